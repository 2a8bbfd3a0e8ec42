import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Workbook, type Worksheet } from 'exceljs';
import { DemonstrationClock } from '../../scripts/demo/demonstration-clock';
import { waitForJob } from '../../scripts/demo/wait-for-job';
import { asked, type Talk } from '../../scripts/support/talk';
import { ExpiredExports } from '../../src/handover/expired-exports';
import type { ListView } from '../../src/handover/handover.schema';
import { KEPT_MINUTES } from '../../src/handover/list-export.job';
import { ListExport } from '../../src/handover/list-export.entity';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { Database } from '../../src/platform/database/database';
import { FileStore } from '../../src/platform/files/file-store';
import { StoredFile } from '../../src/platform/files/stored-file.entity';
import { schema } from '../../src/schema';
import { placeForDatabase, type DatabasePlace } from '../support/database-places';
import { mostlyOn } from '../support/each-engine';
import { applyPlan, importRead, planList } from '../support/imports';
import { startProvince, type Province } from '../support/province';
import { SheetBuilder } from '../support/sheet-builder';
import { workbookBytes } from '../support/workbook-bytes';

const NUMBERS = ['022199000017', '022199000025', '001085000033'];
const MASKS = ['0221******17', '0221******25', '0010******33'];
/** Text that a careless writer would make a formula of. */
const FORMULA = '=HYPERLINK("http://x.example","bấm")';
/** No header of an exported list begins further down. */
const HEADER_BELOW = 16;
const REASON = 'Đối chiếu hồ sơ gốc tại kho';

/** The clock of the demonstration, that a test may put forward. */
class TestClock extends DemonstrationClock {
  minutes = 0;
  override now(): Date {
    return new Date(super.now().getTime() + this.minutes * 60_000);
  }
}

