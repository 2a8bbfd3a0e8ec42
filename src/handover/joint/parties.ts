/** Who confirms an acceptance in one act. */
export const JOINT_SIDES = ['giver', 'receiver', 'witness'] as const;
export type JointSide = (typeof JOINT_SIDES)[number];

export interface Confirmed {
  side: JointSide;
  accountId: string;
}

/**
 * `repeated`: the same person said so before; `taken`: somebody else did; `not-a-party`: no witness was asked for;
 * `needs-witness`: one person on both sides; `witness-is-party`: the witness must be a third person.
 */
export type ConfirmAnswer =
  | 'may'
  | 'repeated'
  | 'taken'
  | 'not-a-party'
  | 'needs-witness'
  | 'witness-is-party';

/** The sides that must confirm. */
export const partiesOf = (witnessed: boolean): JointSide[] =>
  witnessed ? [...JOINT_SIDES] : ['giver', 'receiver'];

/**
 * Whether a person may confirm for a side. Giver and receiver are two organisations; one person may stand on both
 * sides (an officer of the old unit and of the new one) only where a witness, a third person, confirms as well.
 */
export function confirmAnswer(
  asked: Confirmed,
  witnessed: boolean,
  confirmed: readonly Confirmed[],
): ConfirmAnswer {
  if (asked.side === 'witness' && !witnessed) return 'not-a-party';
  const before = confirmed.find(({ side }) => side === asked.side);
  if (before) return before.accountId === asked.accountId ? 'repeated' : 'taken';
  const own = confirmed.filter(({ accountId }) => accountId === asked.accountId);
  if (own.length === 0) return 'may';
  if (asked.side === 'witness' || own.some(({ side }) => side === 'witness'))
    return 'witness-is-party';
  return witnessed ? 'may' : 'needs-witness';
}

/** Whether every party has confirmed. */
export const isComplete = (witnessed: boolean, confirmed: readonly Confirmed[]): boolean =>
  partiesOf(witnessed).every((side) => confirmed.some((each) => each.side === side));
