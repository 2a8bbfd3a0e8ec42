import type { DossiersView } from './dossiers.schema';

/** How long a step of a scenario took, over all test dossiers where it ended. */
export interface StepFigures {
  scenario: string;
  scenarioName: string;
  channel: 'counter' | 'online';
  position: number;
  name: string;
  standardMinutes: number | null;
  /** Dossiers where it ended, and among those with a standard the ones beyond it. */
  measured: number;
  beyond: number;
  /** Minutes, one decimal. */
  mean: number;
  longest: number;
}

const MINUTE_MS = 60_000;
const oneDecimal = (minutes: number) => Math.round(minutes * 10) / 10;

/** Of every step that ended somewhere, in the order of the scenarios; what was not measured is left out, never 0. */
export function stepFigures({
  dossiers,
  scenarios,
}: Pick<DossiersView, 'dossiers' | 'scenarios'>): StepFigures[] {
  return scenarios.flatMap((scenario) =>
    scenario.steps.flatMap((step): StepFigures[] => {
      const minutes = dossiers
        .filter(({ scenarioCode }) => scenarioCode === scenario.code)
        .flatMap(({ steps }) => steps)
        .filter(({ position, endedAt }) => position === step.position && endedAt !== null)
        .map(
          ({ startedAt, endedAt }) => (Date.parse(endedAt!) - Date.parse(startedAt)) / MINUTE_MS,
        );
      if (minutes.length === 0) return [];
      const standard = step.standardMinutes;
      return [
        {
          ...{ scenario: scenario.code, scenarioName: scenario.name.vi },
          ...{ channel: scenario.channel, position: step.position, name: step.name.vi },
          ...{ standardMinutes: standard, measured: minutes.length },
          beyond: standard === null ? 0 : minutes.filter((each) => each > standard).length,
          mean: oneDecimal(minutes.reduce((sum, each) => sum + each, 0) / minutes.length),
          longest: oneDecimal(Math.max(...minutes)),
        },
      ];
    }),
  );
}
