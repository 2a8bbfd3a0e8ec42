import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { ImportBatch } from '../../src/imports/import-batch.entity';
import { ImportLot } from '../../src/imports/import-lot.entity';
import type { ImportTargets } from '../../src/imports/import-targets';
import { unpackRows } from '../../src/imports/packed-lot';
import { verdicts, type PlannedRow, type Verdict } from '../../src/imports/planned-row';
import { PlannedRows } from '../../src/imports/planned-rows';
import { SealedLots } from '../../src/imports/sealed-lots';
import { countStaged, removeStaged, stagedPage, stagedRow } from '../../src/imports/staged-pages';
import { stagedLots, stageRows } from '../../src/imports/staged-rows';
import { newId } from '../../src/platform/database/ids';
import { Spool } from '../../src/platform/files/spool';
import { KEY_BYTES, Keyring } from '../../src/platform/secrets/keyring';
import { openValue, sealedValue, sealValue } from '../../src/platform/secrets/personal-value';
import type { Resealing } from '../../src/platform/secrets/resealing';
import { UnitsReadModel } from '../../src/units/units.read-model';
import { UnitsRepository } from '../../src/units/units.repository';
import { importWorkshop, OFFICER } from '../support/import-workshop';
import { forEachQuangNinh, quangNinhIn } from '../support/quang-ninh';

interface Run {
  verdict: Verdict;
  sheet: string;
  repaired: boolean;
  rows: number;
}

/** Runs of rows of one verdict, some longer than a lot, some shorter than the shortest, some with repairs. */
const stretches = fc.array(
  fc.record({
    verdict: fc.constantFrom(...verdicts),
    sheet: fc.constantFrom('Một', 'Hai'),
    repaired: fc.boolean(),
    rows: fc.constantFrom(1, 3, 15, 16, 40, 300),
  }),
  { maxLength: 6 },
);

/** A long list as most are, with a few rows of which more is to be told. */
const LIST: Run[] = [
  { verdict: 'created', sheet: 'Một', repaired: false, rows: 300 },
  { verdict: 'created', sheet: 'Một', repaired: true, rows: 3 },
  { verdict: 'unchanged', sheet: 'Một', repaired: false, rows: 40 },
  { verdict: 'refused', sheet: 'Một', repaired: false, rows: 1 },
  { verdict: 'created', sheet: 'Hai', repaired: false, rows: 16 },
];

const rowsOf = (runs: readonly Run[]): PlannedRow[] =>
  runs.flatMap(({ verdict, sheet, repaired, rows }) =>
    Array.from({ length: rows }, () => rowOf(verdict, sheet, repaired)),
  );

let number = 0;
function rowOf(verdict: Verdict, sheet: string, repaired: boolean): PlannedRow {
  number += 1;
  const row: PlannedRow = {
    ...{ sheet, rowNumber: number, verdict, groupPath: ['I', 'Nhóm "a"'] },
    ...{ values: { name: `Bàn ${number}`, quantity: number, cost: null } },
    ...{ fingerprint: `mark-${number}`, problems: [] },
  };
  if (verdict !== 'created') row.targetId = newId();
  if (verdict === 'changed') row.before = { name: 'Ghế' };
  if (number % 3 > 0) row.receiverOrganisationId = newId();
  if (repaired) row.repairs = [{ kind: 'space', from: ' a', to: 'a', cell: 'A1', column: 'name' }];
  if (verdict === 'refused')
    row.problems = [{ cell: 'A1', code: 'required', vi: 'thiếu', en: 'missing' }];
  return row;
}

