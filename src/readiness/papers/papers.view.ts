import { countsOf, doneInAll, doneOf, linesOf, verdictOf, type PaperFacts } from './paper-facts';
import { messageText } from './message';
import type { ReportView } from './papers.schema';

/** The report as the page shows it. */
export function reportViewOf(facts: PaperFacts, daily: ReportView['daily']): ReportView {
  const { round, asOf, units, before, trend, asks, tasks } = facts;
  const words = new Map(
    units.flatMap(({ rules }) => rules.map(({ key, name }) => [key, name] as const)),
  );
  return {
    ...{ asOf, effectiveDate: round.effectiveDate, demonstration: round.demonstration },
    verdict: verdictOf(units),
    before: before && { asOf: before.asOf, counts: countsOf(before.units) },
    counts: countsOf(units),
    items: doneInAll(units, 'items'),
    mandatory: doneInAll(units, 'mandatory'),
    procedures: doneInAll(units, 'procedures'),
    rules: [...words].map(([key, name]) => ({ key, name })),
    trend: [...trend],
    units: linesOf(facts).map(({ body, rank, earlier }) => {
      const { unit, verdict, score, deciding, rules } = body;
      return {
        ...{ unitId: unit.id, code: unit.code, name: unit.name, cluster: unit.cluster },
        ...{ verdict, score, rank, earlier },
        decidingName: rules.find(({ key }) => key === deciding)?.name ?? null,
        verdicts: Object.fromEntries(rules.map(({ key, verdict: each }) => [key, each])),
        ...doneOf(body),
      };
    }),
    asks: asks && asks.map((each) => ({ ...each, units: [...each.units] })),
    tasks,
    message: messageText(facts),
    daily,
  };
}
