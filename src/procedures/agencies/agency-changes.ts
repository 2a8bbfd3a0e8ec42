import type { AgencyEntry, AgencyView } from './agencies.schema';
import { readAgencyCode } from './agency-code';
import type { AgencyRefusal } from './agency-refusals';

/** An entry that may be taken, with what it changes. */
export interface Wanted {
  index: number;
  unit: AgencyView;
  code: string | null;
}

/** What is asked for units of the round, each once, with codes that can be ones. */
export function wantedOf(
  entries: readonly AgencyEntry[],
  known: readonly AgencyView[],
  refuse: (index: number, code: AgencyRefusal) => void,
): Wanted[] {
  const units = new Map(known.map((unit) => [unit.unitCode, unit]));
  const seen = new Set<string>();
  return entries.flatMap(({ unitCode, agencyCode }, index) => {
    const unit = units.get(unitCode);
    const code = agencyCode === null ? null : readAgencyCode(agencyCode);
    const problem: AgencyRefusal | false = !unit
      ? 'unknown-unit'
      : seen.has(unitCode)
        ? 'unit-twice'
        : agencyCode !== null && code === null && 'no-code';
    if (problem || !unit) {
      refuse(index, problem || 'unknown-unit');
      return [];
    }
    seen.add(unitCode);
    return [{ index, unit, code: code?.code ?? null }];
  });
}

/** Leaves out what would give two units one code; what was left out keeps its own, which may stand in others' way. */
export function withoutConflicts(
  known: readonly AgencyView[],
  changes: readonly Wanted[],
  refuse: (change: Wanted) => void,
): Wanted[] {
  let left = [...changes];
  for (;;) {
    const codes = new Map(known.map(({ unitId, agencyCode }) => [unitId, agencyCode]));
    for (const { unit, code } of left) codes.set(unit.unitId, code);
    const holders = Map.groupBy(codes.values(), (code) => code);
    const clash = ({ code }: Wanted) => code !== null && holders.get(code)!.length > 1;
    if (!left.some(clash)) return left;
    left.filter(clash).forEach(refuse);
    left = left.filter((each) => !clash(each));
  }
}
