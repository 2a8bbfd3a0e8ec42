import fs from 'node:fs';
import path from 'node:path';
import { writeTable } from '../../src/office/excel/write-workbook';
import { ImportListTarget } from '../../src/handover/import-list.target';
import { NamePermissions } from '../../src/handover/name-permissions.service';
import { verifyConservation } from '../../src/handover/conservation/verify-conservation';
import { HandoverItem } from '../../src/handover/handover-item.entity';
import { ImportTargets } from '../../src/imports/import-targets';
import { ImportMend } from '../../src/imports/mending/import-mend.entity';
import { planImport } from '../../src/imports/plan';
import { byLots } from '../../src/imports/rows-by-lots';
import { Clock } from '../../src/platform/clock';
import { SYSTEM } from '../../src/platform/http/actor';
import { JobQueue } from '../../src/platform/jobs/job-queue';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { UnitsReadModel } from '../../src/units/units.read-model';
import { UnitsRepository } from '../../src/units/units.repository';
import type { OpenTestDatabase } from '../support/database';
import { handoverOf, portionsOf } from '../support/handover';
import { SheetBuilder, workbook } from '../support/sheet-builder';
import { importWorkshop, makeLineTable, OFFICER } from '../support/import-workshop';
import { forEachQuangNinh, quangNinhIn } from '../support/quang-ninh';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })));

async function planned(open: OpenTestDatabase) {
  const db = await open();
  await makeLineTable(db.database);
  const roundId = await quangNinhIn(db);
  const model = new UnitsReadModel(new UnitsRepository());
  const [unit] = await model.oldUnits(db.reader.manager, roundId);
  const giver = (await model.peoplesCommittees(db.reader.manager, [unit!.id])).get(unit!.id)!;
  const shop = importWorkshop(db.database);
  folders.push(shop.folder);
  const file = path.join(shop.folder, 'assets.xlsx');
  await writeTable(file, {
    sheets: [
      {
        name: 'Biểu 01',
        title: ['Danh sách tài sản'],
        columns: [
          { header: 'STT', key: 'ordinal', width: 6, kind: 'number' },
          { header: 'Tên tài sản', key: 'name', width: 30, kind: 'text' },
          { header: 'Số lượng', key: 'quantity', width: 10, kind: 'text' },
        ],
        rows: [
          { ordinal: 1, name: ' Bàn  gỗ ', quantity: '2' },
          { ordinal: 2, name: 'Ghế\u00a0xoay', quantity: '1.000,5' },
          { ordinal: 3, name: 'Tủ', quantity: '3' },
        ],
      },
    ],
  });
  const order = { roundId, listType: 'B3', giverOrganisationId: giver.id, again: false };
  const staged = await shop.files.stageFrom(file);
  const { id } = await shop.uploads.accept(staged, { ...order, fileName: 'Tài sản.xlsx' }, OFFICER);
  await shop.read(id);
  const detail = () => shop.query.detail(id, OFFICER, 'vi');
  const refusedRows = () =>
    shop.query.rows(id, OFFICER, { page: 1, pageSize: 50, verdict: 'refused' }, 'vi');
  return { db, shop, id, detail, refusedRows };
}

/** A list of assets over the real ledger, with imports as the importer makes them. */
async function lists(open: OpenTestDatabase) {
  const db = await open();
  const handover = await handoverOf(db);
  const { manager } = db.reader;
  const { roundId, givers, units, repository, asked, book, rights, undoing } = handover;
  const targets = new ImportTargets();
  const names = new NamePermissions(db.reader, db.unitOfWork, units, db.audit, new Clock());
  const jobs = new JobQueue(new Clock());
  new ImportListTarget(
    ...([targets, handover.declarations, repository, units, rights] as const),
    ...([names, book, asked, jobs, undoing] as const),
  ).onModuleInit();
  const target = targets.target('B3')!;
  const batch = {
    ...{ id: 'batch', roundId, listType: 'B3', giverOrganisationId: givers[0]!.id },
    ...{ typeVersion: target.declaration.version, fileName: 'tai-san.xlsx' },
  };
  const bring = async (things: [string, number][]) => {
    const sheet = things.reduce(
      (built, [name, quantity], at) => built.row(at + 1, name, quantity),
      new SheetBuilder().row('STT', 'Tên tài sản', 'Số lượng'),
    );
    const context = await target.context(manager, batch);
    const { rows } = planImport(workbook(sheet), target.declaration, context);
    const written = await db.unitOfWork.run((writer) =>
      target.apply(writer, batch, byLots(rows), SYSTEM),
    );
    return { ...written, corrected: rows.filter(({ verdict }) => verdict === 'changed') };
  };
  const undo = ({ actId, corrected }: Awaited<ReturnType<typeof bring>>) =>
    db.unitOfWork.run((writer) =>
      target.undo!(
        writer,
        { ...batch, actId: actId!, createdRows: 0 },
        corrected,
        SYSTEM,
        'Nhập nhầm tệp.',
      ),
    );
  const list = async () => (await repository.listOf(manager, batch))!;
  const rowsOf = async () => {
    const items = await manager.findBy(HandoverItem, { listId: (await list()).id });
    return Object.fromEntries(items.map(({ name, values }) => [name, values.quantity]));
  };
  const valid = async () => (await verifyConservation((sql) => manager.query(sql))).state;
  return { db, manager, handover, list, bring, undo, rowsOf, valid };
}

const everywhere = (kind: 'space' | 'number-text', refused: boolean) => ({
  changes: [{ kind, place: null, refused }],
});

