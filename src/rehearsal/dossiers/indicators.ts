/** What was measured of one test dossier. */
export interface MeasuredDossier {
  channel: 'counter' | 'online';
  /** Steps of its scenario. */
  steps: number;
  received: boolean | null;
  paid: boolean | null;
  components: number | null;
  digitised: number | null;
  visibleSteps: number | null;
  documents: number | null;
  validDocuments: number | null;
  stored: boolean | null;
}

/** A share with what it is a share of; what was not measured is in neither. */
export interface Share {
  part: number;
  whole: number;
}

export const INDICATORS = ['online', 'digitised', 'transparent', 'documents', 'stored'] as const;
export type Indicator = (typeof INDICATORS)[number];

/**
 * The five indicators of Bình Định (20 June 2025): online dossiers received and paid; components digitised; steps that
 * the applicant could follow; electronic papers without a fault; results in the citizen's data store.
 */
export function indicatorsOf(dossiers: readonly MeasuredDossier[]): Record<Indicator, Share> {
  const shares: Record<Indicator, Share> = {
    ...{ online: none(), digitised: none(), transparent: none(), documents: none() },
    stored: none(),
  };
  for (const each of dossiers) {
    if (each.channel === 'online' && each.received !== null)
      add(shares.online, each.received && each.paid !== false ? 1 : 0, 1);
    if (each.components !== null) add(shares.digitised, each.digitised ?? 0, each.components);
    if (each.visibleSteps !== null)
      add(shares.transparent, Math.min(each.visibleSteps, each.steps), each.steps);
    if (each.documents !== null) add(shares.documents, each.validDocuments ?? 0, each.documents);
    if (each.stored !== null) add(shares.stored, each.stored ? 1 : 0, 1);
  }
  return shares;
}

const none = (): Share => ({ part: 0, whole: 0 });
const add = (share: Share, part: number, whole: number): void => {
  share.part += part;
  share.whole += whole;
};

/** Why times of a step cannot be. */
export type StepProblem =
  | 'ends-before-it-begins'
  | 'before-the-one-before'
  | 'after-the-next'
  | 'before-the-signal'
  | 'ahead';

/** How far the clock of a telephone may be ahead of ours. */
const LEEWAY_MS = 120_000;

/**
 * Times of a dossier run forward: a step begins after the start signal and after the step before it ended, ends before
 * the next one begins, and nothing has ended yet that has not.
 * @param before end of the step before, where it is recorded; its beginning while it is under way.
 * @param after when the next recorded step began.
 */
export function stepProblem(
  { startedAt, endedAt }: { startedAt: string; endedAt: string | null },
  {
    signal,
    before,
    after = null,
    now,
  }: { signal: string; before: string | null; after?: string | null; now: Date },
): StepProblem | null {
  const latest = new Date(now.getTime() + LEEWAY_MS).toISOString();
  if (startedAt > latest || (endedAt ?? '') > latest) return 'ahead';
  if (endedAt !== null && endedAt < startedAt) return 'ends-before-it-begins';
  if (startedAt < signal) return 'before-the-signal';
  if (before !== null && startedAt < before) return 'before-the-one-before';
  return after !== null && (endedAt ?? startedAt) > after ? 'after-the-next' : null;
}
