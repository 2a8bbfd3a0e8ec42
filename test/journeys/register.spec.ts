import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Workbook } from 'exceljs';
import { DemonstrationClock } from '../../scripts/demo/demonstration-clock';
import { waitForJob } from '../../scripts/demo/wait-for-job';
import { asked, type Talk } from '../../scripts/support/talk';
import type { ArchiveView } from '../../src/handover/archive/archive.schema';
import { ExpiredMadeFiles } from '../../src/handover/made-files/expired-made-files';
import type { RegisterPage, RegisterView } from '../../src/handover/register/register.schema';
import type { LayoutView, LayoutsView } from '../../src/handover/register/layouts.schema';
import type { LookUpAnswer } from '../../src/handover/look-up/look-up.schema';
import { schema } from '../../src/schema';
import { assetList } from '../support/asset-list';
import { placeForDatabase, type DatabasePlace } from '../support/database-places';
import { mostlyOn } from '../support/each-engine';
import { applyPlan, planList } from '../support/imports';
import type { ListView } from '../../src/handover/handover.schema';
import type { RowsPage } from '../../src/handover/rows/row-filter.schema';
import { newId } from '../../src/platform/database/ids';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { Round, RoundUnit } from '../../src/units/round.entity';
import { evidenceForm, pdfBytes } from '../support/evidence';
import { acceptAll, incomingLists } from '../support/officers';
import { startProvince, type Province } from '../support/province';
import { SheetBuilder } from '../support/sheet-builder';
import { workbookBytes } from '../support/workbook-bytes';

/** The clock of the demonstration, that a test may put forward. */
class TestClock extends DemonstrationClock {
  minutes = 0;
  override now(): Date {
    return new Date(super.now().getTime() + this.minutes * 60_000);
  }
}

const NUMBER = '022199000017';
const REASON = 'Nhập vào phần mềm nhân sự';

