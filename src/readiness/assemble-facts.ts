import { movesPeopleOrThings, type Passage } from '../units/succession.law';
import type { UnitFacts, ListFacts, ProcedureFacts, RehearsalFacts } from './facts';

/** What was read of a round, each kind of fact for all units at once. */
export interface RoundFacts {
  asOf: string;
  newUnitIds: readonly string[];
  successions: readonly (Passage & { oldUnitId: string })[];
  /** Old units that owe lists, with the name of the body that files them. */
  givers: readonly { unitId: string; name: string }[];
  listTypes: readonly { code: string; name: { vi: string; en: string } }[];
  lists: readonly { giverUnitId: string; listType: string; state: 'filed' | 'empty' }[];
  /** How filed lists stand beside the control figures for them, the worst of each list. */
  control?: readonly {
    giverUnitId: string;
    listType: string;
    name: { vi: string; en: string };
    standing: 'agrees' | 'differs' | 'contradicted';
  }[];
  /** Items by the unit of their receiver and the bucket in which they count. */
  received: readonly {
    unitId: string;
    listType: string;
    bucket: 'outstanding' | 'disputed' | 'closed' | 'accepted';
    /** Gravest discrepancy of its disputed portions, also while the rest of the item is outstanding. */
    discrepancy: 'shortage' | 'other' | null;
    items: number;
  }[];
  /** Items without a receiver, by the giver's unit and the kind of list. */
  unassigned: readonly { giverUnitId: string; listType: string; items: number }[];
  rehearsals: readonly ({ unitId: string } & RehearsalFacts)[];
  procedures: readonly ({ unitId: string } & ProcedureFacts)[];
}

/** Whether lists of a type count for a new unit: who reads is shown only what their duties are about. */
export type Covers = (unitId: string, listType: string) => boolean;

/** Facts of each new unit, by its id; of lists only those that count there. */
export function assembleFacts(
  round: RoundFacts,
  covers: Covers = () => true,
): Map<string, UnitFacts> {
  const moving = round.successions.filter(({ relation }) => movesPeopleOrThings(relation));
  const predecessors = Map.groupBy(moving, (passage) => passage.newUnitId);
  const received = Map.groupBy(round.received, (each) => each.unitId);
  const unassigned = Map.groupBy(round.unassigned, (each) => each.giverUnitId);
  const lists = Map.groupBy(round.lists, (list) => list.giverUnitId);
  const rehearsals = new Map(round.rehearsals.map((each) => [each.unitId, each]));
  const procedures = new Map(round.procedures.map((each) => [each.unitId, each]));
  const givers = new Map(round.givers.map((giver) => [giver.unitId, giver.name]));

  const factsOf = (unitId: string): UnitFacts => {
    const oldUnitIds = [...new Set((predecessors.get(unitId) ?? []).map((each) => each.oldUnitId))];
    const counts = ({ listType }: { listType: string }) => covers(unitId, listType);
    const items = (received.get(unitId) ?? []).filter(counts);
    const count = (of: (each: (typeof items)[number]) => boolean) =>
      items.reduce((sum, each) => sum + (of(each) ? each.items : 0), 0);
    const types = round.listTypes.filter(({ code }) => covers(unitId, code));
    const owed = listsOf(oldUnitIds, givers, lists, types);
    const onFile = owed.filed + owed.declaredEmpty;
    return {
      asOf: round.asOf,
      handover: {
        accepted: count(({ bucket }) => bucket === 'accepted'),
        disputed: count(({ bucket }) => bucket === 'disputed'),
        closed: count(({ bucket }) => bucket === 'closed'),
        outstanding: count(({ bucket }) => bucket === 'outstanding'),
        unassigned: oldUnitIds
          .flatMap((id) => (unassigned.get(id) ?? []).filter(counts))
          .reduce((sum, each) => sum + each.items, 0),
        listsOnFile: onFile,
      },
      lists: { ...owed, ...besideControl(oldUnitIds, givers, round.control, counts) },
      rehearsal: rehearsals.get(unitId) ?? null,
      procedures: procedures.get(unitId) ?? null,
      // Where nothing was handed over yet nothing could be disputed: unknown, not "none".
      disputes:
        onFile === 0 && items.length === 0
          ? null
          : {
              shortages: count(({ discrepancy }) => discrepancy === 'shortage'),
              others: count(({ discrepancy }) => discrepancy === 'other'),
            },
    };
  };
  return new Map(round.newUnitIds.map((unitId) => [unitId, factsOf(unitId)]));
}

function listsOf(
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
function besideControl(
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
