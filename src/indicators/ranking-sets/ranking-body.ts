import type { IndicatorView, UnitsTable } from '../indicators.schema';
import { rankUnits } from '../ranking';

/** What a set keeps of a criterion and of a unit. */
export type KeptCriterion = Pick<
  IndicatorView,
  'code' | 'name' | 'kind' | 'better' | 'target' | 'weight'
>;
export interface KeptLine {
  unit: { id: string; name: string };
  rank: number | null;
  score: number | null;
  verified: boolean;
  reported: boolean;
  values: Record<string, number | null>;
  points: Record<string, number | null>;
}
export interface RankingBody {
  period: { start: string; end: string; name: { vi: string; en: string } };
  criteria: KeptCriterion[];
  lines: KeptLine[];
}

/** The table of a period as a set keeps it: only criteria that count. */
export function bodyOf({ period, indicators, lines }: UnitsTable): RankingBody {
  const counted = indicators.filter(({ weight }) => weight > 0);
  const { start, end, name } = period!;
  return {
    period: { start, end, name },
    criteria: counted.map(({ code, name: named, kind, better, target, weight }) => ({
      ...{ code, name: named, kind, better, target, weight },
    })),
    lines: lines.map(({ unit, rank, score, verified, reported, values, points }) => ({
      ...{ unit, rank, score, verified, reported, points },
      values: Object.fromEntries(counted.map(({ code }) => [code, values[code]!.value])),
    })),
  };
}

/** Whether ranks and scores follow from the kept figures alone, in whatever order the units are counted again. */
export function follows({ criteria, lines }: RankingBody): boolean {
  const again = rankUnits(
    lines.map(({ unit, verified, values }) => ({
      ...{ unitId: unit.id, verified },
      criteria: criteria.map(({ code, weight, target, better }) => ({
        ...{ indicator: code, weight, target, better, value: values[code] ?? null },
      })),
    })),
  );
  const byUnit = new Map(again.map((each) => [each.unitId, each]));
  return lines.every(({ unit, rank, score }) => {
    const found = byUnit.get(unit.id);
    return found !== undefined && found.rank === rank && found.score === score;
  });
}
