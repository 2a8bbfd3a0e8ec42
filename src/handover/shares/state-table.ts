import type { Side } from '../acceptance';

/** One line of a state table: who may take what from one state to another, and what must hold. */
export interface Step<State extends string, Act extends string, Condition extends string> {
  act: Act;
  from: State;
  to: State;
  by: readonly Side[];
  conditions: readonly Condition[];
}

export type StateTable<
  State extends string,
  Act extends string,
  Condition extends string,
> = readonly Step<State, Act, Condition>[];

/** What somebody tries, and what is known to hold at that moment. */
export interface StepAttempt<State extends string, Act extends string, Condition extends string> {
  act: Act;
  from: State;
  sides: readonly Side[];
  holds: ReadonlySet<Condition>;
}

export type StepAnswer<State extends string, Condition extends string> =
  | { to: State }
  | { refused: 'not-from-this-state' }
  | { refused: 'not-by-this-side'; by: readonly Side[] }
  | { refused: 'unmet'; unmet: readonly Condition[] };

/** Says where an act leads, or why it may not be done; all unmet conditions, not only the first. */
export function decideStep<State extends string, Act extends string, Condition extends string>(
  table: StateTable<State, Act, Condition>,
  { act, from, sides, holds }: StepAttempt<State, Act, Condition>,
): StepAnswer<State, Condition> {
  const step = table.find((each) => each.act === act && each.from === from);
  if (!step) return { refused: 'not-from-this-state' };
  if (!step.by.some((side) => sides.includes(side))) {
    return { refused: 'not-by-this-side', by: step.by };
  }
  const unmet = step.conditions.filter((condition) => !holds.has(condition));
  return unmet.length > 0 ? { refused: 'unmet', unmet } : { to: step.to };
}

/** The acts that a side may try in a state, whatever still has to be met for them. */
export const actsFrom = <State extends string, Act extends string, Condition extends string>(
  table: StateTable<State, Act, Condition>,
  from: State,
  sides: readonly Side[],
): Act[] =>
  table
    .filter((step) => step.from === from && step.by.some((side) => sides.includes(side)))
    .map(({ act }) => act);

/**
 * Checks a state table when the program starts: one answer for each act and state, somebody to do
 * it, and every state within reach of the first.
 * @throws Error that names what is wrong.
 */
export function checkedStates<State extends string, Act extends string, Condition extends string>(
  name: string,
  states: readonly State[],
  table: StateTable<State, Act, Condition>,
): StateTable<State, Act, Condition> {
  const seen = new Set<string>();
  for (const { act, from, by } of table) {
    const step = `${act} from ${from}`;
    if (seen.has(step)) throw new Error(`${name}: two answers to "${step}".`);
    if (by.length === 0) throw new Error(`${name}: nobody may do "${step}".`);
    seen.add(step);
  }
  const reached = new Set<State>([states[0]!]);
  for (const _ of states) {
    for (const { from, to } of table) if (reached.has(from)) reached.add(to);
  }
  const lost = states.find((state) => !reached.has(state));
  if (lost) throw new Error(`${name}: no way leads to "${lost}".`);
  return table;
}

/** Pairs of states between which a table leads, for the database's own guard. */
export const passages = <State extends string, Act extends string, Condition extends string>(
  table: StateTable<State, Act, Condition>,
): [State, State][] => {
  const pairs = new Map<string, [State, State]>();
  for (const { from, to } of table) pairs.set(`${from}>${to}`, [from, to]);
  return [...pairs.values()];
};
