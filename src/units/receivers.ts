import type { OrganisationKind } from './round-plan';
import { lookupKey } from './unit-name';

/** An organisation that may receive what a giver hands over. */
export interface PossibleReceiver {
  organisationId: string;
  /** Full name as shown to officers. */
  name: string;
  kind: OrganisationKind;
  path: string;
  unitId: string;
  unitName: string;
  /** Every way a list may name it; compare folded (`fold`). */
  spellings: string[];
}

/**
 * The ways officers write an organisation in a list: in full, with "UBND", and, for a People's
 * Committee, just the name of its unit. A body of the province may go without "tỉnh …".
 */
export function spellingsOf(name: string, kind: OrganisationKind, unitName: string): string[] {
  if (kind === 'people_committee') {
    return [name, name.replace('Ủy ban nhân dân', 'UBND'), unitName];
  }
  return [...new Set([name, name.replace(/ tỉnh \S.*$/, '')])];
}

/** The receivers a text names, by any of their spellings; more than one is never chosen between. */
export function receiversNamed(
  text: string,
  receivers: readonly PossibleReceiver[],
): PossibleReceiver[] {
  const key = lookupKey(text);
  return receivers.filter(({ spellings }) => spellings.some((each) => lookupKey(each) === key));
}
