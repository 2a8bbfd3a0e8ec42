import { diffCatalogues, type CatalogueChange } from './catalogue-diff';
import type { ProcedureFacts } from './procedure-facts';

/** `complete`: what the file does not name is withdrawn; `changes`: it stays as it is. */
export const EXTENTS = ['changes', 'complete'] as const;
export type Extent = (typeof EXTENTS)[number];

/** What a file says of one procedure; a fact it does not state is left out. */
export type StatedFacts = Pick<ProcedureFacts, 'code' | 'name'> & Partial<ProcedureFacts>;

export interface CatalogueStatement {
  listed: readonly StatedFacts[];
  /** Codes that the file withdraws by name; one that is also listed stays. */
  withdrawn: readonly string[];
}

const UNKNOWN: Omit<ProcedureFacts, 'code' | 'name'> = {
  ...{ field: '', level: null, executedBy: null, controllingBody: null, fee: null },
  ...{ timeLimit: null, decisionNumber: null, decisionDate: null, effectiveOn: null },
};

/**
 * What taking a file into the catalogue does, code by code, the unchanged ones too. A fact the file does not state
 * keeps its earlier value; a code it withdraws that is not in force is no change.
 * @param current procedures in force.
 */
export function planCatalogue(
  current: readonly ProcedureFacts[],
  { listed, withdrawn }: CatalogueStatement,
  extent: Extent,
): CatalogueChange[] {
  const known = new Map(current.map((each) => [each.code, each]));
  const stated = listed.map((each): ProcedureFacts => ({
    ...UNKNOWN,
    ...known.get(each.code),
    ...withoutUndefined(each),
  }));
  const named = new Set(stated.map(({ code }) => code));
  const gone = new Set(withdrawn.filter((code) => !named.has(code)));
  const kept = current.filter(({ code }) => !named.has(code) && !gone.has(code));
  return diffCatalogues(current, extent === 'complete' ? stated : [...kept, ...stated]);
}

/** The catalogue after a plan. */
export function catalogueAfter(changes: readonly CatalogueChange[]): ProcedureFacts[] {
  return changes.flatMap(({ after }) => after ?? []);
}

function withoutUndefined(facts: StatedFacts): StatedFacts {
  const stated = Object.entries(facts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(stated) as unknown as StatedFacts;
}
