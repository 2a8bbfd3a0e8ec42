import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Keyring } from '../secrets/keyring';
import { AuditEntry } from './audit-entry.entity';
import { sealedHash } from './chain-seal';
import { GENESIS } from './entry-hash';

/** The last entry of a trail, kept elsewhere: a trail that was cut or rewritten no longer meets it. */
export const auditHeadShape = z.object({
  product: z.literal('ban-giao'),
  /** Format of this record, not of the entry. */
  version: z.literal(1),
  /** Sequence of the last entry; 0 for an empty trail. */
  seq: z.int().min(0),
  hash: z.string().length(64),
  /** Moment of the last entry, null for an empty trail. */
  at: z.string().nullable(),
  /** The hash sealed with a key outside the database; absent where no key was at hand. */
  seal: z.string().optional(),
});
export type AuditHead = z.infer<typeof auditHeadShape>;

/**
 * The head of the trail as it is now; export it with every backup.
 * @param keyring seals the record, so that nobody can make one up; left out where there is none.
 */
export async function auditHead(manager: EntityManager, keyring?: Keyring): Promise<AuditHead> {
  const [last] = await manager.find(AuditEntry, { order: { seq: 'DESC' }, take: 1 });
  const { seq, hash, at } = last ?? { seq: 0, hash: GENESIS, at: null };
  const seal = keyring && sealedHash(keyring, seq, hash);
  return { product: 'ban-giao', version: 1, seq, hash, at, ...(seal && { seal }) };
}
