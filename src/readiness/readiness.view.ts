import { figuresOf, tileOf, verdictCounts, type JudgedUnit, type Province } from './province';
import type { OverviewView, ReadinessSheetView, ReadinessTableView } from './readiness.schema';
import type { RuleKey, RuleVerdict } from './rule';
import { rules } from './verdict';

/** The home page: four figures and a tile a unit. */
export function overviewOf(province: Province): OverviewView {
  return {
    asOf: province.asOf,
    figures: figuresOf(province),
    units: province.units.map(tileOf),
  };
}

/** Units × rules. */
export function tableOf({ asOf, units }: Province): ReadinessTableView {
  return {
    asOf,
    rules: rules.map(({ key, name, blocking }) => ({ key, name, blocking })),
    counts: verdictCounts(units),
    units: units.map((unit) => ({ ...headOf(unit), verdicts: verdictsOf(unit) })),
  };
}

/** One unit with the evidence of each rule. */
export function sheetOf(asOf: string, unit: JudgedUnit): ReadinessSheetView {
  return { asOf, ...headOf(unit), rules: unit.judgement.rules };
}

function headOf({ id, code, name, kind, cluster, judgement, listTypes }: JudgedUnit) {
  const { verdict, deciding } = judgement;
  const counted = listTypes && [...listTypes];
  return { unitId: id, ...{ code, name, kind, cluster }, verdict, deciding, listTypes: counted };
}

function verdictsOf({ judgement }: JudgedUnit): Record<RuleKey, RuleVerdict> {
  const entries = judgement.rules.map(({ key, verdict }) => [key, verdict]);
  return Object.fromEntries(entries) as Record<RuleKey, RuleVerdict>;
}
