import { movesPeopleOrThings } from '../units/succession.law';
import type { StatedFact, UnitFacts } from './facts';
import { besideControl, byGroup, listsOf } from './list-facts';
import type { Covers, RoundFacts } from './round-facts';

const NO_OBSTACLES = { blocking: 0, serious: 0, ordinary: 0, overdue: 0, blockers: [] };

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
  const stated = Map.groupBy(round.stated ?? [], (each) => each.unitId);

  const factsOf = (unitId: string): UnitFacts => {
    const before = [...new Set((predecessors.get(unitId) ?? []).map((each) => each.oldUnitId))];
    // Nobody hands over to itself: what a unit that goes on as it is declares leaves it.
    const oldUnitIds = before.filter((id) => id !== unitId);
    const counts = ({ listType }: { listType: string }) => covers(unitId, listType);
    const items = (received.get(unitId) ?? []).filter(counts);
    const count = (of: (each: (typeof items)[number]) => boolean) =>
      items.reduce((sum, each) => sum + (of(each) ? each.items : 0), 0);
    const types = round.listTypes.filter(({ code }) => covers(unitId, code));
    // Who may see no list at all is not told that there is none.
    const staying = before.length > 0 && oldUnitIds.length === 0 && types.length > 0;
    const owed = listsOf(oldUnitIds, givers, lists, types);
    const onFile = owed.filed + owed.declaredEmpty;
    const stages = round.stages?.get(unitId);
    const groups = byGroup(round, items, oldUnitIds, { lists, unassigned }, counts);
    const own = (stated.get(unitId) ?? []).map(({ unitId: _, criterion, ...fact }) => [
      criterion,
      fact,
    ]);
    return {
      ...{ asOf: round.asOf, byGroup: groups, ...(staying && { staying }) },
      obstacles: round.obstacles ? (round.obstacles.get(unitId) ?? NO_OBSTACLES) : null,
      stated: Object.fromEntries(own) as Record<string, StatedFact>,
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
      ...(stages && { stages }),
      // Where nothing was handed over yet nothing could be disputed: unknown, not "none".
      disputes:
        onFile === 0 && items.length === 0 && !staying
          ? null
          : {
              shortages: count(({ discrepancy }) => discrepancy === 'shortage'),
              others: count(({ discrepancy }) => discrepancy === 'other'),
            },
    };
  };
  return new Map(round.newUnitIds.map((unitId) => [unitId, factsOf(unitId)]));
}
