import fs from 'node:fs';
import path from 'node:path';
import { writeTable } from '../../src/office/excel/write-workbook';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { UnitsReadModel } from '../../src/units/units.read-model';
import { UnitsRepository } from '../../src/units/units.repository';
import type { OpenTestDatabase } from '../support/database';
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
  return { db, shop, id, detail };
}

const everywhere = (kind: 'space' | 'number-text', refused: boolean) => ({
  changes: [{ kind, place: null, refused }],
});

forEachQuangNinh((open) => {
  it('lists repairs beside their originals; refused ones are planned again without them', async () => {
    const { db, shop, id, detail } = await planned(open);
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
    const place = { sheet: 'Biểu 01', rowNumber: spaces.rows[0]!.rowNumber, column: 'name' };
    const one = { kind: 'space' as const, place, refused: true };
    const back = everywhere('number-text', false).changes;
    await shop.repairs.change(id, second.version, { changes: [one, ...back] }, OFFICER);
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
});
