import type { JudgedRule } from './api';

const ORDER = { red: 0, unknown: 1, yellow: 2, green: 3 } as const;

/** Conditions that keep a unit from green, the worst first, each in the order of the criteria. */
export const conditionsLeft = <Rule extends Pick<JudgedRule, 'verdict'>>(
  rules: readonly Rule[],
): Rule[] =>
  rules
    .filter(({ verdict }) => verdict !== 'green')
    .sort((a, b) => ORDER[a.verdict] - ORDER[b.verdict]);
