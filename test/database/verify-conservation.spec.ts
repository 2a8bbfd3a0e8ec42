import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { AMOUNT_MEASURES, MEASURES } from '../../src/handover/bucket';
import { verifyConservation } from '../../src/handover/conservation/verify-conservation';
import { handoverTriggers } from '../../src/handover/handover.triggers';
import { openDatabase } from '../../src/platform/database/database';
import { SYSTEM } from '../../src/platform/http/actor';
import { schema } from '../../src/schema';
import { EVIDENCE } from '../support/closing-evidence';
import type { OpenTestDatabase, TestDatabase } from '../support/database';
import { handoverOf, plannedRow, portionsOf } from '../support/handover';
import { forEachQuangNinh } from '../support/quang-ninh';
import { databaseOfRelease, releases } from '../support/releases';
import { runEnvironment } from '../support/run-environment';

const ROOT = path.join(__dirname, '..', '..');

/** A list on which everything was done that can be done. */
async function busyList(open: OpenTestDatabase) {
  const db = await open();
  const handover = await handoverOf(db);
  const { manager } = db.reader;
  const { acceptance, assignment, splitting, declare, repository } = handover;
  const giver = handover.givers[0]!;
  const possible = await handover.units.possibleReceivers(manager, handover.roundId, giver.id);
  const receiverOrganisationId = possible[0]!.organisationId;
  const key = { roundId: handover.roundId, giverOrganisationId: giver.id, listType: 'B3' };
  const values = (name: string) => ({
    ...{ assetName: name, quantity: 10_000, originalValue: 1_000_001, remainingValue: 333_334 },
  });
  const row = (name: string) => plannedRow(name, { values: values(name), receiverOrganisationId });
  const { listId } = await declare(key, ['Bàn', 'Ghế', 'Tủ', 'Máy in'].map(row));
  const [table, chair, cupboard, printer] = await portionsOf(manager, listId);
  const version = async () => (await repository.list(manager, listId))!.version;
  const at = async () => [SYSTEM, listId, await version()] as const;
  const corrected = { ...row('Máy in'), verdict: 'changed' as const, targetId: printer!.itemId };
  corrected.values = { ...corrected.values, remainingValue: 5 };
  await declare(key, [corrected, row('Đèn')]);
  const parts = [{ quantity: 6000 }, { quantity: 4000 }];
  await splitting.split(...(await at()), { portionId: chair!.id, parts });
  const last = possible.at(-1)!.organisationId;
  await assignment.assign(...(await at()), {
    portionIds: [chair!.id],
    receiverOrganisationId: last,
  });
  const portionIds = [table!.id];
  await acceptance.dispute(...(await at()), { portionIds, kind: 'shortage', note: null });
  await acceptance.resolve(...(await at()), { portionIds, note: 'Đã đối chiếu.' });
  await acceptance.accept(...(await at()), { all: true });
  const back = { portionIds: [cupboard!.id], note: 'Nhận nhầm dòng.' };
  await acceptance.takeBack(...(await at()), 'withdraw', back);
  await acceptance.close(...(await at()), {
    ...{ portionIds: [cupboard!.id], reason: 'written_off', note: null, evidence: EVIDENCE },
  });
  const ask = (sql: string) => manager.query<Record<string, unknown>[]>(sql);
  const declareMore = (name: string, more: object) => {
    const extra = row(name);
    return declare(key, [{ ...extra, values: { ...extra.values, ...more } }]);
  };
  return { db, listId, ask, declareMore };
}

/** Changes the tables as somebody would who can do everything with the database. */
async function withoutGuards({ database, engine }: TestDatabase, statement: string) {
  const names = handoverTriggers.names;
  if (engine === 'sqlite')
    for (const name of names) await database.writer.query(`DROP TRIGGER IF EXISTS "${name}"`);
  else
    for (const table of ['portion', 'portion_movement', 'handover_item', 'handover_list'])
      await database.writer.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await database.writer.query(statement);
}

/** Runs the command as an administrator does, in a process of its own. */
async function command(db: TestDatabase): Promise<{ code: number; out: string }> {
  const hook = path.join(ROOT, 'test/support/compile-on-require.cjs');
  const script = path.join(ROOT, 'scripts/verify-conservation.ts');
  const env: Record<string, string> = {};
  const parts = ['--json'];
  if (db.location.engine === 'postgres') env.DATABASE_URL = db.location.url;
  else {
    await db.database.writer.query('PRAGMA wal_checkpoint(TRUNCATE)');
    const folder = fs.mkdtempSync(path.join(runEnvironment().folder, 'data-'));
    fs.copyFileSync(db.location.file, path.join(folder, 'ban-giao.sqlite'));
    parts.push('--data', folder);
  }
  const run = promisify(execFile)(process.execPath, ['--require', hook, script, ...parts], {
    cwd: runEnvironment().folder,
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  });
  return run.then(
    ({ stdout }) => ({ code: 0, out: stdout }),
    (error: { code: number; stdout: string }) => ({ code: error.code, out: error.stdout }),
  );
}

