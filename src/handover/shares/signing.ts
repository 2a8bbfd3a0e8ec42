import type { EntityManager } from 'typeorm';
import { updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import type { Side } from '../acceptance';
import { HandoverList } from '../handover-list.entity';
import { Minutes } from '../minutes/minutes.entity';
import { RoundListType } from '../round-list-type.entity';
import { partyFault, type StandsFor } from './parties';
import { figuresOf } from './share-figures';
import { decideShare, shareFacts } from './share-state';
import { steppedTo } from './share-words';
import { HandoverShare } from './share.entity';
import { witnessAsked, witnessNeeded } from './shares.errors';
import { shareOf, signShare, type SignedPaper } from './sign-share';

/** Which share is signed, by whom. */
export interface Signing {
  list: HandoverList;
  receiver: string;
  /** On which sides of the share the person who records it stands. */
  sides: readonly Side[];
}

/** Whether the round wants a witness on minutes of this kind of list. */
export async function asksWitness(
  manager: EntityManager,
  { roundId, listType }: Pick<HandoverList, 'roundId' | 'listType'>,
): Promise<boolean> {
  const setting = await manager.findOneBy(RoundListType, { roundId, listType });
  return setting?.witnessAsked === true;
}

/**
 * Whether those who stand on a paper suffice.
 * @throws witnessNeeded where one person stands for both sides, witnessAsked where the round wants one.
 */
export function refusePeople(people: readonly StandsFor[], asked: boolean): void {
  const fault = partyFault(people, asked);
  if (fault?.fault === 'witness-needed') throw witnessNeeded({ name: fault.name });
  if (fault) throw witnessAsked();
}

/**
 * Whether a share may be signed as it stands.
 * @throws witnessNeeded, witnessAsked, and what `steppedTo` throws.
 */
export async function refuseUnsignable(
  manager: EntityManager,
  { list, receiver, sides }: Signing,
  people: readonly StandsFor[],
): Promise<void> {
  refusePeople(people, await asksWitness(manager, list));
  const place = { listId: list.id, receiverOrganisationId: receiver };
  const share = await manager.findOneBy(HandoverShare, place);
  const holds = shareFacts(await figuresOf(manager, list, receiver, share));
  holds.add('on-paper').add('witnessed');
  const from = share?.state ?? 'counting';
  const act = from === 'signed' ? 'sign-supplement' : 'sign';
  steppedTo(act, from, decideShare({ act, from, sides, holds }));
}

/**
 * Records a signed paper and freezes its rows. Holds the list first: no act on a row slips between
 * the look at it and the freezing.
 * @throws StaleVersion where the list changed in this very moment, and what `refuseUnsignable` throws.
 */
export async function recordSigning(
  manager: EntityManager,
  actor: Actor,
  signing: Signing,
  paper: SignedPaper,
  now: string,
): Promise<{ share: HandoverShare; supplementNo: number; rows: number }> {
  const { list, receiver } = signing;
  const changedAt = now < list.changedAt ? list.changedAt : now;
  await updateVersioned(manager, HandoverList, list, { changedAt });
  await refuseUnsignable(manager, signing, paper.signers);
  const share = await shareOf(manager, list, receiver, changedAt);
  const { supplementNo, rows } = await signShare(manager, actor, list, share, paper, changedAt);
  await replaceUnsigned(manager, list.id, receiver, paper.minutesId);
  return { share, supplementNo, rows };
}

/** A paper drawn up here that another one was signed in place of is marked as replaced. */
async function replaceUnsigned(
  manager: EntityManager,
  listId: string,
  receiverOrganisationId: string,
  signedId: string | null,
): Promise<void> {
  const place = { listId, receiverOrganisationId, state: 'drawn_up' as const };
  for (const { id, version } of await manager.findBy(Minutes, place)) {
    if (id === signedId) continue;
    await updateVersioned(manager, Minutes, { id, version }, { state: 'replaced' });
  }
}