forEachQuangNinh((open) => {
  it('keeps the rows of a plan one by one and in lots, and gives back the very same', async () => {
    const db = await open();
    const roundId = await quangNinhIn(db);
    const units = new UnitsReadModel(new UnitsRepository());
    const [unit] = await units.oldUnits(db.reader.manager, roundId);
    const giver = (await units.peoplesCommittees(db.reader.manager, [unit!.id])).get(unit!.id)!;
    const shop = importWorkshop(db.database);
    const file = `${shop.folder}/a.csv`;
    fs.writeFileSync(file, 'STT,Tên tài sản,Số lượng\n1,Bàn,2\n');
    const order = { roundId, listType: 'B3', giverOrganisationId: giver.id, fileName: 'a.csv' };
    const staged = await shop.files.stageFrom(file);
    const { id } = await shop.uploads.accept(staged, { ...order, again: false }, OFFICER);
    const { manager } = db.reader;
    expect(await manager.existsBy(ImportBatch, { id })).toBe(true);

    const stage = (rows: PlannedRow[]) =>
      db.unitOfWork.run(async (writer) => {
        await shop.repository.removePlan(writer, id);
        await stageRows(writer, id, PlannedRows.of(rows, new Spool()));
      });
    await fc.assert(
      fc.asyncProperty(stretches, fc.integer({ min: 1, max: 90 }), async (runs, pageSize) => {
        const rows = rowsOf(runs);
        await stage(rows);
        for (const verdict of verdicts) {
          const told: PlannedRow[] = [];
          for await (const lot of stagedLots(manager, id, verdict)) told.push(...lot);
          const wanted = rows.filter((row) => row.verdict === verdict);
          expect(told).toEqual(wanted.map(({ repairs: _, ...row }) => row));
          await pagesAre(wanted, pageSize, verdict);
        }
        await pagesAre(rows, pageSize);
        expect(await countStaged(manager, 'batch_id = ?', [id])).toBe(rows.length);
      }),
      { numRuns: 6, examples: [[LIST, 25]] },
    );

    await stage(rowsOf(LIST));
    expect(await manager.countBy(ImportLot, { batchId: id })).toBe(7);

    const sealing = [1, 2].map((version) => ({ version, bytes: randomBytes(KEY_BYTES) }));
    const [old, rotated] = [new Keyring(sealing.slice(0, 1)), new Keyring(sealing)];
    const personal = rowsOf(LIST);
    for (const [at, row] of personal.entries())
      if (at % 2 === 0) row.values.name = sealValue(old, 'bank_account', `10${at}`);
    await stage(personal);
    const resealing = { register: () => undefined } as unknown as Resealing;
    const none = { target: () => undefined } as unknown as ImportTargets;
    const sealedLots = new SealedLots(none, rotated, resealing);
    let anew = 0;
    await db.unitOfWork.run(async (writer) => {
      for (let after = ''; ;) {
        const done = await sealedLots.reseal(writer, after);
        if (!done) return;
        after = done.last;
        anew += done.changed;
      }
    });
    expect(anew).toBeGreaterThan(170);
    const present = new Keyring(sealing.slice(1));
    for (const lot of await manager.findBy(ImportLot, { batchId: id }))
      for (const [at, row] of unpackRows(lot).entries()) {
        const sealed = sealedValue(row.values.name);
        const text = sealed ? openValue(present, sealed) : undefined;
        const place = lot.firstPosition - 1 + at;
        expect(text).toBe(place % 2 === 0 ? `10${place}` : undefined);
      }

    const before = await countStaged(manager, 'batch_id = ?', [id]);
    const taken = await db.unitOfWork.run((writer) => removeStaged(writer, id, 10));
    expect(await countStaged(manager, 'batch_id = ?', [id])).toBe(before - taken);
    while ((await db.unitOfWork.run((writer) => removeStaged(writer, id, 1_000))) > 0);
    expect(await countStaged(manager, 'batch_id = ?', [id])).toBe(0);

    async function pagesAre(wanted: PlannedRow[], pageSize: number, verdict?: Verdict) {
      const pages = Math.ceil(wanted.length / pageSize);
      for (const page of new Set([1, 2, Math.ceil(pages / 2), pages, pages + 1])) {
        if (page < 1) continue;
        const found = await stagedPage(manager, id, { page, pageSize, verdict });
        const here = wanted.slice((page - 1) * pageSize, page * pageSize);
        expect(found.total).toBe(wanted.length);
        expect(found.rows.map((row) => row.fingerprint)).toEqual(here.map((r) => r.fingerprint));
        expect(found.rows.map((row) => row.values)).toEqual(here.map((row) => row.values));
        for (const row of found.rows.slice(0, 3))
          expect(await stagedRow(manager, id, row.id)).toEqual(row);
      }
    }
  });
});
