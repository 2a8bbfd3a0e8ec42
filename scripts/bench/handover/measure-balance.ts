import type { SheetView } from '../../../src/handover/conservation/balance-sheet.schema';
import { COUNTERS } from '../../../src/handover/ledger-sql';
import type { Bare } from './bare-statements';
import { dataOf, type Send } from './plain-request';
import { inTurns, ratio, type Times } from './timing';

const TRIES = 40;

export interface BalanceFigures {
  request: Times;
  bareSql: Times;
  emptyRequest: Times;
  ratio: number;
  lists: number;
}

/** The balance sheet of the province, for an empty request and its counters read in bare SQL. */
export async function measureBalance(
  send: Send,
  bare: Bare,
  roundId: string,
): Promise<BalanceFigures> {
  let lists = 0;
  const times = await inTurns(
    {
      request: async () => {
        const answer = await send('GET', `rounds/${roundId}/handover/balance-sheet`);
        return () => {
          const sheet = dataOf<SheetView>(answer);
          if (sheet.total.some(({ difference }) => difference !== 0))
            throw new Error('the balance does not hold');
          lists = sheet.lists;
        };
      },
      bareSql: async () => {
        await bare.all(
          `SELECT list_type, ${COUNTERS.join(', ')} FROM handover_list WHERE round_id = ?`,
          [roundId],
        );
      },
      emptyRequest: async () => void (await send('GET', 'session')),
    },
    TRIES,
  );
  const { request, bareSql, emptyRequest } = times;
  return { ...times, lists, ratio: ratio(request.p95, bareSql.p95 + emptyRequest.p95) };
}
