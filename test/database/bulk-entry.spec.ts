import { BULK_REFUSALS } from '../../src/handover/bulk-entry/bulk-entry.triggers';
import { recount } from '../../src/handover/conservation';
import { REFUSALS } from '../../src/handover/ledger-sql';
import { balanceOfList } from '../../src/handover/list-balance';
import { newId } from '../../src/platform/database/ids';
import { handoverOf, ledgerOf, plannedRow, portionsOf } from '../support/handover';
import { forEachQuangNinh } from '../support/quang-ninh';

const ACT = newId();

const BEGIN = `INSERT INTO bulk_entry (number, list_id, act_id, after_item, after_portion)
  SELECT 1, (SELECT id FROM handover_list LIMIT 1), '${ACT}',
    (SELECT MAX(rowid) FROM handover_item), (SELECT MAX(rowid) FROM portion)`;
const END = 'DELETE FROM bulk_entry';

/** A further row, made from the last one. */
const item = (id: string, change: Record<string, string> = {}) =>
  copied('handover_item', {
    ...{ id: `'${id}'`, position: 'position + 1', bucket: `'outstanding'` },
    ...{ row_code: `'${id}'`, fingerprint: `'${id}'`, origin: `'supplemented'` },
    ...change,
  });

const portion = (itemId: string, change: Record<string, string> = {}) =>
  copied('portion', {
    ...{ id: `'${newId()}'`, item_id: `'${itemId}'`, act_id: `'${ACT}'` },
    ...{ origin: `'supplemented'`, ...change },
  });

const COLUMNS: Record<string, string> = {
  handover_item: `id, list_id, position, row_code, fingerprint, name, folded_name, group_path, "values",
    bucket, declared_at, version, words, folded, origin`,
  portion: `id, list_id, item_id, receiver_organisation_id, bucket, quantity, money, cause, act_id,
    changed_at, version, origin`,
};

function copied(table: string, change: Record<string, string>): string {
  const columns = COLUMNS[table]!.split(',').map((column) => column.trim());
  const values = columns.map((column) => change[column] ?? column);
  return `INSERT INTO ${table} (${columns.join(', ')})
    SELECT ${values.join(', ')} FROM ${table} ORDER BY rowid DESC LIMIT 1`;
}

forEachQuangNinh((open, engine) => {
  async function list(rows: number) {
    const db = await open();
    const handover = await handoverOf(db);
    const key = {
      roundId: handover.roundId,
      giverOrganisationId: handover.givers[0]!.id,
      listType: 'B3',
    };
    const planned = Array.from({ length: rows }, (_, at) => plannedRow(`Ghế ${at}`));
    const { listId } = await handover.declare(key, planned);
    return { db, handover, listId, manager: db.reader.manager };
  }

  it('enters several lots with the lines, counters and figures of rows entered one by one', async () => {
    const { handover, listId, manager } = await list(600);
    const stored = (await handover.repository.list(manager, listId))!;
    expect(stored).toMatchObject({ rowsDeclared: 600, rowsOutstanding: 600, movements: 600 });
    expect(balanceOfList(stored)).toEqual(recount(await portionsOf(manager, listId)));
    const lines = await ledgerOf(manager, listId);
    expect(lines.map(({ number }) => number)).toEqual(
      Array.from({ length: 600 }, (_, at) => at + 1),
    );
    const [figure] = await manager.query<object[]>(
      'SELECT SUM(portions) AS portions, SUM(quantity) AS quantity FROM receiver_figure',
    );
    expect(figure).toEqual({ portions: 600, quantity: stored.quantityDeclared });
    const buckets = await manager.query<object[]>(
      'SELECT bucket, COUNT(*) AS items FROM handover_item GROUP BY bucket',
    );
    expect(buckets).toEqual([{ bucket: 'outstanding', items: 600 }]);
  });

  if (engine !== 'sqlite') return;

  it('lets nobody use the entering of many rows to go round the ledger', async () => {
    const { db, handover, listId, manager } = await list(10);
    const before = await handover.repository.list(manager, listId);
    const id = newId();
    const tries: [string, string | RegExp, string[]][] = [
      ['leave it open', /FOREIGN KEY/, [BEGIN, item(id), portion(id)]],
      ['leave it open without rows', /FOREIGN KEY/, [BEGIN]],
      ['begin twice', BULK_REFUSALS.opened, [BEGIN, BEGIN.replace('SELECT 1', 'SELECT 2'), END]],
      [
        'begin before the last row',
        BULK_REFUSALS.opened,
        [BEGIN.replace('MAX(rowid) FROM portion', 'MAX(rowid) - 1 FROM portion')],
      ],
      [
        'move the beginning',
        BULK_REFUSALS.kept,
        [BEGIN, 'UPDATE bulk_entry SET after_portion = 0'],
      ],
      ['leave a row without portion', BULK_REFUSALS.closed, [BEGIN, item(id), END]],
      [
        'give a row two portions',
        BULK_REFUSALS.closed,
        [BEGIN, item(id), portion(id), portion(id), END],
      ],
      [
        'give an old row a further portion',
        BULK_REFUSALS.closed,
        [BEGIN, item(id), copied('portion', { id: `'${newId()}'`, act_id: `'${ACT}'` }), END],
      ],
      [
        'enter a row as if it were accepted',
        REFUSALS.itemBorn,
        [BEGIN, item(id, { bucket: `'accepted'` })],
      ],
      [
        'enter a row without saying where it stands',
        BULK_REFUSALS.closed,
        [BEGIN, item(id, { bucket: 'NULL' }), portion(id), END],
      ],
      ['say where a row stands outside it', REFUSALS.itemBorn, [item(id)]],
      [
        'enter under another act',
        REFUSALS.portionBorn,
        [BEGIN, item(id), portion(id, { act_id: `'${newId()}'` })],
      ],
      [
        'write a line by hand',
        /UNIQUE/,
        [
          BEGIN,
          item(id),
          portion(id),
          `INSERT INTO portion_movement (list_id, number, portion_id, portion_version, item_id, to_bucket,
             from_quantity, to_quantity, from_money, to_money, item_to, cause, act_id, at)
           SELECT list_id, 99, id, 1, item_id, bucket, 0, 0, 0, 0, bucket, cause, act_id, changed_at
           FROM portion WHERE item_id = '${id}'`,
          END,
        ],
      ],
      [
        'move something else meanwhile',
        REFUSALS.portionKept,
        [
          BEGIN,
          `UPDATE portion SET bucket = 'disputed', reason = 'x', version = version + 1, act_id = '${newId()}'`,
        ],
      ],
      [
        'change a row meanwhile',
        REFUSALS.itemKept,
        [BEGIN, `UPDATE handover_item SET words = 'khac'`],
      ],
    ];
    for (const [what, message, statements] of tries) {
      const done = db.unitOfWork.run(async (writer) => {
        for (const sql of statements) await writer.query(sql);
      });
      await expect({ what, done: await done.then(() => 'stored').catch(String) }).toEqual({
        what,
        done: expect.stringMatching(message) as unknown,
      });
    }
    expect(await handover.repository.list(manager, listId)).toEqual(before);
    expect(await ledgerOf(manager, listId)).toHaveLength(10);
    // The proper way leads through.
    await db.unitOfWork.run(async (writer) => {
      for (const sql of [BEGIN, item(id), portion(id), END]) await writer.query(sql);
    });
    expect(await handover.repository.list(manager, listId)).toMatchObject({
      ...{ rowsDeclared: 11, movements: 11, rowsSupplemented: 1 },
    });
  });
});
