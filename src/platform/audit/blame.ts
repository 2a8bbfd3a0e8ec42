import type { Ask, BadEntry, ChainFault } from './chain-report';
import type { ChainEntry } from './chain-rows';
import type { SealCheck } from './chain-seal';
import { hashOf } from './entry-hash';

/** Whether the program vouches for a hash; undefined where nobody can tell. */
export function sealHolds(check: SealCheck | undefined, entry: ChainEntry): boolean | undefined {
  const { seal, hash, seq, facts } = entry;
  if (!check) return undefined;
  if (seal === null) return Number(facts.format) > 1 ? false : undefined;
  return check(seal, hash, seq);
}

/** An entry that does not name the one before it: moved, put behind a removed one, or changed. */
export async function blameLink(
  ask: Ask,
  entry: ChainEntry,
  previousHash: string,
): Promise<BadEntry> {
  const { seq } = entry;
  if (hashOf({ ...entry.facts, previousHash }) === entry.hash) return { seq, fault: 'changed' };
  const [right] = await ask(
    `SELECT seq FROM audit_entry WHERE previous_hash = '${previousHash}' LIMIT 1`,
  );
  if (right) return { seq, fault: 'out-of-order', place: Number(right.seq) };
  const [next] = await ask(`SELECT previous_hash FROM audit_entry WHERE seq = ${seq + 1}`);
  const genuine = !next || next.previous_hash === entry.hash;
  return { seq, fault: genuine ? 'not-following' : 'changed' };
}

/**
 * Content that does not give the hash: changed if the seal or the next entry vouches for one of the
 * two, else made up.
 */
export async function blameContent(
  ask: Ask,
  entry: ChainEntry,
  check: SealCheck | undefined,
): Promise<ChainFault> {
  const own = hashOf(entry.facts);
  const sealed = sealHolds(check, entry);
  if (sealed || (own !== undefined && sealHolds(check, { ...entry, hash: own }))) return 'changed';
  if (sealed === false) return 'forged';
  const [next] = await ask(`SELECT previous_hash FROM audit_entry WHERE seq = ${entry.seq + 1}`);
  const vouched = !next || next.previous_hash === entry.hash || next.previous_hash === own;
  return vouched ? 'changed' : 'forged';
}
