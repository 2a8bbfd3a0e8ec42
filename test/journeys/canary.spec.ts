import fs from 'node:fs';
import path from 'node:path';
import { asked, type Talk } from '../../scripts/support/talk';
import type { ItemView, ListView } from '../../src/handover/handover.schema';
import { Database } from '../../src/platform/database/database';
import { AuditTrail } from '../../src/platform/audit/audit-trail';
import { FileStore } from '../../src/platform/files/file-store';
import { openLog } from '../../src/platform/log/log';
import type { Page } from '../../src/platform/http/paging';
import { placeForDatabase, type DatabasePlace } from '../support/database-places';
import { onEachEngine } from '../support/each-engine';
import { applyPlan, planList, uploadList, type ImportView } from '../support/imports';
import { startProvince, type PlacedUnit, type Province } from '../support/province';
import { SheetBuilder } from '../support/sheet-builder';
import { workbookBytes } from '../support/workbook-bytes';
import { schema } from '../../src/schema';

/** Numbers that no other test knows, so that each place where one turns up is a leak. */
const NUMBERS = ['022199000017', '022199000025', '022199000033'];
const ACCOUNT = '3751099887766';
// Ten digits: no zero put before them makes a personal number.
const WRONG = '2219900041';
const SECRETS = [...NUMBERS, ACCOUNT, WRONG, 'Tày-canary', 'matkhau-canary', 'Người tố cáo canary'];

