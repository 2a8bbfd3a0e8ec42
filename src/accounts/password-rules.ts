import type { SecurityProfile } from '../platform/config/security';
import { fold } from '../platform/text/fold';
import { isCommon } from './common-passwords';

/** Longest password taken: argon2 would take more, but nobody types it. */
export const LONGEST_PASSWORD = 200;
/** A shorter name occurs in too many harmless passwords. */
const SHORTEST_NAME = 4;
/** After a name that is part of the password, this many other characters make it good enough. */
const REST_BESIDE_NAME = 10;

export type PasswordProblem = 'short' | 'kinds' | 'common' | 'own-name' | 'unit-name' | 'monotone';

/** What is known of the person a password is for. */
export interface PasswordOwner {
  login: string;
  name: string;
  /** Names of the units and organisations they work for. */
  unitNames: readonly string[];
  /** Has a second factor, or must have one before doing anything else. */
  secondFactor: boolean;
}

/** What is asked of a password, as the screen tells it. */
export interface PasswordDemand {
  shortest: number;
  /** Of small letters, capitals, digits and other characters. */
  kinds: number;
}

/** Decree 331/2026 and TCVN 14423:2026: 8 characters beside a second factor, else 14 of four kinds. */
export function demandOf(profile: SecurityProfile, secondFactor: boolean): PasswordDemand {
  return secondFactor
    ? { shortest: profile.shortestWithSecondFactor, kinds: 1 }
    : { shortest: profile.shortestAlone, kinds: profile.kindsAlone };
}

/**
 * What is wrong with a new password; nothing is forbidden in it, and nothing is cut off.
 * @returns every problem at once, so that the person mends them at once.
 */
export function passwordProblems(
  password: string,
  owner: PasswordOwner,
  profile: SecurityProfile,
): PasswordProblem[] {
  const text = password.normalize('NFC');
  const demand = demandOf(profile, owner.secondFactor);
  const problems: PasswordProblem[] = [];
  if ([...text].length < demand.shortest) problems.push('short');
  if (kindsOf(text) < demand.kinds) problems.push('kinds');
  if (new Set(text).size < 5) problems.push('monotone');
  if (isCommon(text)) problems.push('common');
  if (leansOn(text, [owner.login, ...namesOf(owner.name)])) problems.push('own-name');
  if (leansOn(text, owner.unitNames.map(bareUnitName))) problems.push('unit-name');
  return problems;
}

/** How many of the four kinds occur: small letters, capitals, digits, anything else. */
function kindsOf(text: string): number {
  return [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u].filter((kind) => kind.test(text))
    .length;
}

const squeezed = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '');

/** The whole name, and the name without its family name: `Nguyễn Thị Hòa` also as `Thị Hòa`. */
const namesOf = (name: string): string[] => [name, name.split(/\s+/).slice(1).join(' ')];

/** `Ủy ban nhân dân phường Hà Lầm` → `Hà Lầm`: the part that tells it from others. */
function bareUnitName(name: string): string {
  return name.replace(
    /^(ủy ban nhân dân|ubnd|đảng ủy|văn phòng|trung tâm)?\s*(xã|phường|thị trấn|đặc khu|huyện|thành phố|thị xã|tỉnh)?\s*/iu,
    '',
  );
}

/** Whether a password is hardly more than one of the names, with or without marks and blanks. */
function leansOn(password: string, names: readonly string[]): boolean {
  const plain = squeezed(password);
  return names
    .map(squeezed)
    .filter((name) => name.length >= SHORTEST_NAME && plain.includes(name))
    .some((name) => plain.length - name.length < REST_BESIDE_NAME);
}
