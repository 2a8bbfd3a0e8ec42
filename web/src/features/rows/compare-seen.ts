import type { HandoverItem } from '../handover/api';

type Portion = HandoverItem['portions'][number];

/** A portion that somebody chose, with the row it belongs to. */
export interface ChosenPortion {
  itemId: string;
  /** How the row is called on screen. */
  row: string;
  portion: Portion;
}

/** A chosen portion that somebody else changed since: as it was seen, and as it is. */
export interface ChangedPortion {
  row: string;
  seen: Portion;
  /** Null where it is no longer there for this person. */
  now: Portion | null;
}

/** What became of chosen portions. */
export interface SeenCompared {
  /** As they were seen. */
  same: string[];
  changed: ChangedPortion[];
}

/** The portions of rows, each with its row. */
export const chosenPortions = (items: readonly HandoverItem[]): ChosenPortion[] =>
  items.flatMap(({ id, rowCode, name, portions }) =>
    portions.map((portion) => ({
      ...{ itemId: id, portion },
      row: [rowCode, name].filter(Boolean).join(' · '),
    })),
  );

/**
 * Puts what was chosen beside what there is now.
 * @param now portions of the same rows, read after the act was refused.
 */
export function compareSeen(
  chosen: readonly ChosenPortion[],
  now: readonly Portion[],
): SeenCompared {
  const there = new Map(now.map((portion) => [portion.id, portion]));
  const same: string[] = [];
  const changed: ChangedPortion[] = [];
  for (const { row, portion: seen } of chosen) {
    const present = there.get(seen.id) ?? null;
    if (present && isSame(seen, present)) same.push(seen.id);
    else changed.push({ row, seen, now: present });
  }
  return { same, changed };
}

/** Those of the changed ones that the act can still be done to: they stand where it begins. */
export const stillOpen = (changed: readonly ChangedPortion[]): string[] =>
  changed.flatMap(({ seen, now }) => (now && now.bucket === seen.bucket ? [now.id] : []));

/** Told by the moment of the last change and by what a person sees of it. */
const isSame = (seen: Portion, now: Portion): boolean =>
  seen.changedAt === now.changedAt &&
  seen.bucket === now.bucket &&
  seen.receiver?.id === now.receiver?.id &&
  seen.quantity === now.quantity &&
  seen.money === now.money;
