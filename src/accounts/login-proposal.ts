import { fold } from '../platform/text/fold';

/** Of each of the two parts; with dot and number a login has 80 characters at most. */
const LONGEST = 38;
/** Words before the name of a unit; the last of them counts: `Phòng Văn hóa - Xã hội phường Hà Lầm`. */
const UNIT = /^.*\b(?:xa|phuong|thi tran|dac khu|huyen|thi xa|thanh pho)\s+(.+)$/;
/** A body of the province goes by its initials: `Sở Nội vụ tỉnh Quảng Ninh` → `snv`. */
const OF_PROVINCE = /\s+tinh\s.*$/;

/**
 * Logins to propose for a person, the first one first: given name with the initials of the others, and
 * the unit; `Nguyễn Văn An`, `Ủy ban nhân dân phường Hà Lầm` → `annv.halam`, `annv2.halam`, …
 * @param organisation name of the body they work for; null for the whole province.
 * @returns nothing where the name has no letters to make one of.
 */
export function* proposedLogins(name: string, organisation: string | null): Generator<string> {
  const words = wordsOf(name);
  const given = words.at(-1);
  if (given === undefined) return;
  const initials = words.slice(0, -1).map((word) => word[0]);
  const person = `${given}${initials.join('')}`.slice(0, LONGEST);
  const unit = unitOf(organisation);
  for (let number = 1; number < 100; number += 1)
    yield `${person}${number === 1 ? '' : number}.${unit}`;
}

function unitOf(organisation: string | null): string {
  const folded = wordsOf(organisation ?? '').join(' ') || 'tinh';
  const unit = UNIT.exec(folded)?.[1];
  if (unit !== undefined) return unit.replace(/ /g, '').slice(0, LONGEST);
  const words = folded.replace(OF_PROVINCE, '').split(' ');
  return words.length === 1 ? words[0]!.slice(0, LONGEST) : words.map(([first]) => first).join('');
}

/** Letters and digits without marks; what stands in brackets is no part of a name. */
const wordsOf = (text: string): string[] =>
  fold(text.replace(/\([^)]*\)/g, ' '))
    .replace(/[^a-z0-9]+/g, ' ')
    .split(' ')
    .filter((word) => word !== '');