describe('S10: personal data stay where they belong', () => {
  onEachEngine((engine) => {
    let province: Province;
    let place: DatabasePlace;
    let unit: PlacedUnit;
    let officer: Talk;
    let logged = '';
    const answers: string[] = [];

    beforeAll(async () => {
      place = await placeForDatabase(engine, schema, true);
      const log = openLog({ level: 'debug' }, { write: (line) => void (logged += line) });
      province = await startProvince({ database: place.location, log });
      unit = province.oldUnit('06652');
      officer = await province.communeOfficer('can-bo', [unit]);
    }, 120_000);
    afterAll(async () => {
      await province.application.close();
      await place.remove();
    });

    /** Everything that is said is kept, to be looked through at the end. */
    const listening: Talk = async (method, address, body, headers) => {
      const answer = await officer(method, address, body, headers);
      answers.push(`${method} ${address} ${JSON.stringify(answer.body)}`);
      return answer as never;
    };
    const send = async (listType: string, name: string, sheet: SheetBuilder) => ({
      bytes: await workbookBytes(sheet),
      name,
      listType,
      giverOrganisationId: unit.organisationId,
    });
    let listId = '';
    let items: ItemView[] = [];

    it('imports them, sealed', async () => {
      const people = new SheetBuilder().row(
        'STT',
        'Họ và tên',
        'Ngày sinh',
        'Nhóm đối tượng',
        'Số CCCD',
        'Dân tộc',
        'Mật khẩu',
        'Ghi chú',
      );
      NUMBERS.forEach((number, at) =>
        people.row(
          at + 1,
          `Người canary ${at}`,
          '05/03/1980',
          'công chức',
          number,
          'Tày-canary',
          'matkhau-canary',
          `Vợ: ${NUMBERS[2]}, đã đối chiếu`,
        ),
      );
      people.row(9, 'Người canary sai', '05/03/1980', 'công chức', WRONG, null, null);
      const plan = await planList(
        listening,
        province.roundId,
        await send('A1b', 'nhân sự.xlsx', people),
      );
      expect(plan).toMatchObject({ state: 'planned', counts: { created: 3, refused: 1 } });
      await listening('GET', `imports/${plan.id}/rows?pageSize=200`);
      // A number among words is noticed, cell by cell, and kept nowhere.
      const mended = await listening('GET', `imports/${plan.id}/repairs?kind=personal-number`);
      expect(JSON.stringify(mended.body)).toContain('Vợ: 0221******33, đã đối chiếu');
      const applied = (await applyPlan(listening, plan)).body as ImportView;
      expect(applied.state).toBe('applied');
      listId = applied.listId!;
      const money = new SheetBuilder()
        .row('STT', 'Nơi mở', 'Số tài khoản', 'Số dư')
        .row(1, 'KBNN khu vực III', ACCOUNT, 0);
      const account = await planList(
        listening,
        province.roundId,
        await send('C3', 'tài khoản.xlsx', money),
      );
      expect((await applyPlan(listening, account)).body.state).toBe('applied');
      const letters = new SheetBuilder()
        .row('STT', 'Số đơn', 'Ngày nhận', 'Loại đơn', 'Người gửi', 'Nội dung tóm tắt')
        .row(1, '15', '02/06/2025', 'tố cáo', 'Người tố cáo canary', 'Người tố cáo canary kể');
      const petition = await planList(
        listening,
        province.roundId,
        await send('E3', 'đơn thư.xlsx', letters),
      );
      expect(petition.counts).toMatchObject({ created: 0, refused: 1 });
      await listening('GET', `imports/${petition.id}/rows?pageSize=200`);
      await asked(officer, 'GET', `imports/${petition.id}/problems.xlsx`);
    });

    it('shows them masked, finds them by the whole number and reveals one with a reason', async () => {
      const address = `handover/lists/${listId}`;
      const page = (await listening('GET', `${address}/items`)).body as unknown as Page<ItemView>;
      items = page.rows;
      expect(items.map(({ values }) => values.personalNumber)).toEqual([
        '0221******17',
        '0221******25',
        '0221******33',
      ]);
      const search = { q: '0221 9900 0025' };
      const found = (await officer<Page<ItemView>>('POST', `${address}/search`, search)).body;
      expect(found.rows.map(({ name }) => name)).toEqual(['Người canary 1']);
      expect(
        (await officer<Page<ItemView>>('POST', `${address}/search`, { q: '022199000026' })).body
          .total,
      ).toBe(0);
      const reveal = (talk: Talk, body: object) =>
        talk<{ value: string }>('POST', `${address}/items/${items[0]!.id}/reveal`, body);
      const reason = 'Đối chiếu hồ sơ gốc';
      expect((await reveal(officer, { column: 'personalNumber', reason })).body.value).toBe(
        NUMBERS[0],
      );
      expect((await reveal(officer, { column: 'personalNumber', reason: '' })).status).toBe(400);
      expect((await reveal(officer, { column: 'fullName', reason })).status).toBe(404);
      expect((await reveal(province.viewer, { column: 'personalNumber', reason })).status).toBe(
        403,
      );
      await listening('POST', `${address}/search`, { q: NUMBERS[0], wrong: NUMBERS[1] });
      const noted = await province.officer('POST', `rounds/${province.roundId}/obstacles`, {
        ...{ unitId: province.newUnit('06652').id, source: 'hotline', category: 'land' },
        ...{ severity: 'serious', title: 'Chưa đối chiếu được' },
        description: `Số đúng là ${NUMBERS[0]}`,
      });
      expect(noted).toMatchObject({ status: 201 });
      const view = (await listening('GET', address)).body as unknown as ListView;
      await listening(
        'POST',
        `${address}/accept`,
        { all: true },
        { 'if-match': `"${view.version}"` },
      );
    });

    it('slows down whoever collects them', async () => {
      const address = `handover/lists/${listId}/items/${items[1]!.id}/reveal`;
      const body = { column: 'personalNumber', reason: 'Đối chiếu hồ sơ gốc' };
      let status = 200;
      let times = 0;
      while (status === 200 && times < 50) {
        status = (await officer('POST', address, body)).status;
        times += 1;
      }
      expect([status, times]).toEqual([429, 30]);
    });

    it('S13: refuses a file marked secret, and keeps and logs nothing of it', async () => {
      const sheet = new SheetBuilder().row('UBND PHƯỜNG', 'TỐI MẬT').row('STT', 'Họ và tên');
      const files = () => {
        const folder = path.dirname(
          path.dirname(province.application.get(FileStore).pathOf({ id: 'any' })),
        );
        const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
        return entries.filter((each) => each.isFile()).length;
      };
      const before = files();
      const answer = await uploadList(
        officer,
        province.roundId,
        await send('A1b', 'ke-hoach-canary-mat.xlsx', sheet),
      );
      expect(answer).toMatchObject({ status: 422, body: { code: 'imports.secret-file' } });
      expect(answer.body.message).toContain('không lưu tài liệu mật');
      expect(files()).toBe(before);
      expect(logged).not.toContain('ke-hoach-canary-mat');
      expect(await dump()).not.toContain('ke-hoach-canary-mat');
    });

    /** Every row of every table as text, and on SQLite the bytes of its files. */
    async function dump(): Promise<string> {
      const { writer } = province.application.get(Database);
      const texts: string[] = [];
      for (const { tableName } of writer.entityMetadatas)
        texts.push(tableName, JSON.stringify(await writer.query(`SELECT * FROM "${tableName}"`)));
      if (place.location.engine === 'sqlite') {
        for (const ending of ['', '-wal']) {
          const file = `${place.location.file}${ending}`;
          if (fs.existsSync(file))
            texts.push(fs.readFileSync(file, 'latin1'), fs.readFileSync(file, 'utf8'));
        }
      }
      return texts.join('\n');
    }

    it('are in no log, address, answer, job, audit entry, table or file', async () => {
      const folder = path.dirname(
        path.dirname(path.dirname(province.application.get(FileStore).pathOf({ id: 'any' }))),
      );
      const onDisk = fs
        .readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile())
        .map((each) => fs.readFileSync(path.join(each.parentPath, each.name)));
      const database = await dump();
      expect(logged).toContain('/search');
      expect(answers.length).toBeGreaterThan(10);
      for (const secret of SECRETS) {
        expect([secret, 'log', logged.includes(secret)]).toEqual([secret, 'log', false]);
        expect([secret, 'answers', answers.filter((text) => text.includes(secret))]).toEqual([
          secret,
          'answers',
          [],
        ]);
        expect([secret, 'database', database.includes(secret)]).toEqual([
          secret,
          'database',
          false,
        ]);
        expect([secret, 'files', onDisk.some((bytes) => bytes.includes(secret))]).toEqual([
          secret,
          'files',
          false,
        ]);
      }
      // The test can fail: what is allowed in the clear is found in the same heaps.
      expect(database).toContain('Người canary 0');
      expect(database).toContain('0221******17');
      expect(database).toContain('Số đúng là 0221******17');
    });

    it('leave their trace: who saw what, masked, and why', async () => {
      const { writer } = province.application.get(Database);
      const entries = await writer.query<{ summary: string; reason: string | null }[]>(
        `SELECT summary, reason FROM audit_entry WHERE action = 'personal.revealed' ORDER BY seq`,
      );
      expect(entries).toHaveLength(30);
      expect(entries[0]!.summary).toContain('0221******17');
      expect(`${entries[0]!.summary}${entries[0]!.reason}`).toContain('Đối chiếu hồ sơ gốc');
      const trail = province.application.get(AuditTrail);
      expect(
        await trail.firstBroken(province.application.get(Database).reader.manager),
      ).toBeUndefined();
    });
  });
});