describe('what a new unit accepted', () => {
  mostlyOn('sqlite', (engine) => {
    const clock = new TestClock();
    let place: DatabasePlace;
    let province: Province;
    let officer: Talk;
    let administrator: Talk;
    let unitId: string;
    let giverUnitId: string;
    let address: string;
    beforeAll(async () => {
      place = await placeForDatabase(engine, schema, true);
      province = await startProvince({ database: place.location, clock });
      const { roundId, plan } = province;
      const unit = plan.newUnits.find(({ code }) => givers(plan, code).length >= 2)!;
      const [one, other] = givers(plan, unit.code).map((code) => province.oldUnit(code));
      officer = await province.communeOfficer('can-bo', [
        ...[one!, other!, province.newUnit(unit.code)],
      ]);
      await province.application.addAccount({
        login: 'quan-tri-tinh',
        duties: [{ role: 'province_administrator', organisationId: null }],
      });
      administrator = await province.application.signIn('quan-tri-tinh');
      const bring = async (giver: string, listType: string, bytes: Buffer) => {
        const name = `${listType}.xlsx`;
        const sent = { bytes, name, listType, giverOrganisationId: giver };
        const { status } = await applyPlan(officer, await planList(officer, roundId, sent));
        expect(status).toBe(200);
      };
      const chairs = [{ name: 'Ghế gỗ', quantity: 10 }, { name: 'Bàn họp' }];
      await bring(one!.organisationId, 'B3', await assetList(chairs));
      await bring(other!.organisationId, 'B3', await assetList([{ name: 'Tủ hồ sơ' }]));
      const people = new SheetBuilder()
        .row('STT', 'Họ và tên', 'Ngày sinh', 'Nhóm đối tượng', 'Số CCCD')
        .row(1, 'Phạm Thị Hoa', '05/03/1980', 'công chức', NUMBER);
      await bring(one!.organisationId, 'A1b', await workbookBytes(people));
      const files = new SheetBuilder()
        .row('Số TT', 'Số, ký hiệu hồ sơ', 'Tiêu đề hồ sơ', 'Thời hạn bảo quản')
        .row(1, '12/UBND-VP.2020', 'Hồ sơ cấp đất ông Nguyễn Văn An', 'Vĩnh viễn');
      await bring(one!.organisationId, 'D1', await workbookBytes(files));
      expect(await acceptAll(province, officer, unit.code)).toBe(5);
      giverUnitId = one!.id;
      const lists = await incomingLists(province, officer, unit.code);
      const staff = lists.find(({ listType }) => listType === 'A1b')!;
      const evidence = evidenceForm(pdfBytes('Bảng lương'), { kind: 'scan', title: 'Bảng lương' });
      await asked(officer, 'POST', `evidence/list/${staff.listId}`, evidence);
      unitId = province.newUnit(unit.code).id;
      address = `rounds/${roundId}/register`;
    }, 120_000);
    afterAll(async () => {
      await province.application.close();
      await place.remove();
    });

    const made = async (talk: Talk, route: string, body: object) => {
      const receipt = await asked<{ id: string; number: string; jobId: string }>(
        ...([talk, 'POST', `${address}/${route}`, { unitId, ...body }] as const),
      );
      return { ...receipt, result: await waitForJob(talk, receipt.jobId) };
    };
    const download = (talk: Talk, id: string) =>
      talk<Buffer & { code?: string }>('GET', `handover/made-files/${id}/file`);
    const cellsOf = async (bytes: Buffer): Promise<unknown[][]> => {
      const book = new Workbook();
      await book.xlsx.load(new Uint8Array(bytes).buffer);
      const rows: unknown[][] = [];
      book.worksheets[0]!.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
      return rows;
    };

    it('stands in its register by kind of list and giver, and row by row over all givers', async () => {
      const register = await asked<RegisterView>(officer, 'GET', `${address}/${unitId}`);
      expect(register.types.map(({ code, portions }) => [code, portions])).toEqual([
        ['A1b', 1],
        ['B3', 3],
        ['D1', 1],
      ]);
      const b3 = register.types.find(({ code }) => code === 'B3')!;
      expect(b3).toMatchObject({ quantity: 12_000, labels: true, masked: false });
      expect(b3.givers.map(({ portions }) => portions).sort()).toEqual([1, 2]);
      const rows = async (body: object) =>
        asked<RegisterPage>(officer, 'POST', `${address}/rows`, { unitId, ...body });
      const names: string[] = [];
      let after: string | null | undefined;
      do {
        const page = await rows({ listType: 'B3', pageSize: 1, ...(after && { after }) });
        expect(page.total).toBe(after ? null : 3);
        names.push(...page.rows.map(({ name }) => name));
        after = page.next;
      } while (after);
      expect(names.toSorted()).toEqual(['Bàn họp', 'Ghế gỗ', 'Tủ hồ sơ'].toSorted());
      const found = await rows({ listType: 'B3', q: 'ghe go' });
      expect(found.rows).toMatchObject([{ name: 'Ghế gỗ', portions: [{ quantity: 10_000 }] }]);
      const person = await rows({ listType: 'A1b', q: NUMBER });
      expect(person.rows[0]!.values.personalNumber).toBe('0221******17');
      const wrong = await officer('POST', `${address}/rows`, {
        ...{ unitId, listType: 'B3', after: 'x' },
      });
      expect(wrong).toMatchObject({ status: 400, body: { code: 'register.cursor-unknown' } });
    });

    it('leaves as a plain table in the layout that was chosen, also one that an administrator added', async () => {
      const columns = [
        { heading: 'TEN_TS', source: 'assetName' },
        { heading: 'SO_LUONG', source: '@quantity' },
        { heading: 'NGUON', source: '@giver' },
      ];
      const layout = { listType: 'B3', system: 'Phần mềm kế toán', basis: 'Tệp mẫu', columns };
      const added = await asked<LayoutView>(administrator, 'POST', 'register-layouts', {
        ...{ ...layout, name: 'Tài sản' },
      });
      const again = await administrator('POST', 'register-layouts', { ...layout, name: 'Tài sản' });
      expect(again).toMatchObject({ status: 409, body: { code: 'register.layout-taken' } });
      const faulty = await administrator('POST', 'register-layouts', {
        ...{ ...layout, name: 'Khác', columns: [{ heading: 'BIEN_SO', source: 'plate' }] },
      });
      expect(faulty).toMatchObject({ status: 422, body: { code: 'register.layout-faulty' } });
      const { id, result, number } = await made(officer, 'exports', {
        ...{ listType: 'B3', layout: added.id },
      });
      expect(result).toMatchObject({ number, lines: 3, openValues: 0 });
      const rows = await cellsOf((await download(officer, id)).body);
      expect(rows[0]).toEqual(['TEN_TS', 'SO_LUONG', 'NGUON']);
      expect(rows).toHaveLength(4);
      expect(rows.find(([name]) => name === 'Ghế gỗ')![1]).toBe(10);
      const seen = { 'if-match': `"${added.added!.version}"` };
      const gone = await administrator(
        ...(['POST', `register-layouts/${added.id}/withdraw`, undefined, seen] as const),
      );
      expect(gone.status).toBe(204);
      const { layouts } = await asked<LayoutsView>(
        ...([officer, 'GET', 'register-layouts?listType=B3'] as const),
      );
      expect(layouts.map((each) => each.id)).not.toContain(added.id);
      const late = await officer('POST', `${address}/exports`, {
        ...{ unitId, listType: 'B3', layout: added.id },
      });
      expect(late).toMatchObject({ status: 409, body: { code: 'register.layout-withdrawn' } });
    });

    it('gets labels, if it is a thing', async () => {
      const { id, result } = await made(officer, 'labels', { listType: 'B3', q: 'Tủ' });
      expect(result).toMatchObject({ lines: 1 });
      const { body } = await download(officer, id);
      expect(body.subarray(0, 5).toString()).toBe('%PDF-');
      const people = await officer('POST', `${address}/labels`, { unitId, listType: 'A1b' });
      expect(people).toMatchObject({ status: 422, body: { code: 'register.no-labels' } });
    });

    it('is found by everybody who looks for an old unit, an address or a file code, without its title', async () => {
      const find = (q: string) =>
        asked<LookUpAnswer>(
          ...([province.viewer, 'POST', `rounds/${province.roundId}/look-up`, { q }] as const),
        );
      const address = await find('to 3, xa hai lang, tien yen');
      expect(address.olds).toMatchObject([{ unit: { code: '06886' }, divided: true }]);
      const relations = address.olds[0]!.goesTo.map(({ unit, relation }) => [unit.code, relation]);
      expect(relations.toSorted()).toEqual([
        ['06799', 'part'],
        ['06886', 'part'],
        ['06970', 'part'],
      ]);
      expect(address.olds[0]!.goesTo[0]!.source).toMatch(/1679.*khoản/);
      expect(address.legalAct).toContain('1679/NQ-UBTVQH15');
      const file = await find('12 /  UBND-vp.2020');
      expect(file.codes).toMatchObject([
        { code: '12/UBND-VP.2020', listType: 'D1', portions: [{ bucket: 'accepted' }] },
      ]);
      expect(JSON.stringify(file)).not.toContain('Nguyễn Văn An');
      expect((await find('12/UBND')).codes).toEqual([]);
      expect(file.codes[0]!.portions[0]!.unit!.id).toBe(unitId);
    });

    it('is packed for the archive so that it verifies without this software', async () => {
      const dissolved = `rounds/${province.roundId}/archive/${giverUnitId}`;
      const masked = await asked<{ id: string; jobId: string }>(
        ...([officer, 'POST', `${dissolved}/packages`] as const),
      );
      const result = await waitForJob(officer, masked.jobId);
      expect(result).toMatchObject({ openValues: 0, evidence: 1 });
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'archive-'));
      const { body } = await download(officer, masked.id);
      expect(createHash('sha256').update(body).digest('hex')).toBe(result.sha256);
      fs.writeFileSync(path.join(folder, 'package.zip'), body);
      execFileSync('unzip', ['-q', 'package.zip', '-d', 'open'], { cwd: folder });
      const open = path.join(folder, 'open');
      // The ordinary tool of any Linux: every file of the package, and no file beside them.
      const verified = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: open }).toString();
      const files = fs.readdirSync(open, { recursive: true, withFileTypes: true });
      const paths = files
        .filter((file) => file.isFile())
        .map((file) => path.relative(open, path.join(file.parentPath, file.name)))
        .filter((file) => file !== 'SHA256SUMS');
      expect(verified.trim().split('\n').toSorted()).toEqual(
        paths.map((file) => `${file}: OK`).toSorted(),
      );
      for (const ending of ['xlsx', 'csv', 'json'])
        expect(paths).toContain(`danh-sach/A1b/A1b.${ending}`);
      expect(paths.filter((file) => file.startsWith('minh-chung/'))).toHaveLength(2);
      expect(paths).toEqual(expect.arrayContaining(['nhat-ky/nhat-ky.jsonl', 'DOC-TRUOC.txt']));
      const text = (file: string) => fs.readFileSync(path.join(open, file), 'utf8');
      expect(text('danh-sach/A1b/A1b.csv')).toContain('0221******17');
      for (const file of paths.filter((each) => !/pdf|xlsx/.test(each)))
        expect([file, text(file).includes(NUMBER)]).toEqual([file, false]);
      const { lines } = JSON.parse(text('danh-sach/B3/B3.json')) as {
        lines: { values: { assetName: string }; portion: { quantity: number } }[];
      };
      expect(lines.map(({ values, portion }) => [values.assetName, portion.quantity])).toEqual([
        ['Ghế gỗ', 10_000],
        ['Bàn họp', 1000],
      ]);
      expect(text('DOC-TRUOC.txt')).toContain('CHƯA NỘP');
      const trail = text('nhat-ky/nhat-ky.jsonl').trim().split('\n');
      const told = trail.map((line) => (JSON.parse(line) as { action: string }).action);
      expect(told).toContain('handover.accepted');
      // Who reads the table reads words, and no code that only a program knows.
      const table = text('nhat-ky/nhat-ky.csv');
      expect(table).toMatch(/tiếp nhận/);
      expect(table).not.toMatch(/handover\.|handover_list|outstanding|commune_officer/);
      fs.appendFileSync(path.join(open, 'danh-sach/B3/B3.csv'), ' ');
      expect(() =>
        execFileSync('sha256sum', ['-c', '--status', 'SHA256SUMS'], { cwd: open }),
      ).toThrow();
      fs.rmSync(folder, { recursive: true, force: true });
      const full = await asked<{ id: string; jobId: string }>(
        ...([officer, 'POST', `${dissolved}/full-packages`, { reason: REASON }] as const),
      );
      expect(await waitForJob(officer, full.jobId)).toMatchObject({ openValues: 3 });
      expect((await download(province.officer, full.id)).status).toBe(404);
      const view = await asked<ArchiveView>(officer, 'GET', dissolved);
      expect(view).toMatchObject({ lists: 3, mayMake: true, mayReveal: true });
      expect(view.packages).toHaveLength(2);
    });

    it('begins the lists of a later round, once, with the amounts that were accepted', async () => {
      const { application, roundId } = province;
      const later = newId();
      await application.get(UnitOfWork as never as new () => UnitOfWork).run(async (manager) => {
        const round = await manager.findOneByOrFail(Round, { id: roundId });
        await manager.insert(Round, {
          ...{ ...round, id: later, code: 'dot-sau', name: 'Đợt sau' },
          effectiveDate: '2026-07-01',
        });
        const place = { id: newId(), roundId: later, unitId, side: 'old' as const };
        await manager.insert(RoundUnit, { ...place, position: 1, cluster: null });
      });
      const begin = (talk: Talk, laterRoundId: string, listType = 'B3') =>
        talk<{ listId: string; rows: number; code: string }>('POST', `${address}/prefill`, {
          ...{ unitId, listType, laterRoundId },
        });
      expect((await begin(officer, roundId)).body.code).toBe('register.not-later');
      expect((await begin(officer, later, 'C1')).body.code).toBe('register.nothing-to-prefill');
      const answers = await Promise.all([begin(officer, later), begin(officer, later)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const { listId } = answers.find(({ status }) => status === 200)!.body;
      const list = await asked<ListView>(officer, 'GET', `handover/lists/${listId}`);
      expect(list).toMatchObject({ roundId: later, balance: { rows: { outstanding: 3 } } });
      const { rows } = await asked<RowsPage>(
        ...([officer, 'POST', `handover/lists/${listId}/rows`, { filter: {} }] as const),
      );
      expect(rows.map(({ name }) => name).toSorted()).toEqual(['Bàn họp', 'Ghế gỗ', 'Tủ hồ sơ']);
      expect(rows.find(({ name }) => name === 'Ghế gỗ')!.values.quantity).toBe(10_000);
    });

    it('is nobody else’s business', async () => {
      const stranger = await province.communeOfficer('nguoi-khac', [province.oldUnit('06724')]);
      const package_ = `rounds/${province.roundId}/archive/${giverUnitId}/packages`;
      expect((await stranger('POST', package_)).status).toBe(404);
      for (const [method, route, body] of [
        ['GET', `/${unitId}`, undefined],
        ['POST', '/rows', { unitId, listType: 'B3' }],
        ['POST', '/labels', { unitId, listType: 'B3' }],
      ] as const)
        expect((await stranger(method, `${address}${route}`, body)).status).toBe(404);
      expect(await asked(stranger, 'GET', address)).toEqual([]);
    });

    it('shows personal numbers only with the right to reveal and a reason, for an hour, to who asked', async () => {
      const asks = { listType: 'A1b', layout: 'preset:A1b-staff' };
      const masked = await made(officer, 'exports', asks);
      const file = await cellsOf((await download(officer, masked.id)).body);
      expect(file.flat()).toContain('0221******17');
      const refused = await province.viewer('POST', `${address}/full-exports`, {
        ...{ unitId, ...asks, reason: REASON },
      });
      expect(refused.status).toBe(403);
      const full = await made(officer, 'full-exports', { ...asks, reason: REASON });
      expect(full.result).toMatchObject({ lines: 1, openValues: 1 });
      expect((await cellsOf((await download(officer, full.id)).body)).flat()).toContain(NUMBER);
      expect((await download(province.officer, full.id)).status).toBe(404);
      clock.minutes = 61;
      const later = await province.application.signIn('can-bo');
      expect((await download(later, full.id)).body.code).toBe('made-files.gone');
      // This one and the package in full; those with masks lie ready for a day.
      expect(await province.application.get(ExpiredMadeFiles).remove()).toBe(2);
    });
  });
});

/** Codes of the old units that go wholly into a new one and nowhere else. */
const givers = ({ succession }: Province['plan'], code: string): string[] =>
  succession
    .filter(({ newCode, relation }) => newCode === code && relation === 'whole')
    .map(({ old }) => old.code);
