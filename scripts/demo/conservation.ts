import type { EntityManager } from 'typeorm';
import { FIGURES, MEASURES } from '../../src/handover/bucket';
import { emptyBalance, type Balance } from '../../src/handover/conservation';
import type { HandoverReadModel } from '../../src/handover/handover.read-model';

/**
 * Adds all lists of a round up in two independent ways: the counters that each list carries, and
 * the ledger of movements from the first declaration on.
 * @returns the sum, and whether every list agrees with its ledger and with
 *   declared = accepted + disputed + closed + outstanding, in rows, quantity and value.
 */
export async function balanceOf(
  handover: HandoverReadModel,
  manager: EntityManager,
  roundId: string,
  now: string,
) {
  const lists = await handover.balance(manager, roundId);
  const ledger = new Map(
    (await handover.balance(manager, roundId, now)).map((list) => [list.listId, list.balance]),
  );
  const sum = emptyBalance();
  let conserved = true;
  for (const { listId, balance } of lists) {
    const past = ledger.get(listId) ?? emptyBalance();
    for (const measure of MEASURES) {
      for (const figure of FIGURES) {
        sum[measure][figure] += balance[measure][figure];
        conserved &&= balance[measure][figure] === past[measure][figure];
      }
      conserved &&= addsUp(balance, measure);
    }
  }
  return { sum, conserved };
}

function addsUp(balance: Balance, measure: (typeof MEASURES)[number]): boolean {
  const { declared, outstanding, disputed, closed, accepted } = balance[measure];
  return declared === outstanding + disputed + closed + accepted;
}
