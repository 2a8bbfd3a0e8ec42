import { fold } from '../../platform/text/fold';
import { comparableName, sameName } from '../catalogue/procedure-name';
import { SERVICE_LEVEL_WORDS } from '../catalogue/service-level';
import type { PortalItem } from '../portal/portal-client';
import type { AgencyNames } from './agency-names';
import type { Aspect } from './aspects';
import type { ExpectedProcedure, Finding, Sides } from './finding';

/** What comes of holding one aspect against the catalogue: wrong, right, or nothing can be said. */
export type Look = Sides | 'right' | 'unknown';

/** Where and for whom a list is compared. */
export interface Place {
  agencies: AgencyNames;
  /** Full name of the unit whose list it is; null where it is not known. */
  unitName: string | null;
  /** What was judged last of each procedure: most units of a run are shown the same. */
  memory?: Map<string, { item: PortalItem; finding: Finding }>;
}

/** Whether two items tell the same. */
export const sameItem = (one: PortalItem, other: PortalItem): boolean =>
  one.id === other.id &&
  one.name === other.name &&
  one.state === other.state &&
  one.level === other.level &&
  one.fee === other.fee &&
  one.online === other.online &&
  one.decisionNumber === other.decisionNumber &&
  sameTexts(one.departments, other.departments) &&
  sameTexts(one.fields ?? [], other.fields ?? []);

const sameTexts = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, at) => text === other[at]);

type Looker = (procedure: ExpectedProcedure, item: PortalItem, place: Place) => Look;

/** How each aspect of an item that is shown is looked at. A source that tells nothing of it leaves it unknown. */
export const LOOKERS: Record<Exclude<Aspect, 'published'>, Looker> = {
  state: (_, { state }) => {
    if (state === null) return 'unknown';
    return state === 'ACTIVE' ? 'right' : { seen: state, expected: 'ACTIVE' };
  },
  ceased: (_, { departments }, { agencies }) => {
    const left = departments.filter((each) => agencies.of(each).ceased);
    return left.length === 0 ? 'right' : { seen: left.join('; '), expected: null };
  },
  agency: lookAtAgency,
  online: ({ level }, { online }) => {
    if (!level || online === undefined || online === null || level === 'information')
      return 'unknown';
    return online ? 'right' : { seen: 'Không', expected: SERVICE_LEVEL_WORDS[level] };
  },
  level: ({ level: expected }, { level: seen }) => {
    if (!expected || !seen) return 'unknown';
    if (expected === seen) return 'right';
    return { seen: SERVICE_LEVEL_WORDS[seen], expected: SERVICE_LEVEL_WORDS[expected] };
  },
  fee: ({ fee: expected }, { fee: seen }) => {
    if (!expected || !seen) return 'unknown';
    const same = sameFee(expected, seen);
    return same === null ? 'unknown' : same ? 'right' : { seen, expected };
  },
  name: ({ name }, item) =>
    comparableName(name) === ''
      ? 'unknown'
      : sameName(name, item.name)
        ? 'right'
        : { seen: item.name, expected: name },
  field: ({ field: expected }, { fields }) => {
    const told = (fields ?? []).filter((each) => comparableName(each) !== '');
    if (!expected || told.length === 0) return 'unknown';
    if (told.some((each) => sameName(expected, each))) return 'right';
    return { seen: told.join('; '), expected };
  },
  decision: ({ decisionNumber: expected }, { decisionNumber: seen }) => {
    if (!expected || !seen) return 'unknown';
    const [own, shown] = [decisionOf(expected), decisionOf(seen)];
    // A ministry and a province each publish by a decision of their own: both hold.
    if (!own || own.by !== shown?.by) return 'unknown';
    return own.number === shown.number ? 'right' : { seen, expected };
  },
};

/**
 * Whether the agencies that a source names include the unit: the commune level in general, the unit itself, or one that
 * the catalogue names. What belongs to another unit is not this one's. Those of units that ceased are looked at by themselves.
 */
function lookAtAgency(
  { executedBy }: ExpectedProcedure,
  { departments }: PortalItem,
  { agencies, unitName }: Place,
): Look {
  const told = departments.filter((each) => !agencies.of(each).ceased);
  if (told.length === 0) return 'unknown';
  const own = comparableName(unitName ?? '');
  const decided = (executedBy ?? '').split('\n').filter(Boolean);
  const includes = told.some((each) => {
    const { unit, communal } = agencies.of(each);
    if (unit !== null) return own === '' || unit === own;
    return communal || decided.some((agency) => sameName(agency, each));
  });
  if (includes) return 'right';
  return { seen: told.join('; '), expected: executedBy ?? unitName };
}

/** "512 / QĐ-UBND" → its number, and whose decision it is. */
function decisionOf(text: string): { number: string; by: string } | null {
  const match = /(\d+[\w.-]*)\s*\/\s*(?:\d{4}\s*\/\s*)?(qd\s*-\s*\w+)/.exec(fold(text));
  return match ? { number: match[1]!, by: match[2]!.replace(/\s/g, '') } : null;
}

/**
 * Whether two texts state the same fee: by their amounts, else by their words.
 * @returns null where only one of them states an amount: then nobody can say.
 */
export function sameFee(left: string, right: string): boolean | null {
  const [one, other] = [amountsOf(left), amountsOf(right)];
  if (one && other) return one === other;
  return one || other ? null : sameName(left, right) ? true : null;
}

/** Amounts in a text, the smallest first; "không", "miễn" are nought. Null where it states none. */
function amountsOf(text: string): string | null {
  const amounts = [...text.matchAll(/\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+/g)].map(([digits]) =>
    Number(digits.replace(/[.,]/g, '')),
  );
  if (amounts.length > 0) return [...new Set(amounts)].sort((a, b) => a - b).join(' ');
  return /\b(khong|mien)\b/.test(fold(text)) ? '0' : null;
}