forEachQuangNinh((open, engine) => {
  it('finds nothing where everything was done through the program, and says so', async () => {
    const { db, ask } = await busyList(open);
    expect(await verifyConservation(ask)).toEqual({
      ...{ state: 'valid', lists: 1, rows: 5, portions: 6, movements: 19 },
      ...{ untold: 0, listsWithUntold: 0 },
    });
    const { code, out } = await command(db);
    expect([code, JSON.parse(out)]).toMatchObject([0, { state: 'valid', rows: 5 }]);
  });

  const anyAccepted = `(SELECT MIN(id) FROM portion WHERE bucket = 'accepted')`;
  it.each([
    [
      'a portion moved by hand',
      `UPDATE portion SET bucket = 'outstanding' WHERE id = ${anyAccepted}`,
      { where: 'portion', measure: 'bucket', expected: 'accepted', found: 'outstanding' },
    ],
    [
      'a remaining value changed',
      `UPDATE portion SET money2 = money2 + 1 WHERE id = ${anyAccepted}`,
      { where: 'portion', measure: 'money2' },
    ],
    [
      'a movement taken out',
      `DELETE FROM portion_movement WHERE cause = 'closed'`,
      { where: 'ledger', measure: 'movement', expected: 'one', found: 'none', row: 'B3-000003' },
    ],
    [
      'an amount of a movement changed',
      `UPDATE portion_movement SET to_money = to_money - 1 WHERE number = 1`,
      { where: 'ledger', measure: 'money', expected: 1_000_001, found: 1_000_000 },
    ],
    [
      'counters changed evenly',
      `UPDATE handover_list SET money2_declared = money2_declared + 7, money2_accepted = money2_accepted + 7`,
      { where: 'counter', measure: 'money2_declared' },
    ],
    [
      'a row that is not supplementary any more',
      `UPDATE handover_list SET rows_supplemented = 0`,
      { where: 'counter', measure: 'rows_supplemented', expected: 1, found: 0 },
    ],
    [
      'an item in another bucket than its portions',
      `UPDATE handover_item SET bucket = 'accepted' WHERE bucket = 'closed'`,
      { where: 'item', measure: 'bucket', expected: 'closed', found: 'accepted' },
    ],
  ])('names %s', async (_, statement, expected) => {
    const { db, ask, listId } = await busyList(open);
    await withoutGuards(db, statement);
    expect(await verifyConservation(ask)).toMatchObject({
      state: 'invalid',
      first: { list: { id: listId, listType: 'B3' }, ...expected },
    });
    if (expected.where === 'counter') expect((await command(db)).code).toBe(1);
  });

  it('names a changed figure of every measure: rows, quantity and each money column', async () => {
    const { db, ask } = await busyList(open);
    await withoutGuards(db, 'SELECT 1');
    const change = (table: string, columns: readonly string[], by: number) =>
      db.database.writer.query(
        `UPDATE ${table} SET ${columns.map((each) => `${each} = ${each} + ${by}`).join(', ')}
          ${table === 'portion' ? `WHERE id = ${anyAccepted}` : ''}`,
      );
    const figures = [
      ...MEASURES.map((measure) => ({
        ...{ where: 'counter', table: 'handover_list', measure: `${measure}_declared` },
        columns: [`${measure}_declared`, `${measure}_accepted`],
      })),
      ...AMOUNT_MEASURES.map((measure) => ({
        ...{ where: 'portion', table: 'portion', measure, columns: [measure] },
      })),
    ];
    for (const { where, table, measure, columns } of figures) {
      await change(table, columns, 7);
      expect((await verifyConservation(ask)).first).toMatchObject({ where, measure });
      await change(table, columns, -7);
    }
    expect((await verifyConservation(ask)).state).toBe('valid');
  });

  it('marks a supplementary row that the count found too much, and counts it as supplementary', async () => {
    const { db, ask, listId, declareMore } = await busyList(open);
    await declareMore('Quạt', { ownership: 'surplus' });
    const origins = await ask(
      `SELECT i.origin, p.origin AS portion FROM handover_item i JOIN portion p ON p.item_id = i.id
        WHERE i.list_id = '${listId}' AND i.name = 'Quạt'`,
    );
    expect(origins).toEqual([{ origin: 'surplus', portion: 'surplus' }]);
    const [list] = await ask(
      `SELECT rows_supplemented AS n FROM handover_list WHERE id = '${listId}'`,
    );
    expect(list).toEqual({ n: 2 });
    expect((await verifyConservation(ask)).state).toBe('valid');
    await withoutGuards(db, `UPDATE handover_item SET origin = 'declared' WHERE name = 'Quạt'`);
    expect((await verifyConservation(ask)).first).toMatchObject({
      ...{ where: 'item', measure: 'origin', expected: 'surplus', found: 'declared' },
    });
  });

  it.each(releases())(
    'tells of a database of release %s what its trail does not say',
    async (release) => {
      const place = await databaseOfRelease(release, engine);
      const database = await openDatabase(place.location, schema);
      try {
        const ask = (sql: string) => database.writer.query<Record<string, unknown>[]>(sql);
        const report = await verifyConservation(ask);
        // The trail of 0.1.0 names the rows of an act, but not yet what became of each.
        const partly = release === '0.1.0';
        expect(report).toMatchObject({ state: partly ? 'partly' : 'valid' });
        expect(report.first).toBeUndefined();
        expect(report.untold > 0).toBe(partly);
      } finally {
        await database.close();
        await place.remove();
      }
    },
  );
});
