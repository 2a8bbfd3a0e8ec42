import fs from 'node:fs';
import path from 'node:path';
import type { TableRow } from '../../src/office/excel/table';
import { readWorkbook } from '../../src/office/excel/read-workbook';
import { writeTable } from '../../src/office/excel/write-workbook';
import { ImportRow } from '../../src/imports/import-row.entity';
import { PlannedRows } from '../../src/imports/planned-rows';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { openDatabase, type Database } from '../../src/platform/database/database';
import { StoredFile } from '../../src/platform/files/stored-file.entity';
import { Spool } from '../../src/platform/files/spool';
import type { Actor } from '../../src/platform/http/actor';
import { Job } from '../../src/platform/jobs/job.entity';
import { schema } from '../../src/schema';
import { UnitsReadModel } from '../../src/units/units.read-model';
import { UnitsRepository } from '../../src/units/units.repository';
import type { OpenTestDatabase } from '../support/database';
import { forEachQuangNinh, quangNinhIn } from '../support/quang-ninh';
import { importWorkshop, makeLineTable, OFFICER } from '../support/import-workshop';
import { personWith } from '../support/actors';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })));

async function prepared(open: OpenTestDatabase) {
  const db = await open();
  await makeLineTable(db.database);
  const units = new UnitsRepository();
  const roundId = await quangNinhIn(db);
  const model = new UnitsReadModel(units);
  const [first, second] = await model.oldUnits(db.reader.manager, roundId);
  const committees = await model.peoplesCommittees(db.reader.manager, [first!.id, second!.id]);
  const giver = committees.get(first!.id)!;
  const stranger = committees.get(second!.id)!;
  const shop = importWorkshop(db.database);
  folders.push(shop.folder);
  const order = {
    roundId,
    listType: 'B3',
    giverOrganisationId: giver.id,
    fileName: 'Tài sản.xlsx',
    again: false,
  };
  const upload = async (file: string, more: Partial<typeof order> = {}, actor: Actor = OFFICER) =>
    shop.uploads.accept(await shop.files.stageFrom(file), { ...order, ...more }, actor);
  const planned = async (names: string[]) => {
    const { id } = await upload(await assetsFile(shop.folder, names));
    await shop.read(id);
    return (await shop.batch(id))!;
  };
  const stored = () =>
    fs
      .readdirSync(path.join(shop.folder, 'files'), { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile()).length;
  return { db, shop, roundId, giver, stranger, upload, planned, stored };
}

let files = 0;
/** A workbook as officers have it: national header, group captions, column numbers, total, signatures. */
async function assetsFile(
  folder: string,
  names: (string | null)[],
  agency = 'UBND PHƯỜNG THỬ',
): Promise<string> {
  const file = path.join(folder, `assets-${(files += 1)}.xlsx`);
  const rows: TableRow[] = names.map((name, index) => ({
    ordinal: index + 1,
    name,
    quantity: 2,
    cost: 1_000_000,
  }));
  await writeTable(file, {
    sheets: [
      {
        name: 'Biểu 01',
        agency,
        title: ['Danh sách tài sản bàn giao', '(Kèm theo Biên bản ngày 20/6/2025)'],
        columns: [
          { header: 'STT', key: 'ordinal', width: 6, kind: 'number' },
          { header: 'Tên tài sản', key: 'name', width: 30, kind: 'text' },
          { header: 'Số lượng', key: 'quantity', width: 10, kind: 'number' },
          { header: 'Nguyên giá', key: 'cost', width: 16, kind: 'money', group: 'Giá trị (đồng)' },
          {
            header: 'Giá trị còn lại',
            key: 'rest',
            width: 16,
            kind: 'money',
            group: 'Giá trị (đồng)',
          },
        ],
        rows,
        numberingRow: true,
        total: { name: 'Tổng cộng', quantity: names.length * 2, cost: names.length * 1_000_000 },
        placeAndDate: 'Quảng Ninh, ngày 20 tháng 6 năm 2025',
        signatures: [
          { title: 'NGƯỜI LẬP', name: 'Trần A' },
          { title: 'CHỦ TỊCH', name: 'Lê B' },
        ],
      },
    ],
  });
  return file;
}

const auditOf = async (database: Database, action: string) =>
  database.reader.manager.countBy(AuditEntry, { action });

forEachQuangNinh((open, engine) => {
  it('goes from the upload over the plan to the list, every row counted', async () => {
    const { db, shop, planned } = await prepared(open);
    const batch = await planned(['Bàn', 'Ghế', 'Tủ']);
    expect(batch).toMatchObject({
      state: 'planned',
      dataRows: 3,
      createdRows: 3,
      refusedRows: 0,
      totalRows: 1,
      fileName: 'Tài sản.xlsx',
    });
    const detail = await shop.query.detail(batch.id, OFFICER, 'vi');
    expect(detail.sheets[0]).toMatchObject({ sheet: 'Biểu 01', outcome: 'table', unknown: [] });
    expect(detail.sheets[0]?.totals.every((check) => check.agrees)).toBe(true);
    const { note, header } = detail.counts;
    expect([note > 0, header > 3]).toEqual([true, true]);

    const applied = await shop.applying.apply(batch.id, batch.version, OFFICER);
    expect(applied).toMatchObject({ state: 'applied', appliedByName: 'Trần Thị Tỉnh' });
    expect(await shop.lines()).toEqual([{ name: 'Bàn' }, { name: 'Ghế' }, { name: 'Tủ' }]);
    expect(await auditOf(db.database, 'imports.uploaded')).toBe(1);
    expect(await auditOf(db.database, 'imports.applied')).toBe(1);
    expect(await db.audit.firstBroken(db.reader.manager)).toBeUndefined();
  });

  it('plans a file from what was read when it came in, and keeps none of that afterwards', async () => {
    const { shop, upload } = await prepared(open);
    const kept = () => fs.readdirSync(path.join(shop.folder, 'scratch')).length;
    const { id } = await upload(await assetsFile(shop.folder, ['Bàn', 'Ghế']));
    const discarded = await upload(await assetsFile(shop.folder, ['Tủ']));
    expect(kept()).toBe(2);
    const { fileId } = (await shop.batch(id))!;
    const bytes = fs
      .readdirSync(path.join(shop.folder, 'files'), { recursive: true, encoding: 'utf8' })
      .find((name) => name.endsWith(fileId!))!;
    fs.rmSync(path.join(shop.folder, 'files', bytes));
    await shop.read(id);
    expect(await shop.batch(id)).toMatchObject({ state: 'planned', createdRows: 2 });
    await shop.ending.discard(discarded.id, OFFICER);
    expect(kept()).toBe(0);
  });

  it('picks up a file whose reading was cut off, leaving nothing half-read behind', async () => {
    const { db, shop, upload } = await prepared(open);
    const { id } = await upload(await assetsFile(shop.folder, ['Bàn', 'Ghế']));
    const cut = jest
      .spyOn(shop.repository, 'storePlan')
      .mockImplementationOnce(async (manager, batchId, whole) => {
        await shop.repository.storePlan(manager, batchId, {
          ...whole,
          rows: PlannedRows.of([...whole.rows].slice(0, 1), new Spool()),
        });
        throw new Error('the power went');
      });
    await expect(shop.read(id)).rejects.toThrow('the power went');
    expect(await shop.batch(id)).toMatchObject({ state: 'reading', dataRows: 0 });
    expect(await db.reader.manager.countBy(ImportRow, { batchId: id })).toBe(0);
    cut.mockRestore();
    expect(await shop.read(id, { attempt: 2 })).toEqual({ state: 'planned' });
    expect(await db.reader.manager.countBy(ImportRow, { batchId: id })).toBe(2);
    expect(await shop.read(id, { attempt: 3 })).toEqual({ state: 'planned' });
    expect(await db.reader.manager.countBy(ImportRow, { batchId: id })).toBe(2);
  });

  it('applies after a restart what was planned before it', async () => {
    const { db, shop, planned } = await prepared(open);
    const batch = await planned(['Bàn']);
    const reopened = await openDatabase(db.location, schema);
    try {
      const after = importWorkshop(reopened, shop.folder);
      await after.applying.apply(batch.id, batch.version, OFFICER);
      expect(await shop.lines()).toEqual([{ name: 'Bàn' }]);
    } finally {
      await reopened.close();
    }
  });

  it('writes all rows or none, and the import may be applied again after a failure', async () => {
    const { shop, planned } = await prepared(open);
    const batch = await planned(['Bàn', 'Ghế', 'Tủ']);
    shop.target.failAfter = 2;
    await expect(shop.applying.apply(batch.id, batch.version, OFFICER)).rejects.toThrow(
      'the disk is full',
    );
    expect(await shop.lines()).toEqual([]);
    expect(await shop.batch(batch.id)).toEqual(batch);
    shop.target.failAfter = Infinity;
    await shop.applying.apply(batch.id, batch.version, OFFICER);
    expect(await shop.lines()).toHaveLength(3);
  });

  it('applied twice, one after the other or at once, writes once', async () => {
    const { db, shop, planned } = await prepared(open);
    const batch = await planned(['Bàn', 'Ghế']);
    const apply = () => shop.applying.apply(batch.id, batch.version, OFFICER);
    const both = await Promise.all([apply(), apply()]);
    expect(both.map(({ state }) => state)).toEqual(['applied', 'applied']);
    expect((await apply()).version).toBe(both[0].version);
    expect(await shop.lines()).toHaveLength(2);
    expect(await auditOf(db.database, 'imports.applied')).toBe(1);
  });

  it('refuses a version that was not seen and a list that changed since the check', async () => {
    const { db, shop, planned } = await prepared(open);
    const batch = await planned(['Bàn', 'Ghế']);
    await expect(shop.applying.apply(batch.id, batch.version - 1, OFFICER)).rejects.toThrow(
      'no longer at version',
    );
    const twin = await planned(['Bàn']);
    await shop.applying.apply(twin.id, twin.version, OFFICER);
    await expect(shop.applying.apply(batch.id, batch.version, OFFICER)).rejects.toMatchObject({
      code: 'imports.plan-outdated',
      parameters: { rows: 1 },
    });
    expect(await shop.lines()).toEqual([{ name: 'Bàn' }]);
    expect(await db.audit.firstBroken(db.reader.manager)).toBeUndefined();
  });

  it('asks before the same file is imported again, and says who imported it when', async () => {
    const { shop, upload, stored } = await prepared(open);
    const file = await assetsFile(shop.folder, ['Bàn']);
    const first = await upload(file);
    await shop.read(first.id);
    await shop.applying.apply(first.id, (await shop.batch(first.id))!.version, OFFICER);
    const before = stored();
    await expect(upload(file)).rejects.toMatchObject({
      code: 'imports.same-file',
      parameters: { name: 'Trần Thị Tỉnh', time: expect.stringMatching(/giờ \d\d ngày/) as string },
    });
    expect(stored()).toBe(before);
    const again = await upload(file, { again: true });
    expect(await shop.read(again.id)).toEqual({ state: 'planned' });
    expect(await shop.batch(again.id)).toMatchObject({
      createdRows: 0,
      unchangedRows: 0,
      changedRows: 1,
    });
  });

  it('keeps nothing of a file that is no workbook or has no table, and says why', async () => {
    const { db, shop, upload, stored } = await prepared(open);
    const text = path.join(shop.folder, 'letter.xlsx');
    fs.writeFileSync(text, 'Kính gửi Sở Nội vụ');
    await expect(upload(text)).rejects.toMatchObject({
      code: 'imports.not-a-workbook',
      status: 422,
    });
    fs.writeFileSync(text, Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200)]));
    const broken = await upload(text);
    expect(await shop.read(broken.id)).toEqual({ state: 'refused' });
    expect((await shop.batch(broken.id))?.problemVi).toMatch(/Tệp|tệp/);

    const other = path.join(shop.folder, 'other.xlsx');
    const columns = [{ header: 'Họ và tên', key: 'name', width: 20, kind: 'text' as const }];
    await writeTable(other, {
      sheets: [{ name: 'Nhân sự', title: ['Danh sách'], columns, rows: [{ name: 'A' }] }],
    });
    const noTable = await upload(other);
    expect(await shop.read(noTable.id)).toEqual({ state: 'refused' });
    const batch = (await shop.batch(noTable.id))!;
    expect(batch).toMatchObject({ problemCode: 'imports.no-table', fileId: null, dataRows: 0 });
    expect(batch.problemVi).toMatch(/“Nhân sự”.*thiếu cột: Tên tài sản, Số lượng/);
    expect(stored()).toBe(0);
    expect(await db.reader.manager.count(StoredFile)).toBe(0);
    expect(await auditOf(db.database, 'imports.refused')).toBe(2);
  });

  it('keeps how columns were matched for the next file of the same shape, until it is forgotten', async () => {
    const { db, shop, upload, giver, stranger, roundId } = await prepared(open);
    const exported = async (name: string) => {
      const file = path.join(shop.folder, `${name}.xlsx`);
      const columns = [
        { header: 'Diễn giải', key: 'name', width: 20, kind: 'text' as const },
        { header: 'SL sổ sách', key: 'quantity', width: 20, kind: 'number' as const },
      ];
      const rows = [{ name, quantity: 3 }];
      await writeTable(file, { sheets: [{ name: 'KK', title: ['Kiểm kê'], columns, rows }] });
      const sent = await upload(file, { fileName: `${name}.xlsx` });
      await shop.read(sent.id);
      return shop.query.detail(sent.id, OFFICER, 'vi');
    };
    const first = await exported('Bàn');
    expect(first).toMatchObject({
      state: 'planned',
      problemCode: 'imports.no-table',
      mapping: null,
    });
    expect(first.problem).toMatch(/thiếu cột: Tên tài sản, Số lượng/);
    const [{ sheet, headings }] = first.sheets as [(typeof first.sheets)[number]];
    const letters = Object.fromEntries(headings.map(({ id, column }) => [id, column]));
    const columns = [
      { column: letters['dien giai']!, key: 'name' },
      { column: letters['sl so sach']!, key: 'quantity' },
    ];
    const order = { sheet, columns, remember: 'organisation' as const };
    const twice = { ...order, columns: columns.map((each) => ({ ...each, key: 'name' })) };
    const { id, version } = first;
    await expect(shop.mapping.choose(id, version, twice, OFFICER)).rejects.toMatchObject({
      code: 'imports.column-twice',
    });
    const foreign = personWith({ role: 'commune_officer', organisation: stranger });
    await expect(shop.mapping.choose(id, version, order, foreign)).rejects.toMatchObject({
      status: 404,
    });
    const own = personWith({ role: 'commune_officer', organisation: giver });
    await expect(
      shop.mapping.choose(id, version, { ...order, remember: 'province' }, own),
    ).rejects.toMatchObject({ status: 403 });
    await shop.mapping.choose(id, version, order, own);
    await expect(shop.mapping.choose(id, version, order, own)).rejects.toMatchObject({
      code: 'imports.not-planned',
    });
    await shop.read(id);
    const matched = await shop.query.detail(id, OFFICER, 'vi');
    expect(matched).toMatchObject({
      ...{ problem: null, counts: { created: 1, data: 1 } },
      mapping: { mappingId: null, madeBy: own.name },
    });

    const next = await exported('Ghế');
    expect(next).toMatchObject({
      ...{ problem: null, counts: { created: 1 } },
      mapping: { fileName: 'Bàn.xlsx', madeBy: own.name, kept: true, mayForget: true },
    });
    const [kept] = await shop.remembered.list(roundId, 'B3', own);
    expect(kept).toMatchObject({ organisationId: giver.id, columns: 2, uses: 1, mayForget: true });
    expect(await shop.remembered.list(roundId, 'B3', foreign)).toEqual([]);
    await expect(shop.mapping.forget(roundId, kept!.id, foreign)).rejects.toMatchObject({
      status: 404,
    });
    await shop.mapping.forget(roundId, kept!.id, own);
    expect((await shop.query.detail(next.id, OFFICER, 'vi')).mapping).toMatchObject({
      kept: false,
    });
    expect((await exported('Tủ')).problemCode).toBe('imports.no-table');
    // What is not to count any more is read by the program alone.
    const alone = { sheet: null, columns: [], remember: 'no' as const };
    await shop.mapping.choose(next.id, next.version, alone, OFFICER);
    await shop.read(next.id);
    expect(await shop.query.detail(next.id, OFFICER, 'vi')).toMatchObject({
      ...{ mapping: null, problemCode: 'imports.no-table' },
    });
    expect(await auditOf(db.database, 'imports.columns-matched')).toBe(2);
    expect(await auditOf(db.database, 'imports.mapping-forgotten')).toBe(1);
  });

  it('remembers what a spelling means, for the rows of this file and for the next', async () => {
    const { db, shop, upload, giver, stranger, roundId } = await prepared(open);
    const own = personWith({ role: 'commune_officer', organisation: giver });
    const foreign = personWith({ role: 'commune_officer', organisation: stranger });
    const sent = async (...receivers: string[]) => {
      const file = path.join(shop.folder, `receivers-${(files += 1)}.xlsx`);
      const headings = ['Tên tài sản', 'Số lượng', 'Đơn vị tiếp nhận'];
      const columns = headings.map((header, at) => ({
        ...{ header, key: `c${at}`, width: 20, kind: 'text' as const },
      }));
      const rows = receivers.map((c2, at) => ({ c0: `Bàn ${file} ${at}`, c1: '2', c2 }));
      await writeTable(file, { sheets: [{ name: 'Biểu 01', title: ['Tài sản'], columns, rows }] });
      const { id } = await upload(file);
      await shop.read(id);
      return shop.query.detail(id, OFFICER, 'vi');
    };
    const first = await sent('Hà Lầm mới', 'hà  lầm MỚI', 'Phường Hà Lầm', 'Xã lạ');
    expect(first).toMatchObject({ counts: { created: 1, refused: 3 }, spellings: [] });
    const paging = { page: 1, pageSize: 50, verdict: 'refused' as const };
    const [bad, , strange] = (await shop.query.rows(first.id, OFFICER, paging, 'vi')).rows;
    const meant = { rowId: bad!.id, column: 'receiver', text: 'Phường Hà Lầm' };
    const remember = 'organisation' as const;
    const mend = (actor: Actor, cell: object) =>
      shop.mending.mend(first.id, first.version, [{ ...meant, ...cell }], actor);
    await expect(mend(own, { remember: 'province' })).rejects.toMatchObject({ status: 403 });
    const nothing = mend(own, { rowId: strange!.id, text: null, remember });
    await expect(nothing).rejects.toMatchObject({ code: 'imports.not-remembered' });
    await mend(own, { remember });
    await shop.read(first.id);
    const second = await shop.query.detail(first.id, own, 'vi');
    expect(second).toMatchObject({
      counts: { created: 3, refused: 1 },
      repairs: { remembered: 1 },
      spellings: [
        {
          ...{ column: 'Đơn vị tiếp nhận', written: 'Hà Lầm mới', meaning: 'Phường Hà Lầm' },
          ...{ cells: 1, forProvince: false, madeBy: own.name, mayForget: true },
        },
      ],
    });
    const next = await sent('HÀ LẦM MỚI', 'Xã lạ');
    expect(next).toMatchObject({
      ...{ counts: { created: 1, refused: 1 }, repairs: { remembered: 1 } },
      spellings: [{ cells: 1, fileName: 'Tài sản.xlsx' }],
    });
    // Where it is not wanted the cell stands as the file has it.
    const refusal = { kind: 'remembered' as const, place: null, refused: true };
    await shop.repairs.change(next.id, next.version, { changes: [refusal] }, OFFICER);
    await shop.read(next.id);
    const refused = await shop.query.detail(next.id, OFFICER, 'vi');
    expect(refused).toMatchObject({ counts: { created: 0, refused: 2 }, spellings: [] });
    const { id } = next.spellings[0]!;
    await expect(shop.explained.forget(roundId, id, foreign)).rejects.toMatchObject({
      status: 404,
    });
    await shop.explained.forget(roundId, id, own);
    expect((await sent('Hà Lầm mới')).counts).toMatchObject({ created: 0, refused: 1 });
    expect(await auditOf(db.database, 'imports.spelling-forgotten')).toBe(1);
  });

  it('hides the imports of a giver from people without a duty for it', async () => {
    const { shop, planned, upload, giver, stranger, roundId, stored } = await prepared(open);
    const own = personWith({ role: 'commune_officer', organisation: giver });
    const foreign = personWith({ role: 'commune_officer', organisation: stranger });
    const batch = await planned(['Bàn']);
    const before = stored();
    await expect(upload(await assetsFile(shop.folder, ['Tủ']), {}, foreign)).rejects.toMatchObject({
      status: 404,
    });
    expect(stored()).toBe(before);
    await expect(shop.query.detail(batch.id, foreign, 'vi')).rejects.toMatchObject({ status: 404 });
    await expect(shop.applying.apply(batch.id, batch.version, foreign)).rejects.toMatchObject({
      status: 404,
    });
    await expect(shop.ending.discard(batch.id, foreign)).rejects.toMatchObject({ status: 404 });
    expect(await shop.query.ofRound(roundId, foreign, 'vi')).toEqual([]);
    expect(await shop.query.ofRound(roundId, own, 'vi')).toHaveLength(1);
    expect((await upload(await assetsFile(shop.folder, ['Kệ']), {}, own)).id).toBeDefined();
  });

  it('forgets a discarded import, which cannot be applied any more', async () => {
    const { db, shop, planned, stored } = await prepared(open);
    const batch = await planned(['Bàn']);
    await shop.ending.discard(batch.id, OFFICER);
    await shop.ending.discard(batch.id, OFFICER);
    expect(await shop.batch(batch.id)).toMatchObject({ state: 'discarded', fileId: null });
    expect(stored()).toBe(0);
    expect(await db.reader.manager.count(ImportRow)).toBe(0);
    expect(await auditOf(db.database, 'imports.discarded')).toBe(1);
    await expect(shop.applying.apply(batch.id, batch.version, OFFICER)).rejects.toMatchObject({
      code: 'imports.not-planned',
    });
  });

  it('stores nothing of a file that was cancelled while it was read', async () => {
    const { db, shop, upload, stored } = await prepared(open);
    const { id, jobId } = await upload(await assetsFile(shop.folder, ['Bàn']));
    const told: string[] = [];
    const progress = async (done: number, total: number, note = '') => {
      told.push(`${done}/${total} ${note}`);
      if (note === 'Đang kiểm tra các dòng') await shop.ending.discard(id, OFFICER);
    };
    expect(await shop.read(id, { progress })).toEqual({ state: 'discarded' });
    expect(told.find((each) => each.includes('Đã đọc'))).toMatch(/^\d+\/100 Đã đọc \d+ dòng$/);
    expect(await shop.batch(id)).toMatchObject({ state: 'discarded', fileId: null });
    expect(await db.reader.manager.count(ImportRow)).toBe(0);
    expect(stored()).toBe(0);
    // Whoever reads it elsewhere is told to stop.
    expect(await db.reader.manager.findOneByOrFail(Job, { id: jobId })).toMatchObject({
      stopAskedBy: OFFICER.name,
    });
  });

  it('gives up a file that fails every time, so that nobody waits for ever', async () => {
    const { shop, upload } = await prepared(open);
    const { id } = await upload(await assetsFile(shop.folder, ['Bàn']));
    jest.spyOn(shop.target, 'context').mockRejectedValue(new Error('passing trouble'));
    await expect(shop.read(id)).rejects.toThrow('passing trouble');
    expect(await shop.batch(id)).toMatchObject({ state: 'reading' });
    await shop.givenUp(id);
    await shop.givenUp(id);
    expect(await shop.batch(id)).toMatchObject({
      state: 'refused',
      problemCode: 'imports.reading-failed',
    });
  });

  it('writes the rows to mend with sheet, cell, value, reason and remedy', async () => {
    const { db, shop, planned } = await prepared(open);
    const batch = await planned(['Bàn', '', 'Ghế', 'Ghế']);
    expect(batch).toMatchObject({ createdRows: 2, refusedRows: 2 });
    const file = await shop.problems.write(batch.id, OFFICER);
    const book = await readWorkbook(file.path);
    const lines = book.sheets.at(-1)!.rows.map((row) => row.cells.map((cell) => cell.text));
    expect(lines).toContainEqual([
      'Biểu 01',
      expect.any(String),
      expect.stringMatching(/^B\d+$/),
      'Tên tài sản',
      'Cột “Tên tài sản” chưa ghi.',
      'Ghi nội dung vào ô này.',
    ]);
    expect(lines.some((line) => line.some((text) => text.startsWith('Giống hệt dòng')))).toBe(true);
    await shop.problems.remove(file);
    expect(fs.existsSync(file.path)).toBe(false);
    expect(await auditOf(db.database, 'imports.problems-downloaded')).toBe(1);
  });

  it('lets the database itself refuse counts that do not add up', async () => {
    const { db, planned } = await prepared(open);
    const batch = await planned(['Bàn']);
    for (const column of ['data_rows', 'refused_rows', 'note_rows']) {
      const wrong = `UPDATE import_batch SET ${column} = ${column} + 1 WHERE id = '${batch.id}'`;
      await expect(db.unitOfWork.run((manager) => manager.query(wrong))).rejects.toThrow(
        /ck_import_batch/,
      );
      const sheet = `UPDATE import_sheet SET ${column} = ${column} + 1 WHERE batch_id = '${batch.id}'`;
      await expect(db.unitOfWork.run((manager) => manager.query(sheet))).rejects.toThrow(
        /ck_import_sheet/,
      );
    }
  });

  if (engine === 'sqlite') {
    it('queues the reading in the same unit of work as the upload', async () => {
      const { db, shop, upload } = await prepared(open);
      const { id, jobId } = await upload(await assetsFile(shop.folder, ['Bàn']));
      expect(await db.reader.manager.findOneByOrFail(Job, { id: jobId })).toMatchObject({
        name: 'imports.read-workbook',
        state: 'queued',
        data: { batchId: id },
      });
    });
  }
});
