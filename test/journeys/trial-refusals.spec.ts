import { asked, type Talk } from '../../scripts/support/talk';
import type { DossiersView, DossierView } from '../../src/rehearsal/dossiers/dossiers.schema';
import type { RehearsalItemView, RehearsalSheetView } from '../../src/rehearsal/rehearsal.schema';
import type { TemplateDetail, TemplateList } from '../../src/rehearsal/templates/templates.schema';
import type { TrialDetail } from '../../src/rehearsal/trials/trials.schema';
import { schema } from '../../src/schema';
import { checklistContent } from '../support/checklist-content';
import { placeForDatabase, type DatabasePlace } from '../support/database-places';
import { mostlyOn } from '../support/each-engine';
import { evidenceForm, pdfBytes } from '../support/evidence';
import { startProvince, type Province } from '../support/province';
import { trialPlan } from '../support/trial-plan';

interface Answer {
  status: number;
  body: { code: string; message: string };
}
const match = (version: number) => ({ 'if-match': `"${version}"` });
const refusal = (status: number, code: string, words: string) => ({
  ...{ status, body: { code, message: expect.stringContaining(words) as string } },
});

mostlyOn('sqlite', (engine) => {
  let place: DatabasePlace;
  let province: Province;
  let own: Talk;
  let trial: TrialDetail;
  let checklist: string;
  let sheetId: string;
  beforeAll(async () => {
    place = await placeForDatabase(engine, schema, true);
    province = await startProvince({
      ...{ database: place.location, environment: { EVIDENCE_FILE_MB: '1' } },
    });
    own = await province.communeOfficer('xa', [province.newUnit('06856')]);
    const { rows } = await asked<TemplateList>(officer, 'GET', 'checklists');
    checklist = rows.find(({ code }) => code === 'trial-operation-2025')!.id;
    const plan = { ...trialPlan(province.newUnit('06856').id), templateId: checklist };
    const { id, version } = await asked<TrialDetail>(
      ...([officer, 'POST', `rounds/${province.roundId}/trials`, plan] as const),
    );
    trial = await asked(officer, 'POST', `trials/${id}/start`, {}, match(version));
    sheetId = trial.wall.units[0]!.rehearsalId!;
  });
  afterAll(async () => {
    await province.application.close();
    await place.remove();
  });

  const officer: Talk = (...asks) => province.officer(...asks);
  const say = (talk: Talk, sheet: string, what: string, body: object, version = 0) =>
    talk<RehearsalItemView & Answer['body']>(
      ...(['PUT', `rehearsals/${sheet}/${what}`, body, match(version)] as const),
    );
  const sheet = () => asked<RehearsalSheetView>(own, 'GET', `rehearsals/${sheetId}`);

  it('a result is taken of no unit outside the round, by no other unit and of no unknown item', async () => {
    const stranger = await province.communeOfficer('la', [province.newUnit('06724')]);
    const met = { result: 'met' };
    const nowhere = refusal(404, 'http.not-found', 'Không tìm thấy trang');
    expect(await say(stranger, sheetId, 'assessments/E5', met)).toMatchObject(nowhere);
    // The unit that is not in the round has no sheet of it, under no address.
    for (const id of [province.newUnit('06724').id, trial.id])
      expect(await say(officer, id, 'results/E5', met)).toMatchObject(nowhere);
    const dossier = { scenarioCode: '5B-TT', number: 'TEST-01' };
    expect(await stranger('POST', `rehearsals/${sheetId}/dossiers`, dossier)).toMatchObject(
      nowhere,
    );
    expect(await say(officer, sheetId, 'results/Z9', met)).toMatchObject(
      refusal(404, 'rehearsal.unknown-item', 'không có nội dung Z9'),
    );
    const { score, ownScore } = await sheet();
    expect([score.all.notEvaluated, ownScore.all.notEvaluated]).toEqual([64, 64]);
  });

  it('days that have not come and minutes below nothing are no part of a result', async () => {
    const of = (body: object) => say(own, sheetId, 'assessments/A1', { result: 'met', ...body });
    expect(await of({ evaluatedOn: '2999-01-01' })).toMatchObject(
      refusal(422, 'rehearsal.in-the-future', '01/01/2999 chưa đến'),
    );
    expect(await of({ documentNumber: '1-QĐ', documentDay: '2999-01-01' })).toMatchObject(
      refusal(422, 'rehearsal.document-in-the-future', 'Ngày văn bản 01/01/2999 chưa đến'),
    );
    expect((await of({ minutes: -1 })).status).toBe(400);
    expect((await sheet()).ownScore.all.notEvaluated).toBe(64);
  });

  it('times of a step that run backwards are refused with what is wrong, and nothing of them is kept', async () => {
    const opened = await asked<DossiersView>(own, 'POST', `rehearsals/${sheetId}/dossiers`, {
      ...{ scenarioCode: '5B-TT', number: 'TEST-01' },
    });
    const { id } = opened.dossiers[0] as DossierView;
    let { version } = opened.dossiers[0] as DossierView;
    const signal = Date.parse(trial.startedAt!);
    const at = (seconds: number) => new Date(signal + seconds * 1000).toISOString();
    const step = (n: number, startedAt: string, endedAt: string | null) =>
      own<DossiersView & Answer['body']>(
        'PUT',
        `test-dossiers/${id}/steps/${n}`,
        { startedAt, endedAt },
        match(version),
      );
    expect(await step(1, at(0), at(-1))).toMatchObject(
      refusal(422, 'dossiers.ends-before-it-begins', 'Giờ kết thúc bước trước giờ bắt đầu'),
    );
    expect(await step(1, at(-60), null)).toMatchObject(
      refusal(422, 'dossiers.before-the-signal', 'trước hiệu lệnh'),
    );
    expect(await step(1, at(86_400), null)).toMatchObject(
      refusal(422, 'dossiers.ahead', 'Giờ ghi chưa đến'),
    );
    expect((await step(1, at(5), at(10))).status).toBe(200);
    version += 1;
    expect(await step(2, at(9), null)).toMatchObject(
      refusal(422, 'dossiers.before-the-one-before', 'trước khi bước liền trước kết thúc'),
    );
    expect((await step(2, at(10), null)).status).toBe(200);
    version += 1;
    expect(await step(1, at(5), at(11))).toMatchObject(
      refusal(422, 'dossiers.after-the-next', 'sau khi bước kế tiếp đã bắt đầu'),
    );
    const { dossiers } = await asked<DossiersView>(own, 'GET', `rehearsals/${sheetId}/dossiers`);
    expect(dossiers).toMatchObject([{ id, version }]);
    expect(JSON.stringify(dossiers)).toContain(at(10));
    expect(JSON.stringify(dossiers)).not.toContain(at(11));
  });

  it('evidence of a forbidden kind or size is refused with how to mend it, and leaves nothing', async () => {
    const { own: centre } = (await say(own, sheetId, 'assessments/E1', { result: 'met' })).body;
    const { own: party } = (await say(own, sheetId, 'assessments/A1', { result: 'met' })).body;
    const send = (id: string, bytes: Buffer, name: string) =>
      own<Answer['body']>(
        'POST',
        `evidence/rehearsal_own/${id}`,
        evidenceForm(bytes, { kind: 'scan', title: 'Biên bản' }, name),
      );
    expect(await send(centre!.id, Buffer.from('MZ chương trình'), 'ảnh.jpg')).toMatchObject(
      refusal(422, 'evidence.not-a-kind', 'không phải ảnh JPG, PNG, tệp PDF'),
    );
    const large = Buffer.alloc(1024 * 1024 + 1, '%PDF-');
    expect(await send(centre!.id, large, 'lớn.pdf')).toMatchObject(
      refusal(413, 'evidence.too-large', 'tệp lớn 2 MB, tối đa 1 MB'),
    );
    expect(await send(party!.id, pdfBytes('quyết định'), 'quyết định.pdf')).toMatchObject(
      refusal(422, 'rehearsal.documents-not-taken', 'Nội dung A1 chỉ ghi số, ngày văn bản'),
    );
    for (const id of [centre!.id, party!.id])
      expect(await asked(own, 'GET', `evidence/rehearsal_own/${id}`)).toMatchObject({
        attachments: [],
      });
  });

  it('a checklist changes under a running round by choice only, and what it lost takes no result', async () => {
    const { template } = trial;
    const published = await asked<TemplateDetail>(officer, 'GET', `checklists/${checklist}`);
    const content = checklistContent(published);
    content.groups[0]!.items = content.groups[0]!.items.filter(({ code }) => code !== 'A7');
    const rewrite = (id: string, version: number) =>
      officer<Answer['body']>('PUT', `checklists/${id}`, content, match(version));
    expect(await rewrite(checklist, published.version)).toMatchObject(
      refusal(409, 'checklists.not-a-draft', 'đã ban hành, không sửa trực tiếp'),
    );
    const draft = await asked<TemplateDetail>(
      officer,
      'POST',
      `checklists/${checklist}/copies`,
      {},
    );
    await rewrite(draft.id, 1);
    const adopt = (templateId: string, version = trial.version) =>
      officer<Answer['body']>(
        'POST',
        `trials/${trial.id}/checklist`,
        { templateId },
        match(version),
      );
    expect(await adopt(draft.id)).toMatchObject(
      refusal(422, 'checklists.not-published', 'chưa ban hành hoặc đã thôi sử dụng'),
    );
    expect(await adopt(template.id)).toMatchObject(
      refusal(422, 'trials.same-template', 'đang dùng bộ nội dung này'),
    );
    await asked(officer, 'POST', `checklists/${draft.id}/publish`, {}, match(2));
    // Published, and the round still goes by the old one until somebody chooses.
    expect((await say(own, sheetId, 'assessments/A7', { result: 'met' })).status).toBe(200);
    expect((await adopt(draft.id, trial.version - 1)).status).toBe(409);
    expect((await adopt(draft.id)).status).toBe(200);
    // A telephone that was offline meanwhile sends what it was told before.
    expect(await say(own, sheetId, 'assessments/A7', { result: 'not_met' }, 1)).toMatchObject(
      refusal(404, 'rehearsal.unknown-item', 'không có nội dung A7. Tải lại trang'),
    );
    expect((await sheet()).score.all.total).toBe(63);
  });

  it('a round that was evaluated takes neither results nor files any more', async () => {
    const { own: centre } = (await sheet()).groups
      .flatMap(({ items }) => items)
      .find(({ code }) => code === 'E1')!;
    for (const [what, body] of [
      ['stop', {}],
      ['evaluate', { conclusion: 'Đã đánh giá.' }],
    ] as const) {
      const { version } = await asked<TrialDetail>(officer, 'GET', `trials/${trial.id}`);
      await asked(officer, 'POST', `trials/${trial.id}/${what}`, body, match(version));
    }
    const shut = refusal(409, 'rehearsal.closed', 'đã kết thúc, không ghi thêm kết quả');
    expect(await say(officer, sheetId, 'results/E5', { result: 'met' })).toMatchObject(shut);
    const form = evidenceForm(pdfBytes('muộn'), { kind: 'scan', title: 'Biên bản' }, 'muộn.pdf');
    expect(await own('POST', `evidence/rehearsal_own/${centre!.id}`, form)).toMatchObject(shut);
  });
});
