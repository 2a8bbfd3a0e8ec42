import type { EntityManager } from 'typeorm';
import { ReceivingReadModel } from '../../src/handover/receiving.read-model';

const receiving = new ReceivingReadModel();
const inOrder = (rows: readonly object[]): string[] =>
  rows.map((row) => JSON.stringify(row)).sort();

/** What is kept of what units receive is what counting every row again gives. @returns how many kinds there are. */
export async function expectReceiptsKept(manager: EntityManager, roundId: string): Promise<number> {
  const kept = await receiving.kept(manager, roundId);
  const recounted = await receiving.recounted(manager, roundId);
  expect(inOrder(kept.received)).toEqual(inOrder(recounted.received));
  expect(inOrder(kept.unassigned)).toEqual(inOrder(recounted.unassigned));
  return kept.received.length + kept.unassigned.length;
}
