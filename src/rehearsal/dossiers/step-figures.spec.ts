import type { DossiersView } from './dossiers.schema';
import { stepFigures } from './step-figures';

const step = (position: number, standardMinutes: number | null) => ({
  ...{ position, name: { vi: `Bước ${position}`, en: '' }, role: 'r', source: 's' },
  standardMinutes,
});
const scenarios = [
  {
    ...{ code: 'K1', name: { vi: 'Kịch bản', en: '' }, channel: 'counter', source: 's' },
    steps: [step(1, 10), step(2, null), step(3, 5)],
  },
] as unknown as DossiersView['scenarios'];
const dossier = (...times: [number, number, number | null][]) =>
  ({
    scenarioCode: 'K1',
    steps: times.map(([position, from, to]) => ({
      position,
      startedAt: new Date(from * 60_000).toISOString(),
      endedAt: to === null ? null : new Date(to * 60_000).toISOString(),
    })),
  }) as unknown as DossiersView['dossiers'][number];

describe('measured minutes of steps', () => {
  it('counts ended steps only, with mean, longest and those beyond the standard', () => {
    const dossiers = [dossier([1, 0, 8], [2, 8, 9.5]), dossier([1, 0, 13], [2, 13, null])];
    expect(stepFigures({ dossiers, scenarios })).toMatchObject([
      { position: 1, standardMinutes: 10, measured: 2, beyond: 1, mean: 10.5, longest: 13 },
      { position: 2, standardMinutes: null, measured: 1, beyond: 0, mean: 1.5, longest: 1.5 },
    ]);
  });
});
