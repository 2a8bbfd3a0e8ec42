import { inScope, type UnitScope } from '../rehearsal/rehearsal.policy';
import type { Covers } from './round-facts';
import type { UnitFacts } from './facts';
import type { CriteriaOfRound } from './criteria/criteria.read-model';
import type { Judgement, UnitVerdict } from './verdict';

/** A new unit as the readiness pages name it. */
export interface JudgedUnit {
  id: string;
  code: string;
  name: string;
  kind: string;
  /** Old district, by which the overview groups the units. */
  cluster: string | null;
  facts: UnitFacts;
  judgement: Judgement;
  /** The kinds of lists that the verdict rests on, where it is not all of them; null for all. */
  listTypes: readonly CountedType[] | null;
}

/** A kind of list, as it is named to people. */
export interface CountedType {
  code: string;
  name: { vi: string; en: string };
}

/** The handover of one list, in rows and đồng. */
export interface ListBalance {
  giver: string;
  giverUnitId: string | null;
  listType: { code: string; vi: string; en: string };
  state: 'filed' | 'empty';
  declared: number;
  accepted: number;
  disputed: number;
  closed: number;
  outstanding: number;
  money: number;
}

/** One kind of list that an old unit must file. */
export interface RequiredList {
  giverUnitId: string | null;
  listType: { code: string };
}

/** A round as judged at one moment: units in the order of the resolution, lists by giver. */
export interface Province {
  round: {
    id: string;
    name: string;
    legalAct: string;
    provinceName: string;
    demonstration: boolean;
    effectiveDate: string;
  };
  asOf: string;
  /** What the units are judged by. */
  criteria: CriteriaOfRound;
  units: JudgedUnit[];
  lists: ListBalance[];
  /** Every list that an old unit must file, or state that there is nothing to report. */
  owed: readonly RequiredList[];
  /** Which old unit goes into which new one. */
  passages: readonly { oldUnitId: string; newUnitId: string }[];
}

/**
 * The part of a round that concerns some of its new units: these, and the lists of their predecessors.
 * @param ofType of which units the lists of a type are shown, where duties are limited to list types.
 */
export function within(
  province: Province,
  scope: UnitScope,
  ofType: (listType: string) => UnitScope = () => scope,
): Province {
  const { units, passages, lists, owed } = province;
  const comesTo = ({ giverUnitId, listType: { code } }: RequiredList) => {
    const shown = ofType(code);
    if (shown === 'all') return true;
    return passages.some((each) => each.oldUnitId === giverUnitId && shown.has(each.newUnitId));
  };
  return {
    ...province,
    units: units.filter(({ id }) => inScope(scope, id)),
    lists: lists.filter(comesTo),
    owed: owed.filter(comesTo),
    passages: passages.filter(({ newUnitId }) => inScope(scope, newUnitId)),
  };
}

/** Lists of a type count for a unit where a duty for them reaches it. */
export const coversOf =
  (ofType: (listType: string) => UnitScope): Covers =>
  (unitId, listType) =>
    inScope(ofType(listType), unitId);

/** How many units have each verdict. */
export function verdictCounts(units: readonly JudgedUnit[]): Record<UnitVerdict, number> {
  const counts = { green: 0, yellow: 0, red: 0 };
  for (const unit of units) counts[unit.judgement.verdict] += 1;
  return counts;
}

/**
 * The four figures of the home page. Items are counted over the lists, so unassigned ones are in; what is accepted of
 * them says little while lists are owed, so those stand beside it.
 */
export function figuresOf(province: Province) {
  const facts = province.units.map((unit) => unit.facts);
  const onFile = new Set(province.lists.map(nameOf));
  return {
    unitsReady: verdictCounts(province.units).green,
    unitsTotal: province.units.length,
    itemsDeclared: sum(province.lists, (list) => list.declared),
    itemsAccepted: sum(province.lists, (list) => list.accepted),
    listsOwed: province.owed.length,
    listsFiled: province.owed.filter((each) => onFile.has(nameOf(each))).length,
    unitsRehearsed: facts.filter(rehearsed).length,
    pairsTotal: sum(facts, ({ procedures }) => procedures?.total ?? 0),
    pairsPassed: sum(facts, ({ procedures }) => procedures?.passed ?? 0),
  };
}

const nameOf = ({ giverUnitId, listType: { code } }: RequiredList) => `${giverUnitId} ${code}`;

/** The figures of one tile of the overview. */
export function tileOf(unit: JudgedUnit) {
  const { id, code, name, kind, cluster, facts, judgement, listTypes } = unit;
  const { handover, rehearsal, procedures } = facts;
  return {
    unitId: id,
    ...{ code, name, kind, cluster, listTypes: listTypes && [...listTypes] },
    verdict: judgement.verdict,
    ...decidingOf(unit),
    score: judgement.score,
    handover: {
      declared: handover ? itemsOf(handover) : 0,
      accepted: handover?.accepted ?? 0,
      disputed: handover?.disputed ?? 0,
      closed: handover?.closed ?? 0,
      outstanding: (handover?.outstanding ?? 0) + (handover?.unassigned ?? 0),
    },
    rehearsal: {
      met: rehearsal?.mandatory.met ?? 0,
      mandatory: rehearsal ? rehearsal.mandatory.total - rehearsal.mandatory.notApplicable : 0,
    },
    procedures: { passed: procedures?.passed ?? 0, total: procedures?.total ?? 0 },
  };
}

/** Items that concern the unit, with those that still lack a receiver. */
export function itemsOf(handover: NonNullable<UnitFacts['handover']>): number {
  const { accepted, disputed, closed, outstanding, unassigned } = handover;
  return accepted + disputed + closed + outstanding + unassigned;
}

/** The criterion that decides, by its code and name; null when green. */
export function decidingOf({ judgement }: JudgedUnit) {
  const { deciding, rules } = judgement;
  const rule = rules.find(({ key }) => key === deciding);
  return { deciding, decidingName: rule?.name ?? null, decidingShort: rule?.short ?? null };
}

/** A unit counts as rehearsed when each mandatory item was looked at, whatever was found. */
function rehearsed({ rehearsal }: UnitFacts): boolean {
  return rehearsal !== null && rehearsal.mandatory.notEvaluated === 0;
}

export function sum<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}
