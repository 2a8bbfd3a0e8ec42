import { In, type EntityManager } from 'typeorm';
import type { Portion } from '../portion.entity';
import { HandoverShare, SignedPortion } from './share.entity';
import { settledShare, signedReceiver, signedRow } from './shares.errors';

const IDS_A_STATEMENT = 10_000;

type Touched = Pick<Portion, 'id' | 'listId' | 'receiverOrganisationId'>;

/**
 * Refuses a change of portions that stand on signed minutes. Every act on portions passes here; the
 * database refuses the same (`shares.triggers.ts`), this says it in words.
 * @param receiver whom the change gives them to; left out where they stay with theirs.
 * @throws signedRow, signedReceiver, settledShare.
 */
export async function refuseSigned(
  manager: EntityManager,
  portions: readonly Touched[],
  receiver?: string | null,
): Promise<void> {
  const [frozen, moved] = await signedAmong(manager, portions, receiver);
  if (frozen > 0) throw signedRow({ rows: frozen });
  if (moved > 0) throw signedReceiver({ rows: moved });
  await refuseSettled(
    manager,
    portions.map((each) =>
      receiver === undefined ? each : { ...each, receiverOrganisationId: receiver },
    ),
  );
}

/** Refuses portions that would come to a share that is settled. @throws settledShare. */
export async function refuseSettled(
  manager: EntityManager,
  portions: readonly Pick<Touched, 'listId' | 'receiverOrganisationId'>[],
): Promise<void> {
  const lists = [...new Set(portions.map(({ listId }) => listId))];
  if (lists.length === 0) return;
  const settled = await manager.findBy(HandoverShare, { listId: In(lists), state: 'settled' });
  if (settled.length === 0) return;
  const closed = settled.some((share) =>
    portions.some(
      ({ listId, receiverOrganisationId }) =>
        listId === share.listId && receiverOrganisationId === share.receiverOrganisationId,
    ),
  );
  if (closed) throw settledShare();
}

/** How many may not change at all, and how many not change hands. */
async function signedAmong(
  manager: EntityManager,
  portions: readonly Touched[],
  receiver: string | null | undefined,
): Promise<[number, number]> {
  const lists = [...new Set(portions.map(({ listId }) => listId))];
  if (lists.length === 0) return [0, 0];
  // Most lists are not signed: one small question instead of one a row.
  const shares = await manager.findBy(HandoverShare, { listId: In(lists) });
  if (shares.every(({ signingId }) => signingId === null)) return [0, 0];
  const holders = new Map(portions.map((each) => [each.id, each.receiverOrganisationId]));
  const ids = [...holders.keys()];
  let [frozen, moved] = [0, 0];
  for (let at = 0; at < ids.length; at += IDS_A_STATEMENT) {
    const portionId = In(ids.slice(at, at + IDS_A_STATEMENT));
    for (const signed of await manager.findBy(SignedPortion, { portionId })) {
      if (signed.releasedAt === null) frozen += 1;
      else if (receiver !== undefined && holders.get(signed.portionId) !== receiver) moved += 1;
    }
  }
  return [frozen, moved];
}
