import { differing, type FactKey, type ProcedureFacts } from './procedure-facts';

export const CHANGES = ['added', 'amended', 'withdrawn', 'unchanged'] as const;
export type Change = (typeof CHANGES)[number];

/** What became of one code between two states of the catalogue. */
export interface CatalogueChange {
  code: string;
  change: Change;
  /** Null for what was added. */
  before: ProcedureFacts | null;
  /** Null for what was withdrawn. */
  after: ProcedureFacts | null;
  /** Which facts differ; only of what was amended. */
  facts: FactKey[];
}

/** Two states of the catalogue, code by code, in the order of codes. */
export function diffCatalogues(
  before: readonly ProcedureFacts[],
  after: readonly ProcedureFacts[],
): CatalogueChange[] {
  const old = new Map(before.map((each) => [each.code, each]));
  const now = new Map(after.map((each) => [each.code, each]));
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort()
    .map((code) => changeOf(code, old.get(code) ?? null, now.get(code) ?? null));
}

function changeOf(
  code: string,
  before: ProcedureFacts | null,
  after: ProcedureFacts | null,
): CatalogueChange {
  if (!before) return { code, change: 'added', before, after, facts: [] };
  if (!after) return { code, change: 'withdrawn', before, after, facts: [] };
  const facts = differing(before, after);
  return { code, change: facts.length > 0 ? 'amended' : 'unchanged', before, after, facts };
}

/** How many codes of each kind; they add up to all codes of both states. */
export function countChanges(changes: readonly { change: Change }[]): Record<Change, number> {
  const counts = { added: 0, amended: 0, withdrawn: 0, unchanged: 0 };
  for (const { change } of changes) counts[change] += 1;
  return counts;
}
