import { In, type EntityManager } from 'typeorm';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import type { HandoverList } from '../handover-list.entity';
import type { Signer } from '../minutes/minutes.entity';
import { Portion } from '../portion.entity';
import { HandoverShare, ShareSigning, SignedPortion } from './share.entity';
import type { ShareStateName } from './share-state';

const IDS_A_STATEMENT = 10_000;

/** A signed paper of a share, with its copy stored. */
export interface SignedPaper {
  /** Null for a paper written elsewhere. */
  minutesId: string | null;
  number: string;
  day: string;
  signers: Signer[];
  file: { id: string; sha256: string };
  rowCount: number;
}

/** The row of a share, made where nothing was recorded of it yet. */
export async function shareOf(
  manager: EntityManager,
  list: HandoverList,
  receiverOrganisationId: string,
  now: string,
): Promise<HandoverShare> {
  const place = { listId: list.id, receiverOrganisationId };
  const found = await manager.findOneBy(HandoverShare, place);
  if (found) return found;
  const made: HandoverShare = {
    ...{ id: newId(), ...place, roundId: list.roundId, state: 'counting' },
    ...{ giverOrganisationId: list.giverOrganisationId, changedAt: now, version: 1 },
    ...{ signingId: null, signedNumber: null, signedOn: null, signedFileId: null },
    ...{ receivedOn: null, decisionNumber: null, decisionOn: null },
  };
  await manager.insert(HandoverShare, made);
  return made;
}

/** Moves a share to a state of its table. */
export const moveShare = (
  manager: EntityManager,
  share: HandoverShare,
  state: ShareStateName,
  now: string,
): Promise<void> => updateVersioned(manager, HandoverShare, share, { state, changedAt: now });

/**
 * Writes a signing down and freezes every row of the share that stands on no signed paper yet.
 * The caller holds the list, and has decided that the share may be signed.
 * @returns the number of the supplement, 0 for the minutes, and how many rows it freezes.
 */
export async function signShare(
  manager: EntityManager,
  actor: Actor,
  list: HandoverList,
  share: HandoverShare,
  paper: SignedPaper,
  now: string,
): Promise<{ signingId: string; supplementNo: number; rows: number }> {
  const supplementNo = await manager.countBy(ShareSigning, { shareId: share.id });
  const signingId = newId();
  const { id: fileId, sha256 } = paper.file;
  await manager.insert(ShareSigning, {
    ...{ id: signingId, shareId: share.id, supplementNo, minutesId: paper.minutesId },
    ...{ number: paper.number, signedOn: paper.day, fileId, sha256, signers: paper.signers },
    ...{ movements: list.movements, rowCount: paper.rowCount, recordedAt: now },
    ...{ recordedBy: actor.accountId, recordedByName: actor.name },
  });
  await updateVersioned(manager, HandoverShare, share, {
    ...(supplementNo === 0 && {
      ...{ state: 'signed' as const, signingId, signedNumber: paper.number },
      ...{ signedOn: paper.day, signedFileId: fileId },
    }),
    changedAt: now,
  });
  const rows = await freeze(manager, list.id, share, signingId);
  return { signingId, supplementNo, rows };
}

/** Takes signed rows up again, so that a supplement may change them. */
export async function release(
  manager: EntityManager,
  portionIds: readonly string[],
  now: string,
): Promise<void> {
  for (const portionId of chunks(portionIds)) {
    await manager.update(SignedPortion, { portionId: In(portionId) }, { releasedAt: now });
  }
}

async function freeze(
  manager: EntityManager,
  listId: string,
  { id: shareId, receiverOrganisationId: receiver }: HandoverShare,
  signingId: string,
): Promise<number> {
  const rows = await manager
    .createQueryBuilder(Portion, 'p')
    .leftJoin(SignedPortion, 's', 's.portionId = p.id')
    .select('p.id', 'id')
    .addSelect('s.portionId', 'signed')
    .where('p.listId = :listId AND p.receiverOrganisationId = :receiver', { listId, receiver })
    .andWhere('(s.portionId IS NULL OR s.releasedAt IS NOT NULL)')
    .getRawMany<{ id: string; signed: string | null }>();
  const again = rows.filter(({ signed }) => signed !== null).map(({ id }) => id);
  for (const portionId of chunks(again)) {
    const change = { signingId, releasedAt: null };
    await manager.update(SignedPortion, { portionId: In(portionId) }, change);
  }
  const fresh = rows
    .filter(({ signed }) => signed === null)
    .map(({ id: portionId }) => ({ portionId, shareId, signingId, releasedAt: null }));
  await insertRows(manager, SignedPortion, fresh);
  return rows.length;
}

const chunks = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / IDS_A_STATEMENT) }, (_, at) =>
    ids.slice(at * IDS_A_STATEMENT, (at + 1) * IDS_A_STATEMENT),
  );
