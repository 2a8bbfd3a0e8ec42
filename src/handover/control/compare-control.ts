import { MAIN_MEASURES, type MainMeasure } from '../bucket';

/** What an independent source says; null where it does not say it. */
export type ControlAmounts = Record<MainMeasure, number | null>;
/** What a list declares: rows, thousandths, whole đồng. */
export type DeclaredAmounts = Record<MainMeasure, number>;

/**
 * How a list stands beside one control figure.
 * `undeclared`: the giver has filed nothing, so there is nothing to compare; `contradicted`: stated
 * as “không phát sinh” against a figure above nothing; `awaiting`: a reason was given and the
 * department in charge has not answered; `explained`: it accepted the reason for just this difference;
 * `unmatched`: the figures are settled, but single rows stand on one side only and nobody has settled them.
 */
export const CONTROL_STATUSES = [
  'contradicted',
  'differs',
  'unmatched',
  'awaiting',
  'undeclared',
  'explained',
  'equal',
] as const;
export type ControlStatus = (typeof CONTROL_STATUSES)[number];

/** Those in which nothing is left to do. */
export const SETTLED_STATUSES: readonly ControlStatus[] = ['explained', 'equal'];

/** A reason as far as it decides: about what it was given, and what the department said. */
export interface ExplanationFacts {
  figureVersion: number;
  declared: DeclaredAmounts;
  state: 'open' | 'accepted' | 'refused';
}

export interface ComparedFacts {
  /** Version of the control figure. */
  version: number;
  control: ControlAmounts;
  /** Null where the giver has filed nothing. */
  list: { state: 'filed' | 'empty'; declared: DeclaredAmounts } | null;
  explanations: readonly ExplanationFacts[];
  /** Rows that stand on one side only and that nobody has settled; 0 where the source gave no rows. */
  openRows: number;
}

/** Declared less control, for what the source says; null for the rest: it is never equal by silence. */
export function differencesOf(control: ControlAmounts, declared: DeclaredAmounts): ControlAmounts {
  const entries = MAIN_MEASURES.map((measure) => {
    const said = control[measure];
    return [measure, said === null ? null : declared[measure] - said] as const;
  });
  return Object.fromEntries(entries) as ControlAmounts;
}

/** Whether nothing that the source says differs. */
export const agrees = (differences: ControlAmounts): boolean =>
  MAIN_MEASURES.every((measure) => (differences[measure] ?? 0) === 0);

/** Whether a source says that there is something. */
export const isAboveNothing = (control: ControlAmounts): boolean =>
  MAIN_MEASURES.some((measure) => (control[measure] ?? 0) > 0);

/**
 * Whether a reason is about the figure as it is and the list as it is; what the source does not say
 * does not matter.
 */
export function isAbout(
  { figureVersion, declared }: ExplanationFacts,
  version: number,
  control: ControlAmounts,
  now: DeclaredAmounts,
): boolean {
  if (figureVersion !== version) return false;
  return MAIN_MEASURES.every(
    (measure) => control[measure] === null || declared[measure] === now[measure],
  );
}

/** How a list stands beside one control figure. */
export function statusOf(facts: ComparedFacts): ControlStatus {
  const { version, control, list, explanations, openRows } = facts;
  if (!list) return 'undeclared';
  // Equal figures hide one thing left out and another put in; only the rows tell.
  const settled = (status: ControlStatus) => (openRows > 0 ? 'unmatched' : status);
  if (agrees(differencesOf(control, list.declared))) return settled('equal');
  const about = explanations.filter((each) => isAbout(each, version, control, list.declared));
  if (about.some(({ state }) => state === 'accepted')) return settled('explained');
  if (about.some(({ state }) => state === 'open')) return 'awaiting';
  return list.state === 'empty' ? 'contradicted' : 'differs';
}

/** The status that asks for most; null where there is no control figure at all. */
export function worstOf(statuses: readonly ControlStatus[]): ControlStatus | null {
  return CONTROL_STATUSES.find((status) => statuses.includes(status)) ?? null;
}
