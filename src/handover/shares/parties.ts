import { fold } from '../../platform/text/fold';

/** Somebody who stands on minutes for a side. */
export interface StandsFor {
  side: 'giver' | 'receiver' | 'witness';
  name: string;
}

/** Why those who stand on minutes do not suffice. */
export type PartyFault = { fault: 'witness-needed'; name: string } | { fault: 'witness-asked' };

/**
 * Giver and receiver are two bodies, which the record holds; they may still be led by one person,
 * who then needs somebody to look on. Other lists need a witness where the round says so.
 * @param asked whether the round wants a witness for this kind of list.
 */
export function partyFault(people: readonly StandsFor[], asked: boolean): PartyFault | null {
  if (people.some(({ side }) => side === 'witness')) return null;
  const receivers = new Set(of(people, 'receiver').map(({ name }) => fold(name.trim())));
  const both = of(people, 'giver').find(({ name }) => receivers.has(fold(name.trim())));
  if (both) return { fault: 'witness-needed', name: both.name.trim() };
  return asked ? { fault: 'witness-asked' } : null;
}

const of = (people: readonly StandsFor[], side: StandsFor['side']): StandsFor[] =>
  people.filter((each) => each.side === side);
