import type { HandoverFacts, ListFacts } from './facts';
import type { RoundFacts } from './round-facts';

/** The handover counted apart for each group of lists; only groups of which something is on file. */
export function byGroup(
  { groups }: RoundFacts,
  items: readonly RoundFacts['received'][number][],
  oldUnitIds: readonly string[],
  of: {
    lists: ReadonlyMap<string, readonly RoundFacts['lists'][number][]>;
    unassigned: ReadonlyMap<string, readonly RoundFacts['unassigned'][number][]>;
  },
  counts: (list: { listType: string }) => boolean,
): Record<string, HandoverFacts> {
  const found: Record<string, HandoverFacts> = {};
  const at = (listType: string): HandoverFacts | null => {
    const group = groups?.get(listType);
    if (group === undefined) return null;
    return (found[group] ??= {
      ...{ accepted: 0, disputed: 0, closed: 0, outstanding: 0, unassigned: 0, listsOnFile: 0 },
    });
  };
  for (const { listType, bucket, items: n } of items) {
    const facts = at(listType);
    if (facts) facts[bucket] += n;
  }
  for (const id of oldUnitIds) {
    for (const list of (of.lists.get(id) ?? []).filter(counts)) {
      const facts = at(list.listType);
      if (facts) facts.listsOnFile += 1;
    }
    for (const list of (of.unassigned.get(id) ?? []).filter(counts)) {
      const facts = at(list.listType);
      if (facts) facts.unassigned += list.items;
    }
  }
  return found;
}

/** Which lists the old units owe, and what became of them. */
export function listsOf(
  oldUnitIds: string[],
  givers: Map<string, string>,
  lists: Map<string, { listType: string; state: 'filed' | 'empty' }[]>,
  listTypes: RoundFacts['listTypes'],
): ListFacts {
  const owed: ListFacts = { filed: 0, declaredEmpty: 0, missing: [] };
  for (const unitId of oldUnitIds) {
    const giver = givers.get(unitId);
    if (giver === undefined) continue;
    const ofUnit = lists.get(unitId) ?? [];
    const has = (code: string, state: string) =>
      ofUnit.some((list) => list.listType === code && list.state === state);
    for (const { code, name } of listTypes) {
      if (has(code, 'filed')) owed.filed += 1;
      else if (has(code, 'empty')) owed.declaredEmpty += 1;
      else owed.missing.push({ giver, listType: name });
    }
  }
  return owed;
}

/** What control figures say of the lists of these units; of lists nobody spoke of, nothing. */
export function besideControl(
  oldUnitIds: readonly string[],
  givers: ReadonlyMap<string, string>,
  control: RoundFacts['control'],
  counts: (list: { listType: string }) => boolean,
): Pick<ListFacts, 'compared' | 'differing'> {
  if (!control) return {};
  const own = control.filter(
    (each) => oldUnitIds.includes(each.giverUnitId) && counts(each) && givers.has(each.giverUnitId),
  );
  return {
    compared: own.length,
    differing: own
      .filter(({ standing }) => standing !== 'agrees')
      .map(({ giverUnitId, name, standing }) => ({
        ...{ giver: givers.get(giverUnitId)!, listType: name },
        contradicted: standing === 'contradicted',
      })),
  };
}
