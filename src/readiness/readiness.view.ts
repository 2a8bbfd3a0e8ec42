import { vietnamDay } from '../platform/vietnam-time';
import { milestoneDay } from '../units/milestone-day';
import type { Criterion } from './criteria/criterion';
import { SHIPPED } from './criteria/shipped-criteria';
import {
  decidingOf,
  figuresOf,
  tileOf,
  verdictCounts,
  type JudgedUnit,
  type Province,
} from './province';
import type { OverviewView, ReadinessSheetView, ReadinessTableView } from './readiness.schema';
import type { RuleVerdict } from './rule';
import { shortestWay } from './shortest-way';
import { worst } from './verdict';

/** The home page: four figures and a tile a unit. */
export function overviewOf(province: Province): OverviewView {
  return {
    asOf: province.asOf,
    figures: figuresOf(province),
    units: province.units.map(tileOf),
  };
}

/** Units × criteria. */
export function tableOf(province: Province): ReadinessTableView {
  const { asOf, units, criteria, round } = province;
  return {
    asOf,
    verdict: worst(units.map(({ judgement }) => judgement.verdict)),
    demonstration: round.demonstration,
    criteriaVersion: criteria.number,
    rules: criteria.inForce.map(headingOf),
    off: offIn(province),
    counts: verdictCounts(units),
    units: units.map((unit) => ({ ...headOf(unit), verdicts: verdictsOf(unit) })),
  };
}

/** One unit with the evidence of each criterion, and the shortest way to a better verdict. */
export function sheetOf(
  province: Province,
  unit: JudgedUnit,
  mayState: boolean,
): ReadinessSheetView {
  const { asOf, round, criteria } = province;
  const { judgement } = unit;
  const way = shortestWay(judgement);
  const today = vietnamDay(new Date(asOf));
  return {
    ...{ asOf, ...headOf(unit), criteriaVersion: criteria.number, off: offIn(province) },
    ...{ mayState, demonstration: round.demonstration },
    rules: judgement.rules.map(({ dueOffset, ...rule }) => {
      const dueOn = milestoneDay(round.effectiveDate, dueOffset);
      const stated = unit.facts.stated?.[rule.key] ? statedOf(unit, rule.key) : null;
      return { ...rule, dueOn, late: rule.verdict !== 'green' && dueOn < today, stated };
    }),
    way: way && { to: way.to, steps: way.steps },
  };
}

const headingOf = ({ code, name, short, blocking, group, source, weight }: Criterion) => ({
  ...{ key: code, name, short, blocking, group, source, weight },
});

/** Criteria that ship but are off in the round: said on every page, since the verdicts do not count them. */
const offIn = ({ criteria }: Province) => {
  const on = new Set(criteria.inForce.map(({ code }) => code));
  return SHIPPED.filter(({ code }) => !on.has(code)).map(({ code, name }) => ({ key: code, name }));
};

function headOf(unit: JudgedUnit) {
  const { id, code, name, kind, cluster, judgement, listTypes } = unit;
  const { verdict, score } = judgement;
  const counted = listTypes && [...listTypes];
  return {
    ...{ unitId: id, code, name, kind, cluster, verdict, score },
    ...decidingOf(unit),
    listTypes: counted,
  };
}

function statedOf({ facts }: JudgedUnit, key: string) {
  const { number, done, total, factDay, evidence, statedBy, statedAt, source } =
    facts.stated![key]!;
  return { number, done, total, factDay, evidence, by: statedBy, at: statedAt, source };
}

function verdictsOf({ judgement }: JudgedUnit): Record<string, RuleVerdict> {
  return Object.fromEntries(judgement.rules.map(({ key, verdict }) => [key, verdict]));
}