describe('lists as workbooks', () => {
  mostlyOn('postgres', (engine) => {
    const clock = new TestClock();
    let province: Province;
    let place: DatabasePlace;
    let folder: string;
    let officer: Talk;
    let listId: string;
    beforeAll(async () => {
      place = await placeForDatabase(engine, schema, true);
      province = await startProvince({ database: place.location, clock });
      folder = fs.mkdtempSync(path.join(os.tmpdir(), 'list-export-'));
      const unit = province.oldUnit('06652');
      officer = await province.communeOfficer('can-bo', [unit]);
      const people = new SheetBuilder().row(
        ...['STT', 'Họ và tên', 'Ngày sinh', 'Nhóm đối tượng', 'Số CCCD', 'Ghi chú'],
      );
      NUMBERS.forEach((number, at) =>
        people.row(at + 1, `Người ${at}`, '05/03/1980', 'công chức', number, at ? null : FORMULA),
      );
      const plan = await planList(officer, province.roundId, {
        ...{ bytes: await workbookBytes(people), name: 'nhân sự.xlsx', listType: 'A1b' },
        giverOrganisationId: unit.organisationId,
      });
      listId = (await applyPlan(officer, plan)).body.listId!;
    }, 120_000);
    afterAll(async () => {
      await province.application.close();
      await place.remove();
      fs.rmSync(folder, { recursive: true, force: true });
    });

    const database = () => province.application.get(Database).reader.manager;
    const order = (talk: Talk, route: string, body: object) =>
      talk<{ id: string; number: string; jobId: string; code: string }>(
        'POST',
        `handover/lists/${listId}/${route}`,
        body,
      );
    const download = (talk: Talk, id: string) =>
      talk<Buffer & { code?: string }>('GET', `handover/exports/${id}/file`);
    const made = async (talk: Talk, route: string, body: object) => {
      const { body: receipt } = await order(talk, route, body);
      const result = await waitForJob(talk, receipt.jobId);
      return { ...receipt, result };
    };
    const sheetOf = async (bytes: Buffer): Promise<Worksheet> => {
      const file = path.join(folder, 'read.xlsx');
      fs.writeFileSync(file, bytes);
      const book = new Workbook();
      await book.xlsx.readFile(file);
      return book.worksheets[0]!;
    };
    const column = (sheet: Worksheet, header: string) => {
      let found: string[] = [];
      sheet.eachRow((row) =>
        row.eachCell((cell, at) => {
          // A heading that reaches over two rows is found in both: the lower one stands above the values.
          if (String(cell.value) !== header || row.number > HEADER_BELOW) return;
          const below = [1, 2, 3].map((down) => sheet.getCell(row.number + 1 + down, at));
          found = below.map((each) => JSON.stringify(each.value));
        }),
      );
      return found;
    };
    const textOf = (sheet: Worksheet): string => JSON.stringify(sheet.getSheetValues());
    const entries = (action: string) =>
      database().find(AuditEntry, { where: { action }, order: { seq: 'ASC' } });

    it('are masked for whoever reads the list, with the stamp on every page', async () => {
      const { id, number, result } = await made(province.viewer, 'exports', {});
      expect(result).toMatchObject({ number, lines: 3, openValues: 0 });
      const sheet = await sheetOf((await download(province.viewer, id)).body);
      expect(column(sheet, 'Số định danh cá nhân')).toEqual(MASKS.map((mask) => `"${mask}"`));
      expect(column(sheet, 'Ghi chú')[0]).toBe(JSON.stringify(FORMULA));
      expect(column(sheet, 'Ngày, tháng, năm sinh')[0]).toBe('"1980-03-05T00:00:00.000Z"');
      const text = textOf(sheet);
      expect(text).toContain('BẢN CHE SỐ ĐỊNH DANH');
      expect(text).toContain(`Số tệp ${number}`);
      expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
      expect(text).toContain('Phạm vi: cả danh sách; bộ lọc: không');
      expect(text).toContain('Tổng cộng: 3 dòng');
      for (const each of NUMBERS) expect(text).not.toContain(each);
      const { oddFooter, firstFooter, oddHeader } = sheet.headerFooter;
      expect(oddFooter).toContain(`Bản che số định danh · ${number}`);
      expect(oddFooter).toContain('Người dùng xem');
      expect(firstFooter).toBe(oddFooter);
      expect(oddHeader).toContain('A1b – ');
      expect(await entries('handover.list-exported')).toMatchObject([{ reason: null }]);
    });

    it('name the filters, and hold only what they let through', async () => {
      const { id, result } = await made(officer, 'exports', { bucket: 'accepted' });
      expect(result).toMatchObject({ lines: 0 });
      const text = textOf(await sheetOf((await download(officer, id)).body));
      expect(text).toContain('tình trạng “Đã tiếp nhận”');
      expect(text).toContain('Tổng cộng: 0 dòng');
    });

    it('are full only with the right to reveal and a reason, and each leaves its trace', async () => {
      expect((await order(officer, 'full-exports', {})).status).toBe(400);
      expect((await order(officer, 'full-exports', { reason: ' vì ' })).status).toBe(400);
      expect((await order(province.viewer, 'full-exports', { reason: REASON })).status).toBe(403);
      const before = await database().count(ListExport);
      const { id, number, result } = await made(officer, 'full-exports', { reason: REASON });
      expect(await database().count(ListExport)).toBe(before + 1);
      expect(result).toMatchObject({ lines: 3, openValues: 3 });
      const { body } = await download(officer, id);
      const sheet = await sheetOf(body);
      expect(column(sheet, 'Số định danh cá nhân')).toEqual(NUMBERS.map((each) => `"${each}"`));
      const cells: unknown[] = [];
      sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell.formula)));
      expect(cells.filter(Boolean)).toEqual([]);
      expect(textOf(sheet)).toContain('BẢN ĐẦY ĐỦ – LƯU HÀNH NỘI BỘ');

      // Whoever may not reveal does not get the file of somebody who may, and neither does a colleague.
      expect((await download(province.viewer, id)).status).toBe(404);
      expect((await download(province.officer, id)).status).toBe(404);
      const { fileId } = await database().findOneByOrFail(ListExport, { id });
      for (const talk of [officer, province.officer])
        expect((await talk('GET', `files/${fileId}`)).status).toBe(404);

      const [asking] = (await entries('handover.export-requested')).slice(-1);
      expect(asking).toMatchObject({ reason: REASON, actorName: 'Người dùng can-bo' });
      const [done] = await entries('handover.list-revealed');
      expect(done).toMatchObject({ reason: REASON, actorName: 'Người dùng can-bo' });
      expect(done!.summary).toMatchObject({ number, lines: 3, openValues: 3 });
      const trail = JSON.stringify([asking, done]);
      for (const each of NUMBERS) expect(trail).not.toContain(each);

      // At rest nobody reads it.
      const stored = await database().findOneByOrFail(StoredFile, { id: fileId! });
      const atRest = fs.readFileSync(province.application.get(FileStore).pathOf(stored));
      expect(stored.sealedKey).not.toBeNull();
      expect(atRest.subarray(0, 2).toString('latin1')).not.toBe('PK');
    });

    it('say that nothing is masked where there is nothing to open', async () => {
      const empty = await asked<ListView>(
        officer,
        'POST',
        `rounds/${province.roundId}/handover/declare-empty`,
        { giverOrganisationId: province.oldUnit('06652').organisationId, listType: 'D1' },
      );
      const answer = await officer<{ code: string }>(
        'POST',
        `handover/lists/${empty.id}/full-exports`,
        { reason: REASON },
      );
      expect(answer).toMatchObject({ status: 409, body: { code: 'handover.nothing-masked' } });
    });

    it('of the whole province have a summary and all rows, and come back as a plan without a change', async () => {
      const { roundId } = province;
      const address = `rounds/${roundId}/handover/province-lists`;
      expect((await officer('POST', address, { listType: 'A1b' })).status).toBe(403);
      expect((await province.viewer('POST', address, { listType: 'Z9' })).status).toBe(404);
      const { body: receipt } = await province.officer<{ id: string; jobId: string }>(
        ...(['POST', address, { listType: 'A1b' }] as const),
      );
      expect(await waitForJob(province.officer, receipt.jobId)).toMatchObject({
        ...{ lines: 3, openValues: 0 },
      });
      const { body: bytes } = await province.officer<Buffer>(
        ...(['GET', `handover/made-files/${receipt.id}/file`] as const),
      );
      const file = path.join(folder, 'province.xlsx');
      fs.writeFileSync(file, bytes);
      const book = new Workbook();
      await book.xlsx.readFile(file);
      const [summary, rows] = book.worksheets.map(textOf);
      expect(summary).toContain('Tổng cộng: 1 danh sách');
      for (const mask of MASKS) expect(rows).toContain(mask);
      for (const number of NUMBERS) expect(rows).not.toContain(number);

      const form = new FormData();
      form.set('kind', 'givers');
      form.set('listType', 'A1b');
      form.set('file', new Blob([new Uint8Array(bytes)]), 'toàn tỉnh.xlsx');
      const sent = await asked<{ id: string; jobId: string }>(
        ...([province.officer, 'POST', `rounds/${roundId}/import-sets`, form] as const),
      );
      await waitForJob(province.officer, sent.jobId);
      const { members } = await asked<{ members: { import: { id: string } }[] }>(
        ...([province.officer, 'GET', `import-sets/${sent.id}`] as const),
      );
      expect(members).toHaveLength(1);
      expect(await importRead(province.officer, members[0]!.import.id)).toMatchObject({
        ...{
          state: 'planned',
          counts: { data: 3, created: 0, changed: 0, unchanged: 3, refused: 0 },
        },
      });
    });

    it('run out: nobody gets them, and the bytes are removed', async () => {
      const { id } = await made(officer, 'full-exports', { reason: REASON });
      const { fileId, expiresAt } = await database().findOneByOrFail(ListExport, { id });
      const at = province.application.get(FileStore).pathOf({ id: fileId! });
      expect(fs.existsSync(at)).toBe(true);
      const left = Date.parse(expiresAt!) - clock.now().getTime();
      expect(Math.round(left / 60_000)).toBe(KEPT_MINUTES.full);
      clock.minutes = KEPT_MINUTES.full + 1;
      const later = await province.application.signIn('can-bo');
      expect(await download(later, id)).toMatchObject({
        status: 410,
        body: { code: 'handover.export-gone' },
      });
      expect(await province.application.get(ExpiredExports).remove()).toBe(2);
      expect(fs.existsSync(at)).toBe(false);
      expect(await database().countBy(StoredFile, { id: fileId! })).toBe(0);
      expect((await download(later, id)).status).toBe(410);
      expect(await database().findOneByOrFail(ListExport, { id })).toMatchObject({
        ...{ fileId: null, lines: 3, openValues: 3 },
        removedAt: expect.any(String) as string,
      });
    });

    it('ask who sits there when that was not shown for a while', async () => {
      const talk = await province.application.signIn('can-bo');
      clock.minutes += 11;
      const late = await order(talk, 'full-exports', { reason: REASON });
      expect([late.status, late.body.code]).toEqual([403, 'accounts.confirm-identity']);
      expect((await order(talk, 'exports', {})).status).toBe(202);
    });
  });
});
