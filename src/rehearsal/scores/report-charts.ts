import type { PaperChart } from '../../office/papers/chart';
import type { DossiersView } from '../dossiers/dossiers.schema';
import { INDICATORS } from '../dossiers/indicators';
import type { StepFigures } from '../dossiers/step-figures';
import { INDICATOR_WORDS, percentOf } from './report-facts';
import type { ScoresView } from './scores.schema';

/** Told apart in black and white too: from dark to light. */
export const COLOURS = {
  ...{ main: '1F5FA8', beside: 'A9C4E4' },
  ...{ met: '2E7D32', partly: 'E0A100', notMet: 'B71C1C', open: 'CFD8DC' },
} as const;

/** What was found, group by group, as numbers of items. */
export function groupChart({ groups }: ScoresView): PaperChart {
  const bars = (
    name: string,
    colour: string,
    key: 'met' | 'partlyMet' | 'notMet' | 'notEvaluated',
  ) => ({ name, colour, values: groups.map(({ score }) => score.all[key]) });
  return {
    ...{ title: 'Kết quả theo nhóm nội dung (số nội dung)', unit: 'count', stacked: true },
    categories: groups.map(({ code, name }) => `${code}. ${name.vi}`),
    series: [
      bars('Đạt', COLOURS.met, 'met'),
      bars('Đạt một phần', COLOURS.partly, 'partlyMet'),
      bars('Không đạt', COLOURS.notMet, 'notMet'),
      bars('Chưa đánh giá', COLOURS.open, 'notEvaluated'),
    ],
  };
}

const STEPS: readonly [name: string, from: number, below: number][] = [
  ['100%', 100, Infinity],
  ['Từ 90% đến dưới 100%', 90, 100],
  ['Từ 80% đến dưới 90%', 80, 90],
  ['Từ 50% đến dưới 80%', 50, 80],
  ['Dưới 50%', 0, 50],
];

/** How many units have how many points; every unit is in one line. */
export function pointsChart({ units }: ScoresView): PaperChart {
  const points = units.map(({ score }) => score.percent);
  const counted = STEPS.map(
    ([, from, below]) =>
      points.filter((each) => each !== null && each >= from && each < below).length,
  );
  return {
    ...{ title: 'Số đơn vị theo mức điểm', unit: 'count' },
    categories: [...STEPS.map(([name]) => name), 'Chưa có điểm'],
    series: [
      {
        ...{ name: 'Số đơn vị', colour: COLOURS.main },
        values: [...counted, points.filter((each) => each === null).length],
      },
    ],
  };
}

/** Points of the groups in this round beside those in the round it follows. */
export const comparisonChart = (now: ScoresView, before: ScoresView): PaperChart => ({
  ...{ title: 'Điểm từng nhóm ở hai lần (%)', unit: 'percent', most: 100 },
  categories: now.groups.map(({ code, name }) => `${code}. ${name.vi}`),
  series: [
    {
      ...{ name: `Lần số ${before.number}`, colour: COLOURS.beside },
      values: now.groups.map(
        ({ code }) => before.groups.find((each) => each.code === code)?.score.percent ?? null,
      ),
    },
    {
      ...{ name: `Lần số ${now.number}`, colour: COLOURS.main },
      values: now.groups.map(({ score }) => score.percent),
    },
  ],
});

/** The five indicators as shares of what was measured; none where nothing was. */
export const indicatorChart = (indicators: DossiersView['indicators']): PaperChart => ({
  ...{ title: 'Năm chỉ tiêu của hồ sơ thử nghiệm', unit: 'percent', most: 100 },
  categories: INDICATORS.map((key) => INDICATOR_WORDS[key]),
  series: [
    {
      ...{ name: 'Tỷ lệ', colour: COLOURS.main },
      values: INDICATORS.map((key) => percentOf(indicators[key])),
    },
  ],
});

/** Mean minutes of each step beside its standard. */
export const stepChart = (steps: readonly StepFigures[]): PaperChart => ({
  ...{ title: 'Phút bình quân của từng bước so với phút chuẩn', unit: 'decimal' },
  categories: steps.map(({ scenario, position, name }) => `${scenario}: ${position}. ${name}`),
  series: [
    {
      ...{ name: 'Phút bình quân', colour: COLOURS.main },
      values: steps.map(({ mean }) => mean),
    },
    {
      ...{ name: 'Phút chuẩn', colour: COLOURS.beside },
      values: steps.map(({ standardMinutes }) => standardMinutes),
    },
  ],
});