forEachQuangNinh((open) => {
  it('lists repairs beside their originals; refused ones are planned again without them', async () => {
    const { db, shop, id, detail, refusedRows } = await planned(open);
    const first = await detail();
    expect(first).toMatchObject({ repairs: { space: 2, 'number-text': 1 }, rereadable: true });
    const paging = { page: 1, pageSize: 50 };
    const spaces = await shop.repairs.page(id, OFFICER, { ...paging, kind: 'space' });
    expect(spaces).toMatchObject({
      total: 2,
      rows: [
        { repairs: [{ from: ' Bàn  gỗ ', to: 'Bàn gỗ', refused: false }] },
        { repairs: [{ from: 'Ghế\u00a0xoay', to: 'Ghế xoay' }] },
      ],
    });
    await shop.repairs.change(id, first.version, everywhere('number-text', true), OFFICER);
    const changed = shop.repairs.change(id, first.version, everywhere('space', true), OFFICER);
    await expect(changed).rejects.toMatchObject({ code: 'imports.not-planned' });
    await shop.read(id);
    const second = await detail();
    expect(second).toMatchObject({
      ...{ state: 'planned', counts: { created: 2, refused: 1 }, repairs: { space: 2 } },
      refusedRepairs: [{ kind: 'number-text', sheet: null }],
    });
    const [bad] = (await refusedRows()).rows;
    expect(bad).toMatchObject({ mends: [], problems: [{ column: 'quantity', value: '1.000,5' }] });
    const cells = [{ rowId: bad!.id, column: 'quantity', text: '1000' }];
    const elsewhere = [{ ...cells[0]!, column: 'name' }];
    await expect(shop.mending.mend(id, second.version, elsewhere, OFFICER)).rejects.toMatchObject({
      code: 'imports.nothing-to-mend',
    });
    await shop.mending.mend(id, second.version, cells, OFFICER);
    await shop.read(id);
    const mended = await detail();
    expect(mended.counts).toMatchObject({ created: 3, refused: 0 });
    const created = await shop.query.rows(id, OFFICER, { ...paging, verdict: 'created' }, 'vi');
    expect(created.rows.find(({ mends }) => mends.length > 0)).toMatchObject({
      values: { quantity: 1_000_000 },
      mends: [{ column: 'quantity', original: '1.000,5', text: '1000', by: OFFICER.name }],
    });
    const rowId = created.rows.find(({ mends }) => mends.length > 0)!.id;
    const takeBack = [{ rowId, column: 'quantity', text: null }];
    await shop.mending.mend(id, mended.version, takeBack, OFFICER);
    await shop.read(id);
    const unmended = await detail();
    expect(unmended.counts).toMatchObject({ created: 2, refused: 1 });
    expect(await db.reader.manager.countBy(ImportMend, { batchId: id })).toBe(0);
    const place = { sheet: 'Biểu 01', rowNumber: spaces.rows[0]!.rowNumber, column: 'name' };
    const one = { kind: 'space' as const, place, refused: true };
    const back = everywhere('number-text', false).changes;
    await shop.repairs.change(id, unmended.version, { changes: [one, ...back] }, OFFICER);
    await shop.read(id);
    const third = await detail();
    expect(third).toMatchObject({ counts: { created: 3 }, repairs: { space: 1 } });
    await shop.applying.apply(id, third.version, OFFICER);
    const names = (await shop.lines()).map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set([' Bàn  gỗ ', 'Ghế xoay', 'Tủ']));
    const action = 'imports.repairs-refused';
    expect(await db.reader.manager.countBy(AuditEntry, { action })).toBe(2);
    const late = shop.repairs.change(id, third.version + 2, everywhere('space', true), OFFICER);
    await expect(late).rejects.toMatchObject({ code: 'imports.not-planned' });
  });

  it('undoes an import through the ledger, names rows that changed since, and takes the rows anew', async () => {
    const { db, manager, handover, list, bring, undo, rowsOf, valid } = await lists(open);
    const first = await bring([
      ['Bàn', 12],
      ['Máy in', 1],
    ]);
    const second = await bring([
      ['Bàn', 15],
      ['Tủ', 2],
    ]);
    expect(second).toMatchObject({ created: 1, changed: 1 });
    expect(await undo(second)).toEqual({ created: 1, changed: 1 });
    expect(await list()).toMatchObject({
      ...{ rowsDeclared: 3, rowsOutstanding: 2, rowsClosed: 1, quantityDeclared: 13_000 },
      quantityClosed: 0,
    });
    expect(await rowsOf()).toEqual({ Bàn: 12_000, 'Máy in': 1000, Tủ: 2000 });
    expect(await valid()).toBe('valid');

    const { id, version } = await list();
    const [closed] = (await portionsOf(manager, id)).filter(({ bucket }) => bucket === 'closed');
    const again = { portionIds: [closed!.id], note: 'Mở lại.' };
    const reopened = handover.acceptance.takeBack(SYSTEM, id, version, 'reopen', again);
    await expect(reopened).rejects.toMatchObject({ code: 'handover.undone-not-reopened' });

    const third = await bring([
      ['Bàn', 15],
      ['Tủ', 2],
    ]);
    expect(third).toMatchObject({ created: 0, changed: 2 });
    const standing = { rowsDeclared: 3, rowsOutstanding: 3, quantityDeclared: 18_000 };
    expect(await list()).toMatchObject(standing);
    expect(await valid()).toBe('valid');
    await expect(undo(first)).rejects.toMatchObject({
      ...{ code: 'handover.import-touched', details: ['B3-000001'] },
    });
    expect(await list()).toMatchObject(standing);
    await undo(third);
    expect(await list()).toMatchObject({ rowsClosed: 1, quantityDeclared: 13_000 });
    expect(await valid()).toBe('valid');
    expect(await db.audit.firstBroken(manager)).toBeUndefined();
  });
});
