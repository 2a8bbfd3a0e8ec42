import { createHash } from 'node:crypto';
import { asked, type Talk } from '../../support/talk';
import type { Bare } from './bare-statements';
import { ms, ratio, timesOf, type Times } from './timing';

export const BULK_ROWS = 10_000;
/** Parameters that a statement may have on both engines. */
const ROWS_A_STATEMENT = 1000;

export interface AcceptanceFigures {
  request: Times;
  bareStatements: Times;
  /** Middle of the tries for the middle of the tries. */
  ratio: number;
  rows: number;
}

/**
 * Accepts whole lists in one act each over HTTP; then does to other lists of as many rows what the
 * act did, by the same statements with everything worked out before, audit rows included.
 * @param accepted lists to be accepted by the product.
 * @param stated lists to be accepted by the driver.
 */
export async function measureAcceptance(
  talk: Talk,
  bare: Bare,
  accepted: readonly string[],
  stated: readonly string[],
): Promise<AcceptanceFigures> {
  const requests: number[] = [];
  const statements: number[] = [];
  for (const [at, listId] of accepted.entries()) {
    const { version } = await asked<{ version: number }>(talk, 'GET', `handover/lists/${listId}`);
    requests.push(
      await ms(async () => {
        const headers = { 'if-match': `"${version}"` };
        const address = `handover/lists/${listId}/accept`;
        const { portions } = await asked<{ portions: number }>(
          talk,
          'POST',
          address,
          { all: true },
          headers,
        );
        if (portions !== BULK_ROWS) throw new Error(`${portions} of ${BULK_ROWS} accepted`);
      }),
    );
    const ready = await prepared(bare, stated[at]!);
    statements.push(await ms(() => carryOut(bare, ready)));
  }
  const [request, bareStatements] = [timesOf(requests), timesOf(statements)];
  return {
    request,
    bareStatements,
    ratio: ratio(request.p50, bareStatements.p50),
    rows: BULK_ROWS,
  };
}

type Statement = [sql: string, values: unknown[]];

/** The statements of one act, with the rows of the audit trail as the last act wrote them. */
async function prepared(bare: Bare, listId: string): Promise<Statement[]> {
  const portions = (await bare.all(
    `SELECT id FROM portion WHERE list_id = ? AND bucket = 'outstanding'`,
    [listId],
  )) as { id: string }[];
  const [list] = (await bare.all('SELECT version FROM handover_list WHERE id = ?', [listId])) as {
    version: number;
  }[];
  const now = new Date(Date.now() + 60_000).toISOString();
  const [entry] = (await bare.all('SELECT * FROM audit_entry ORDER BY seq DESC LIMIT 1')) as Record<
    string,
    unknown
  >[];
  const objects = (await bare.all(
    'SELECT * FROM audit_object WHERE entry_seq = ? ORDER BY position',
    [entry!.seq],
  )) as Record<string, unknown>[];
  const [search] = (await bare.all('SELECT * FROM audit_search WHERE seq = ?', [
    entry!.seq,
  ])) as Record<string, unknown>[];
  const seq = Number(entry!.seq) + 1;
  const hash = createHash('sha256').update(String(seq)).digest('hex');
  const at = portions.map(({ id }) => id);
  return [
    [
      'UPDATE handover_list SET changed_at = ?, version = ? WHERE id = ? AND version = ?',
      [now, list!.version + 1, listId, list!.version],
    ],
    [
      `UPDATE portion SET bucket = 'accepted', reason = NULL, note = NULL, act_id = ?, cause = 'accepted',
         changed_at = ?, changed_by = NULL, version = version + 1
       WHERE id IN (${at.map(() => '?').join(', ')}) AND bucket = 'outstanding'`,
      [`bench-${seq}`, now, ...at],
    ],
    ...inserts('audit_entry', [{ ...entry, seq, previous_hash: entry!.hash, hash }]),
    ...inserts(
      'audit_object',
      objects.map((object) => ({ ...object, entry_seq: seq })),
    ),
    ...inserts('audit_search', [{ ...search, seq }]),
  ];
}

function inserts(table: string, rows: Record<string, unknown>[]): Statement[] {
  const columns = Object.keys(rows[0]!);
  const statements: Statement[] = [];
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const some = rows.slice(from, from + ROWS_A_STATEMENT);
    const row = `(${columns.map(() => '?').join(', ')})`;
    statements.push([
      `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(', ')}) VALUES ${some.map(() => row).join(', ')}`,
      some.flatMap((each) => columns.map((name) => each[name])),
    ]);
  }
  return statements;
}

async function carryOut(bare: Bare, statements: Statement[]): Promise<void> {
  await bare.run(bare.postgres ? 'BEGIN' : 'BEGIN IMMEDIATE');
  for (const [sql, values] of statements) await bare.run(sql, values);
  await bare.run('COMMIT');
}
