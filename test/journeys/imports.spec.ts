import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Talk } from '../../scripts/support/talk';
import { zipOf } from '../../scripts/support/zip-builder';
import type { ImportTarget } from '../../src/imports/import-target';
import { ImportTargets } from '../../src/imports/import-targets';
import type { PlannedRow } from '../../src/imports/planned-row';
import { writeTable } from '../../src/office/excel/write-workbook';
import { FileStore } from '../../src/platform/files/file-store';
import { SYSTEM } from '../../src/platform/http/actor';
import { readRoundFolder } from '../../src/units/round-files';
import { RoundLoader } from '../../src/units/round-loader';
import { startApplication, type RunningApplication } from '../support/application';
import { oneTarget } from '../support/one-target';
import { ASSETS } from '../support/sample-lists';

/** Of a list type that no subject of the product owns. */
const LIST_TYPE = 'TEST';
const plan = readRoundFolder(path.join(__dirname, '../../reference/rounds/quang-ninh-2025'));

interface Batch {
  id: string;
  version: number;
  state: string;
  counts: Record<string, number>;
  problem: string | null;
}

describe('importing a list over HTTP', () => {
  let application: RunningApplication;
  let folder: string;
  let roundId: string;
  let [giver, stranger] = ['', ''];
  let [province, commune, other, viewer]: Talk[] = [];
  const applied: PlannedRow[] = [];

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imports-journey-'));
    application = await startApplication({ environment: { MAX_UPLOAD_MB: '1' } });
    const target: ImportTarget = {
      code: LIST_TYPE,
      declaration: { ...ASSETS, code: LIST_TYPE },
      context: () => Promise.resolve({ existing: new Map(), receivers: new Map() }),
      apply: async (_manager, _batch, { lots }) => {
        const before = applied.length;
        for await (const lot of lots) applied.push(...lot);
        return { created: applied.length - before, changed: 0 };
      },
    };
    application.get(ImportTargets).register(oneTarget(target));
    ({ roundId } = await application.get(RoundLoader).load(plan, SYSTEM));
    await application.addAccount({
      login: 'tinh',
      duties: [{ role: 'province_officer', organisationId: null }],
    });
    await application.addAccount({
      login: 'xem',
      duties: [{ role: 'viewer', organisationId: null }],
    });
    province = await application.signIn('tinh');
    const { body } = await province!('GET', `rounds/${roundId}/units?side=old`);
    [giver, stranger] = (body as { organisationId: string }[]).map(
      (unit) => unit.organisationId,
    ) as [string, string];
    await application.addAccount({
      login: 'xa',
      duties: [{ role: 'commune_officer', organisationId: giver }],
    });
    await application.addAccount({
      login: 'xakhac',
      duties: [{ role: 'commune_officer', organisationId: stranger }],
    });
    [commune, other, viewer] = await Promise.all(
      ['xa', 'xakhac', 'xem'].map((login) => application.signIn(login)),
    );
  });
  afterAll(async () => {
    await application.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const workbook = async (names: string[]): Promise<Blob> => {
    const file = path.join(folder, 'list.xlsx');
    await writeTable(file, {
      sheets: [
        {
          name: 'Biểu 01',
          agency: 'UBND XÃ',
          title: ['Danh sách tài sản'],
          columns: [
            { header: 'STT', key: 'ordinal', width: 6, kind: 'number' },
            { header: 'Tên tài sản', key: 'name', width: 30, kind: 'text' },
            { header: 'Số lượng', key: 'quantity', width: 10, kind: 'text' },
          ],
          rows: names.map((name, index) => ({
            ordinal: index + 1,
            name,
            quantity: name === 'Ghế' ? '1.234' : '2',
          })),
        },
      ],
    });
    return new Blob([fs.readFileSync(file)]);
  };
  const form = (file: Blob | undefined, fields: Record<string, string> = {}, fileFirst = false) => {
    const parts = new FormData();
    const put = () => file && parts.set('file', file, 'Tài sản xã.xlsx');
    if (fileFirst) put();
    for (const [name, text] of Object.entries({
      listType: LIST_TYPE,
      giverOrganisationId: giver,
      ...fields,
    }))
      parts.set(name, text);
    if (!fileFirst) put();
    return parts;
  };
  const upload = (talk: Talk, body: FormData) => talk('POST', `rounds/${roundId}/imports`, body);
  const batch = async (id: string) => (await commune!('GET', `imports/${id}`)).body as Batch;
  const settled = async (id: string): Promise<Batch> => {
    for (let time = 0; time < 400; time += 1) {
      const found = await batch(id);
      if (!['uploaded', 'reading'].includes(found.state)) return found;
      await wait(25);
    }
    throw new Error('the file was never read');
  };
  const stored = (): number => {
    const files = path.dirname(path.dirname(application.get(FileStore).pathOf({ id: 'any' })));
    const entries = fs.readdirSync(files, { recursive: true, withFileTypes: true });
    return entries.filter((each) => each.isFile()).length;
  };

  it('uploads, shows the plan, applies once, and asks at the second upload', async () => {
    const file = await workbook(['Bàn', 'Ghế', 'Tủ']);
    const answer = await upload(commune!, form(file, {}, true));
    expect(answer.status).toBe(202);
    const { id, jobId } = answer.body as { id: string; jobId: string };
    const planned = await settled(id);
    expect(planned).toMatchObject({
      state: 'planned',
      counts: { data: 3, created: 2, refused: 1 },
    });
    expect((await commune!('GET', `jobs/${jobId}`)).body).toMatchObject({
      name: 'imports.read-workbook',
    });
    expect((await commune!('GET', `imports/${id}/rows?verdict=refused`)).body).toMatchObject({
      total: 1,
      rows: [
        {
          title: 'Ghế',
          problems: [
            {
              cell: expect.stringMatching(/^C\d+$/) as string,
              message: expect.stringContaining('“1.234”') as string,
            },
          ],
        },
      ],
    });
    expect((await commune!('POST', `imports/${id}/apply`, {})).status).toBe(428);
    expect((await commune!('POST', `imports/${id}/apply`, {}, { 'if-match': '"1"' })).status).toBe(
      409,
    );
    const apply = () =>
      commune!('POST', `imports/${id}/apply`, {}, { 'if-match': `"${planned.version}"` });
    expect([(await apply()).status, (await apply()).status]).toEqual([200, 200]);
    expect(applied.map(({ values }) => values.name)).toEqual(['Bàn', 'Tủ']);

    const second = await upload(commune!, form(file));
    expect(second).toMatchObject({ status: 409, body: { code: 'imports.same-file' } });
    expect((second.body as { message: string }).message).toMatch(
      /đã được Người dùng xa nhập lúc .*Nhập lại\?/,
    );
    expect((await upload(commune!, form(file, { again: 'true' }))).status).toBe(202);
  });

  it('gives the rows to mend as a workbook', async () => {
    const answer = await upload(commune!, form(await workbook(['Ghế', 'Kệ'])));
    const { id } = answer.body as { id: string };
    await settled(id);
    const made = () =>
      fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith('ban-giao-problems-'));
    const before = made().length;
    const download = await commune!('GET', `imports/${id}/problems.xlsx`);
    expect(download.status).toBe(200);
    expect(download.headers.get('content-type')).toContain('spreadsheetml');
    expect((download.body as Buffer).subarray(0, 2).toString()).toBe('PK');
    // Removed once it was sent, which may be a moment after the last byte arrived.
    for (let time = 0; made().length > before && time < 100; time += 1) await wait(20);
    expect(made()).toHaveLength(before);
    expect((await commune!('POST', `imports/${id}/discard`, {})).body).toMatchObject({
      state: 'discarded',
    });
  });

  describe('many files at once', () => {
    interface Member {
      id: string;
      kept: { listType: string | null } | null;
      name: string;
      problem: string | null;
      importedBefore: boolean;
      nearest: string[];
      rows: number;
      import: Record<string, unknown> & { id: string; state: string; giver: { id: string } };
    }
    interface Detail {
      id: string;
      busy: boolean;
      applicable: number;
      applyJobId: string | null;
      files: { state: string; problem: string | null; dataRows: number }[];
      members: Member[];
    }
    const send = (talk: Talk, file: Blob, name: string, fields: Record<string, string>) => {
      const parts = new FormData();
      for (const [field, text] of Object.entries(fields)) parts.set(field, text);
      parts.set('file', file, name);
      return talk('POST', `rounds/${roundId}/import-sets`, parts);
    };
    const until = async (talk: Talk, id: string, ready: (detail: Detail) => boolean) => {
      for (let time = 0; time < 600; time += 1) {
        const detail = (await talk('GET', `import-sets/${id}`)).body as Detail;
        if (ready(detail)) return detail;
        await wait(25);
      }
      throw new Error('the set was never ready');
    };
    const isRead = ({ busy }: Detail) => !busy;
    const codeOf = async (organisationId: string) => {
      const { body } = await province!('GET', `rounds/${roundId}/units?side=old`);
      const units = body as { organisationId: string; code: string; name: string }[];
      return units.find((unit) => unit.organisationId === organisationId)!;
    };

    it('become imports of their own, each of the giver its name tells, applied together', async () => {
      const [one, two] = await Promise.all([codeOf(giver), codeOf(stranger)]);
      const bytes = async (...names: string[]) =>
        Buffer.from(await (await workbook(names)).arrayBuffer());
      const zip = new Uint8Array(
        zipOf([
          { name: `${one.code} ${one.name}/TEST.xlsx`, content: await bytes('Bàn họp', 'Ghế') },
          { name: `${two.code}.xlsx`, content: await bytes('Tủ sắt') },
          { name: 'Nơi nào đó.xlsx', content: await bytes('Kệ gỗ') },
          { name: `${one.code} thư.xlsx`, content: 'Kính gửi Sở Nội vụ' },
          { name: 'ghi chú.docx', content: 'x' },
        ]),
      );
      const fields = { kind: 'files', listType: LIST_TYPE };
      expect((await send(viewer!, new Blob([zip]), 'tinh.zip', fields)).status).toBe(403);
      const { status, body } = await send(province!, new Blob([zip]), 'tinh.zip', fields);
      expect(status).toBe(202);
      const { id } = body as { id: string };
      const read = await until(province!, id, isRead);
      expect(read.files).toMatchObject([{ state: 'opened', problem: null }]);
      expect(
        read.members.map(({ import: own, problem }) => [
          own?.giver.id,
          own?.state,
          problem !== null,
        ]),
      ).toEqual([
        [giver, 'planned', false],
        [stranger, 'planned', false],
        [undefined, undefined, true],
        [undefined, undefined, true],
        [undefined, undefined, true],
      ]);
      expect(read.members[4]).toMatchObject({
        ...{ name: 'ghi chú.docx', kept: null, rows: 0 },
        problem: expect.stringMatching(/Không phải bảng tính/) as string,
      });
      expect(read.members[2]!.problem).toMatch(/mã hoặc tên đầy đủ/);
      expect(read.members[3]!.problem).toMatch(/bảng tính/);
      expect(read.applicable).toBe(2);
      expect((await other!('GET', `import-sets/${id}`)).status).toBe(404);
      expect((await other!('POST', `import-sets/${id}/apply`, {})).status).toBe(404);

      const before = applied.length;
      expect((await province!('POST', `import-sets/${id}/apply`, {})).status).toBe(202);
      const done = await until(province!, id, ({ applicable }) => applicable === 0);
      expect(done.members.map((each) => each.import?.state)).toEqual([
        ...['applied', 'applied', undefined, undefined, undefined],
      ]);
      expect(applied.slice(before).map(({ values }) => values.name)).toEqual(['Bàn họp', 'Tủ sắt']);
      expect(await province!('POST', `import-sets/${id}/apply`, {})).toMatchObject({
        ...{ status: 409, body: { code: 'imports.nothing-to-import' } },
      });
      // The same files once more: what was applied is told, and nothing doubles.
      const again = (await send(province!, new Blob([zip]), 'tinh.zip', fields)).body as Detail;
      const repeated = await until(province!, again.id, isRead);
      expect(repeated.members.map((member) => member.importedBefore)).toEqual([
        ...[true, true, false, false, false],
      ]);
      expect(repeated.members[0]!.problem).toMatch(/đã được .* nhập lúc .*không nhập lần nữa/);

      // What told nobody's name waits for a person to name it; nothing is sent again.
      const [, , lost, noTable] = done.members;
      expect([lost!.kept?.listType, noTable!.kept, done.members[0]!.kept]).toEqual([
        ...[LIST_TYPE, null, null],
      ]);
      const named = { giverOrganisationId: stranger, listType: null };
      const place = `import-sets/${id}/members/${lost!.id}/giver`;
      expect((await other!('POST', place, named)).status).toBe(404);
      expect((await province!('POST', place, named)).status).toBe(202);
      expect(await province!('POST', place, named)).toMatchObject({
        ...{ status: 409, body: { code: 'imports.part-named' } },
      });
      const gone = `import-sets/${id}/members/${noTable!.id}/giver`;
      expect(await province!('POST', gone, named)).toMatchObject({
        ...{ status: 409, body: { code: 'imports.part-not-kept' } },
      });
      const whole = await until(province!, id, isRead);
      expect(whole.members[2]).toMatchObject({
        ...{ name: 'Nơi nào đó.xlsx', problem: null, kept: null },
        import: { state: 'planned', giver: { id: stranger }, created: 1 },
      });
      expect(whole.applicable).toBe(1);

      for (const format of ['docx', 'pdf']) {
        const own = done.members[0]!.import.id;
        const paper = await commune!('GET', `imports/${own}/receipt.${format}`);
        expect(paper.status).toBe(200);
        expect((await other!('GET', `imports/${own}/receipt.${format}`)).status).toBe(404);
      }
    });

    it('are no longer opened once whoever sent them stops it, and by nobody else', async () => {
      const { code } = await codeOf(giver);
      const content = Buffer.from(await (await workbook(['Kệ dừng'])).arrayBuffer());
      const files = Array.from({ length: 60 }, (_, at) => ({
        ...{ name: `${code} phần ${at}.xlsx`, content },
      }));
      const zip = new Blob([new Uint8Array(zipOf(files))]);
      const fields = { kind: 'files', listType: LIST_TYPE };
      const { body } = await send(province!, zip, 'dừng.zip', fields);
      const { id, jobId } = body as { id: string; jobId: string };
      expect((await commune!('POST', `jobs/${jobId}/cancel`, {})).status).toBe(404);
      expect((await province!('POST', `jobs/${jobId}/cancel`, {})).status).toBeLessThan(300);
      const stopped = await until(province!, id, isRead);
      expect(stopped.files).toMatchObject([
        { state: 'refused', problem: expect.stringContaining('dừng') },
      ]);
      expect(stopped.members.length).toBeLessThan(files.length);
      for (const { import: own } of stopped.members)
        await province!('POST', `imports/${own.id}/discard`, {});
    });

    it('stopped while they are imported, each is imported wholly or waits; asked again the rest follows', async () => {
      const { code } = await codeOf(giver);
      const files: { name: string; content: Buffer }[] = [];
      for (let at = 0; at < 8; at += 1) {
        const content = Buffer.from(await (await workbook([`Máy dừng ${at}`])).arrayBuffer());
        files.push({ name: `${code} đợt ${at}.xlsx`, content });
      }
      const zip = new Blob([new Uint8Array(zipOf(files))]);
      const fields = { kind: 'files', listType: LIST_TYPE };
      const { id } = (await send(province!, zip, 'nhập dừng.zip', fields)).body as { id: string };
      expect((await until(province!, id, isRead)).applicable).toBe(files.length);
      const before = applied.length;
      expect((await province!('POST', `import-sets/${id}/apply`, {})).status).toBe(202);
      const { applyJobId } = (await province!('GET', `import-sets/${id}`)).body as Detail;
      const stop = await province!('POST', `jobs/${applyJobId}/cancel`, {});
      // It may be over already, but is never of a kind that may not be stopped.
      if (stop.status !== 204)
        expect(stop).toMatchObject({ status: 409, body: { code: 'jobs.over' } });
      const isOver = async () => {
        const { body } = await province!('GET', `jobs/${applyJobId}`);
        return ['succeeded', 'failed'].includes((body as { state: string }).state);
      };
      for (let time = 0; time < 600 && !(await isOver()); time += 1) await wait(25);
      const halfway = (await province!('GET', `import-sets/${id}`)).body as Detail;
      const states = halfway.members.map((each) => each.import.state);
      expect(states.filter((state) => state === 'applied')).toHaveLength(applied.length - before);
      expect(states.filter((state) => state === 'planned')).toHaveLength(halfway.applicable);
      expect(states).toHaveLength(files.length);
      if (halfway.applicable > 0)
        expect((await province!('POST', `import-sets/${id}/apply`, {})).status).toBe(202);
      await until(province!, id, ({ applicable }) => applicable === 0);
      expect(applied.length - before).toBe(files.length);
    });

    it('of a file whose rows name their givers: each list its own rows, others told with near names', async () => {
      const [one, two] = await Promise.all([codeOf(giver), codeOf(stranger)]);
      const file = path.join(folder, 'givers.xlsx');
      const rows = [one.name, two.code, `${one.name}x`, one.name].map((place, at) => ({
        ...{ ordinal: at + 1, name: `Xe ${at}`, quantity: 1, place },
      }));
      await writeTable(file, {
        sheets: [
          {
            ...{ name: 'TS', title: ['Danh sách'], rows },
            columns: [
              { header: 'STT', key: 'ordinal', width: 6, kind: 'number' },
              { header: 'Tên tài sản', key: 'name', width: 30, kind: 'text' },
              { header: 'Số lượng', key: 'quantity', width: 10, kind: 'number' },
              { header: 'Đơn vị giao', key: 'place', width: 30, kind: 'text' },
            ],
          },
        ],
      });
      const blob = new Blob([fs.readFileSync(file)]);
      const fields = { kind: 'givers', listType: LIST_TYPE };
      expect(await send(province!, blob, 'x.xlsx', { kind: 'givers' })).toMatchObject({
        ...{ status: 400, body: { code: 'imports.set-form-incomplete' } },
      });
      // Whoever acts for one giver only gets the rows of that one.
      for (const [talk, states] of [
        [province!, ['planned', 'planned', undefined]],
        [commune!, ['planned', undefined, undefined]],
      ] as const) {
        const { id } = (await send(talk, blob, 'nhiều xã.xlsx', fields)).body as { id: string };
        const read = await until(talk, id, isRead);
        expect(read.files).toMatchObject([{ state: 'opened', dataRows: 4 }]);
        expect(
          read.members.map(({ import: own, rows: n }) => [own?.state, own?.data ?? n]),
        ).toEqual([2, 1, 1].map((n, at) => [states[at], n]));
        expect(read.members[2]!.problem).toContain('dòng');
        expect(read.members[2]!.nearest[0]).toContain(one.code);
      }
    });
  });

  it('refuses within two seconds what is no workbook or too large, and keeps nothing', async () => {
    const before = stored();
    const begun = Date.now();
    const text = await upload(commune!, form(new Blob(['Kính gửi'])));
    expect(text).toMatchObject({ status: 422, body: { code: 'imports.not-a-workbook' } });
    expect((text.body as { message: string }).message).toContain('không phải bảng tính');
    const large = await upload(commune!, form(new Blob([Buffer.alloc(1_200_000, 'PK')])));
    expect(large).toMatchObject({ status: 413, body: { code: 'http.too-large' } });
    expect(Date.now() - begun).toBeLessThan(2000);
    expect((await upload(commune!, form(undefined))).body).toMatchObject({
      code: 'imports.no-file',
    });
    expect(
      (await upload(commune!, form(new Blob(['x']), { giverOrganisationId: 'x' }))).body,
    ).toMatchObject({ code: 'imports.form-incomplete' });
    expect((await upload(commune!, form(new Blob(['x']), { listType: 'Z9' }))).body).toMatchObject({
      code: 'imports.unknown-list-type',
    });
    expect(stored()).toBe(before);
  });

  it('keeps other communes out and lets viewers only look', async () => {
    const file = await workbook(['Quạt']);
    expect((await upload(other!, form(file))).status).toBe(404);
    expect((await upload(viewer!, form(file))).status).toBe(403);
    const { id } = (await upload(province!, form(file))).body as { id: string };
    const planned = await settled(id);
    for (const address of [`imports/${id}`, `imports/${id}/rows`, `imports/${id}/problems.xlsx`]) {
      expect([
        (await other!('GET', address)).status,
        (await viewer!('GET', address)).status,
      ]).toEqual([404, 200]);
    }
    const match = { 'if-match': `"${planned.version}"` };
    expect((await other!('POST', `imports/${id}/apply`, {}, match)).status).toBe(404);
    expect((await viewer!('POST', `imports/${id}/apply`, {}, match)).status).toBe(403);
    const theirs = (await other!('GET', `rounds/${roundId}/imports`)).body as {
      giver: { id: string };
    }[];
    expect(theirs.filter(({ giver: of }) => of.id === giver)).toEqual([]);
    expect(
      ((await commune!('GET', `rounds/${roundId}/imports`)).body as Batch[]).length,
    ).toBeGreaterThan(0);
  });
});
