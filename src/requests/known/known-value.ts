import type { EntityManager } from 'typeorm';
import type { Wording } from '../../imports/declaration';
import type { AnswerValue } from '../form-layout';

/** Under which heading a form offers what is known. */
export const KNOWN_GROUPS = ['unit', 'lists', 'work'] as const;

/** Something the product knows of a unit as a whole, so that a form need not ask for it; of a person never. */
export interface KnownValue {
  code: string;
  group: (typeof KNOWN_GROUPS)[number];
  name: Wording;
  type: 'text' | 'number';
  /** Where it comes from, for who answers and who asked. */
  source: Wording;
  /** Whole đồng; a column headed in thousands or millions takes it so. */
  money?: boolean;
  /** Whether a column asks for it. @param heading without marks and punctuation, captions above it in front. */
  askedBy?: (heading: string) => boolean;
}

/** What is known of units: by unit, then by code. What is not known is not there, and never a nought. */
export type KnownOfUnits = Map<string, Map<string, AnswerValue>>;

/** One subject's knowledge of units. */
export interface KnownSource {
  /** In the order in which forms offer them. */
  values(manager: EntityManager): Promise<readonly KnownValue[]>;
  /** @param codes those asked for; others of this source need not be read. */
  of(
    manager: EntityManager,
    roundId: string,
    unitIds: readonly string[],
    codes: ReadonlySet<string>,
  ): Promise<KnownOfUnits>;
}

/** Notes a value of a unit. */
export function note(found: KnownOfUnits, unitId: string, code: string, value: AnswerValue): void {
  const own = found.get(unitId) ?? new Map<string, AnswerValue>();
  found.set(unitId, own.set(code, value));
}

/** Adds to a figure of a unit that may not be known yet. */
export function count(found: KnownOfUnits, unitId: string, code: string, more: number): void {
  const before = found.get(unitId)?.get(code);
  note(found, unitId, code, (typeof before === 'number' ? before : 0) + more);
}
