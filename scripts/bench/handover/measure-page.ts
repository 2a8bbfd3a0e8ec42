import { listType } from '../../../src/handover/list-types/list-types';
import { rowConditions } from '../../../src/handover/rows/row-conditions';
import type { RowFilter } from '../../../src/handover/rows/row-filter.schema';
import { pageStatement } from '../../../src/handover/rows/rows-sql';
import type { Bare } from './bare-statements';
import { dataOf, type Send } from './plain-request';
import { inTurns, ratio, type Times } from './timing';

const PAGE = 50;
const TRIES = 120;

/** Words and conditions as an officer gives them: two words without marks, a place, how it stands. */
const FILTERS: RowFilter[] = [
  { q: 'may tinh hoa phat', columns: [{ key: 'condition', oneOf: ['broken'] }] },
  { q: 'ghe go canon', columns: [{ key: 'condition', oneOf: ['usable', 'lost'] }] },
  { q: 'dieu hoa thon', columns: [{ key: 'condition', oneOf: ['to_be_disposed'] }] },
  { q: 'tu ho so sony', bucket: 'outstanding' },
  { q: 'may chieu', columns: [{ key: 'location', contains: 'truong mam non 12' }] },
  { q: 'ban lam', columns: [{ key: 'yearInUse', from: 2010, to: 2015 }] },
];

export interface PageFigures {
  request: Times;
  bareSql: Times;
  emptyRequest: Times;
  /** p95 of the request for the p95 of the other two together. */
  ratio: number;
}

/** One page of 50 rows over HTTP, signed in, within the scope of a commune, for the same in bare SQL. */
export async function measurePage(
  send: Send,
  bare: Bare,
  { listId, items }: { listId: string; items: number },
): Promise<PageFigures> {
  // Every other page is one further down the list.
  const behind = (at: number) => (at % 2 === 1 ? Math.floor(items * 0.4) : 0);
  const times = await inTurns(
    {
      request: async (at) => {
        const filter = FILTERS[at % FILTERS.length];
        const answer = await send('POST', `handover/lists/${listId}/rows`, {
          ...{ filter, pageSize: PAGE, after: behind(at) },
        });
        return () => {
          const { rows } = dataOf<{ rows: unknown[] }>(answer);
          if (rows.length !== PAGE)
            throw new Error(`${rows.length} rows: ${JSON.stringify(filter)}`);
        };
      },
      bareSql: (at) => barePage(bare, listId, FILTERS[at % FILTERS.length]!, behind(at)),
      emptyRequest: async () => void (await send('GET', 'session')),
    },
    TRIES,
  );
  const { request, bareSql, emptyRequest } = times;
  return { ...times, ratio: ratio(request.p95, bareSql.p95 + emptyRequest.p95) };
}

/** The two statements that the content of a page comes from, by the driver alone. */
async function barePage(bare: Bare, listId: string, filter: RowFilter, after: number) {
  const conditions = rowConditions(listType('B3')!.declaration, filter);
  const listNumber = bare.postgres
    ? 0
    : (
        (await bare.all('SELECT number FROM list_number WHERE list_id = ?', [listId]))[0] as {
          number: number;
        }
      ).number;
  const place = { postgres: bare.postgres, listId, listNumber };
  const columns = `item.id, item.position, item.row_code, item.name, item.group_path, item."values", item.bucket`;
  const page = pageStatement(place, conditions, columns, { after, most: PAGE + 1 });
  const rows = (await bare.all(page.sql, page.values)) as { id: string }[];
  const ids = rows.slice(0, PAGE).map(({ id }) => id);
  await bare.all(
    `SELECT * FROM portion p WHERE p.item_id IN (${ids.map(() => '?').join(', ')}) ORDER BY p.id`,
    ids,
  );
}
