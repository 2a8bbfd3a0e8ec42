import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Workbook } from 'exceljs';
import { waitForJob } from '../../scripts/demo/wait-for-job';
import { asked, type Talk } from '../../scripts/support/talk';
import { readWorkbook } from '../../src/office/excel/read-workbook';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { Reader } from '../../src/platform/database/reader';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { FileStore } from '../../src/platform/files/file-store';
import { StoredFile } from '../../src/platform/files/stored-file.entity';
import { SYSTEM } from '../../src/platform/http/actor';
import { Answering } from '../../src/requests/answering.service';
import { DataRequestAnswer } from '../../src/requests/request.entity';
import type { RequestView, UnitRequestView } from '../../src/requests/requests.schema';
import { UnitsReadModel } from '../../src/units/units.read-model';
import { onEachEngine } from '../support/each-engine';
import type { PlacedUnit } from '../support/province';
import {
  answerBytes,
  FORM_HEADINGS,
  formBytes,
  REQUEST_FIELDS,
  withWorkbook,
} from '../support/requests';
import { assetsFor, setShareScene, type ShareScene } from '../support/share-scene';

/** Of nobody. */
const NUMBER = '022199000017';
const seen = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` });
const figures = (c3: number) => ({ rows: [{ c3, c4: 1, c5: 0, c6: 20, c7: 'Đủ' }] });

/** A heading that asks for what was accepted of a kind of list. */
const ASSETS = 'Tài sản cố định khác, công cụ, dụng cụ đã tiếp nhận';

describe('answers of units that come at one moment', () => {
  onEachEngine((engine) => {
    let scene: ShareScene;
    let officer: Talk;
    let units: PlacedUnit[];
    let request: RequestView;
    const look = () => asked<RequestView>(officer, 'GET', `data-requests/${request.id}`);
    const place = (at: number) => `data-requests/${request.id}/units/${units[at]!.id}`;
    const of = (at: number) => asked<UnitRequestView>(officer, 'GET', place(at));
    const type = (at: number, c3: number) =>
      officer<UnitRequestView>('POST', `${place(at)}/rows`, figures(c3));
    const merge = async () => {
      const address = `data-requests/${request.id}/merging`;
      const asking = await officer<{ jobId: string }>('POST', address, {}, seen(await look()));
      expect(asking.status).toBe(202);
      return waitForJob(officer, asking.body.jobId);
    };
    const told = ({ answers }: UnitRequestView) =>
      answers.map(({ state, differences }) => [state, ...differences.map(({ kind }) => kind)]);

    beforeAll(async () => {
      scene = await setShareScene(engine, ({ receiver }) => assetsFor(receiver, 'Bàn'));
      officer = scene.talks.province;
      const { roundId } = scene;
      units = await asked<PlacedUnit[]>(officer, 'GET', `rounds/${roundId}/units?side=new`);
      const form = withWorkbook(await formBytes(), REQUEST_FIELDS);
      const made = await officer<RequestView>('POST', `rounds/${roundId}/data-requests`, form);
      request = await asked<RequestView>(
        ...([officer, 'POST', `data-requests/${made.body.id}/sending`] as const),
        { side: 'new', unitIds: null },
        seen(made.body),
      );
    });
    afterAll(() => scene.application.close());

    it('keeps both of two that a unit sends at once: one counts, the other is looked at', async () => {
      const both = await Promise.all([type(0, 10), type(0, 11)]);
      expect(both.map(({ status }) => status)).toEqual([200, 200]);
      const now = await of(0);
      expect(told(now)).toEqual([['held', 'answered-before'], ['current']]);
      expect(now.answers.map(({ rows }) => rows[0]!.c3).toSorted()).toEqual([10, 11]);
      expect((await look()).counts).toMatchObject({ held: 1, missing: 53 });
    });

    it('has each in the merged table, or marked as later than it, while both are under way', async () => {
      await type(1, 5);
      const answering = scene.application
        .get(UnitOfWork as never as abstract new () => UnitOfWork)
        .run(async () => {
          const rows = figures(7).rows;
          await scene.application.get(Answering).type(SYSTEM, request.id, units[2]!.id, rows);
          // Long enough for a merging that does not wait for what is not stored yet.
          await wait(1_500);
        });
      const [result] = await Promise.all([merge(), answering]);
      expect(result.answers).toBe(3);
      expect(told(await of(2))).toEqual([['current']]);
    });

    it('takes later answers, also with more columns, into the next merging once they were accepted', async () => {
      await merge();
      const headings = [...FORM_HEADINGS, 'Ghi thêm'];
      const bytes = await answerBytes(
        [[1, units[52]!.name, 500, 1, 0, 20, 'Đủ', 499, 'thêm']],
        headings,
      );
      const sent = await officer<UnitRequestView>(
        ...(['POST', `${place(52)}/answers`, withWorkbook(bytes)] as const),
      );
      expect(told(sent.body)).toEqual([['held', 'columns-added', 'after-merge']]);
      expect(sent.body.answers[0]!.differences[0]!.names).toEqual(['Ghi thêm']);
      const before = await merge();
      const [answer] = sent.body.answers;
      await asked(
        ...([officer, 'POST', `request-answers/${answer!.id}/decision`] as const),
        { accept: true },
        seen(answer!),
      );
      expect(await merge()).toMatchObject({ answers: Number(before.answers) + 1 });
      expect((await look()).units[52]).toMatchObject({ state: 'answered', sums: { c3: 500 } });
    });

    it('is pre-filled with what is known, and names what a unit changed of that to who asked', async () => {
      const { roundId, application, talks } = scene;
      const { manager } = application.get(Reader as never as new () => Reader);
      const read = application.get(UnitsReadModel);
      const receiver = (await read.organisation(manager, scene.receiver.id))!.unitId;
      const [other] = units.filter(({ id }) => id !== receiver);
      const headings = [
        ...['STT', 'Đơn vị', 'Mã đơn vị hành chính', 'Các xã, phường cũ', ASSETS],
        ...['Mức độ sẵn sàng', 'Ghi chú', 'Còn lại'],
      ];
      const form = withWorkbook(await formBytes(headings), REQUEST_FIELDS);
      const made = await officer<RequestView>('POST', `rounds/${roundId}/data-requests`, form);
      const { id, layout, known: offered } = made.body;
      const guessed = layout.columns.flatMap(({ key, known }) => (known ? [[key, known]] : []));
      expect(guessed).toEqual([
        ...[
          ['c3', 'unit.code'],
          ['c4', 'unit.others'],
          ['c5', 'lists.B3.accepted'],
        ],
        ['c6', 'work.readiness'],
      ]);
      expect(new Set(offered.map(({ group }) => group))).toEqual(
        new Set(['unit', 'lists', 'work']),
      );
      const correct = (change: object) =>
        officer<RequestView & { code: string }>(
          ...(['PUT', `data-requests/${id}/form`] as const),
          {
            ...layout,
            columns: layout.columns.map((each) =>
              each.key === 'c7' ? { ...each, ...change } : each,
            ),
          },
          seen(made.body),
        );
      expect((await correct({ known: 'unit.other-count' })).body.code).toBe('requests.known-wrong');
      const corrected = await correct({ known: 'unit.kind' });
      const sent = await asked<RequestView>(
        ...([officer, 'POST', `data-requests/${id}/sending`] as const),
        { side: 'new', unitIds: [receiver, other!.id] },
        seen(corrected.body),
      );
      const ofUnit = (unitId: string) =>
        asked<UnitRequestView>(officer, 'GET', `data-requests/${id}/units/${unitId}`);
      const olds = (await read.predecessors(manager, roundId, receiver)).map(({ unit }) => unit);
      const own = await ofUnit(receiver);
      expect(own.prefilled).toEqual([
        {
          ...{ c3: (await read.unit(manager, receiver))!.code, c5: 0 },
          c4: expect.stringContaining(olds[0]!.name) as string,
          ...{ c6: expect.stringMatching(/điều kiện|hoàn thiện/) as string },
          c7: expect.stringMatching(/^(Xã|Phường|Đặc khu)$/) as string,
        },
      ]);
      expect([own.known.length, own.knownAt]).toEqual([5, expect.any(String)]);
      // Nothing on file goes to it: that is unknown, no nought.
      expect((await ofUnit(other!.id)).prefilled[0]).not.toHaveProperty('c5');
      const copy = await talks.receiver<Buffer>(
        ...(['GET', `data-requests/${id}/units/${receiver}/form`] as const),
      );
      const book = new Workbook();
      await book.xlsx.load(copy.body as never);
      expect(book.getWorksheet('Biểu 01')!.getCell('E4').value).toBe(0);
      expect(book.getWorksheet('Số điền sẵn')!.getCell('A6').text).toBe(ASSETS);

      const answer = (unitId: string, talk: Talk, row: object) =>
        asked<UnitRequestView>(
          ...([talk, 'POST', `data-requests/${id}/units/${unitId}/rows`] as const),
          { rows: [row] },
        );
      const [row] = own.prefilled;
      expect(told(await answer(receiver, talks.receiver, { ...row, c5: 9 }))).toEqual([
        ['held', 'known-changed'],
      ]);
      const changed = (await ofUnit(receiver)).answers[0]!;
      expect(changed.differences[0]!.names).toEqual([`${ASSETS}: 0 → 9`]);
      const [others] = (await ofUnit(other!.id)).prefilled;
      await answer(other!.id, officer, { ...others, c5: 0 });

      // What was held before a merging and accepted after it is no more in the table than what came later.
      const mergeThis = async (version: { version: number }) => {
        const address = `data-requests/${id}/merging`;
        const asking = await officer<{ jobId: string }>('POST', address, {}, seen(version));
        expect([asking.status, asking.body]).toEqual([202, expect.anything()]);
        await waitForJob(officer, asking.body.jobId);
        return asked<RequestView>(officer, 'GET', `data-requests/${id}`);
      };
      const merged = await mergeThis(sent);
      const accepted = await asked<UnitRequestView>(
        ...([officer, 'POST', `request-answers/${changed.id}/decision`] as const),
        { accept: true },
        seen(changed),
      );
      expect(told(accepted)).toEqual([['current', 'known-changed', 'after-merge']]);
      await mergeThis(merged);
      const { body } = await officer<Buffer>('GET', `data-requests/${id}/merged`);
      const table = new Workbook();
      await table.xlsx.load(body as never);
      const summary = table.getWorksheet('Tình hình nộp')!;
      const notes = [5, 6].map((at) => summary.getCell(`G${at}`).text);
      expect(notes.toSorted()).toEqual(['', `${ASSETS}: 0 → 9`]);

      // By now the product itself knows of one that was accepted: saying so changes nothing.
      const done = await scene.act(talks.receiver, 'accept', { all: true });
      expect(done.status).toBe(200);
      expect(told(await answer(receiver, talks.receiver, { ...row, c5: 1 }))[0]).toEqual([
        ...['held', 'answered-before', 'after-merge'],
      ]);
    });

    it('keeps no column that a request may not ask for, and no number of a person among words', async () => {
      const headings = [...FORM_HEADINGS, 'Họ và tên', 'Số CCCD', 'Dân tộc', 'Lý luận chính trị'];
      const bytes = await answerBytes(
        [
          ...[[1, units[51]!.name, 9, 1, 0, 20, `Hỏi bà Hoa, CCCD ${NUMBER}`, 8]],
          ...[
            [2, units[51]!.name, 8, 1, 0, 20, 'Đủ', 7, 'Lò Thị Hoa', NUMBER, 'Thái-thử', 'Sơ cấp'],
          ],
        ],
        headings,
      );
      const sent = await officer<UnitRequestView>(
        ...(['POST', `${place(51)}/answers`, withWorkbook(bytes)] as const),
      );
      const [answer] = sent.body.answers;
      expect(answer!.differences).toMatchObject([
        { kind: 'columns-added', names: ['Họ và tên', 'Lý luận chính trị'] },
        { kind: 'columns-personal', names: ['Số CCCD', 'Dân tộc'] },
        { kind: 'after-merge' },
      ]);
      expect(answer!.rows.map(({ c3, c7 }) => [c3, c7])).toEqual([
        [9, 'Hỏi bà Hoa, CCCD 0221******17'],
        [8, 'Đủ'],
      ]);
      const { manager } = scene.application.get(Reader as never as new () => Reader);
      const stored = await manager.findOneByOrFail(DataRequestAnswer, { id: answer!.id });
      const file = await manager.findOneByOrFail(StoredFile, { id: stored.fileId! });
      const files = scene.application.get(FileStore as never as new () => FileStore);
      const kept = JSON.stringify(await files.withOpen(file, (at) => readWorkbook(at)));
      expect(kept).toContain('Lò Thị Hoa');
      expect(kept).toContain('Sơ cấp');
      for (const gone of ['Số CCCD', 'Thái-thử']) expect(kept).not.toContain(gone);
      // Only the digest of what was sent is left of it.
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      expect(file.sha256).not.toBe(sha256);
      const trail = await manager.find(AuditEntry, { where: { action: 'requests.answered' } });
      expect(JSON.stringify(trail)).toContain(sha256);
      expect(JSON.stringify([stored, trail])).not.toContain(NUMBER);
    });

    it('hides the number of a person that is typed on screen into a remark', async () => {
      const rows = [{ ...figures(3).rows[0]!, c7: `Vợ: ${NUMBER}` }];
      const typed = await officer<UnitRequestView>('POST', `${place(50)}/rows`, { rows });
      expect(typed.body.answers[0]!.rows[0]!.c7).toBe('Vợ: 0221******17');
    });
  });
});
