import ExcelJS from 'exceljs';
import { asked, sessionCookie, type Talk } from '../../scripts/support/talk';
import { RehearsalReadModel } from '../../src/rehearsal/rehearsal.read-model';
import type { RehearsalItemView, RehearsalSheetView } from '../../src/rehearsal/rehearsal.schema';
import type { DossiersView, DossierView } from '../../src/rehearsal/dossiers/dossiers.schema';
import type { ComparisonView } from '../../src/rehearsal/comparison/comparison.schema';
import type { ChecklistPlan } from '../../src/rehearsal/excel/checklists-excel.schema';
import type { ResultsPlan } from '../../src/rehearsal/excel/results-excel.schema';
import type {
  CandidatesView,
  EvaluatorsView,
} from '../../src/rehearsal/evaluators/evaluators.schema';
import type { ScoresView } from '../../src/rehearsal/scores/scores.schema';
import type { TemplateDetail, TemplateList } from '../../src/rehearsal/templates/templates.schema';
import type { TrialDetail, WallView } from '../../src/rehearsal/trials/trials.schema';
import { Reader } from '../../src/platform/database/reader';
import { schema } from '../../src/schema';
import { TEST_PASSWORD } from '../support/application';
import { checklistContent } from '../support/checklist-content';
import { placeForDatabase, type DatabasePlace } from '../support/database-places';
import { mostlyOn } from '../support/each-engine';
import { startProvince, type Province } from '../support/province';
import { trialPlan } from '../support/trial-plan';

interface Refusal {
  code: string;
  message: string;
  details?: { current?: RehearsalItemView };
}
const match = (version: number) => ({ 'if-match': `"${version}"` });

mostlyOn('postgres', (engine) => {
  let place: DatabasePlace;
  let province: Province;
  let own: Talk;
  let checklist: string;
  let trial: TrialDetail;
  let sheetId: string;
  beforeAll(async () => {
    place = await placeForDatabase(engine, schema, true);
    province = await startProvince({ database: place.location });
    own = await province.communeOfficer('xa', [province.newUnit('06856')]);
    const { rows } = await asked<TemplateList>(own, 'GET', 'checklists');
    checklist = rows.find(({ code }) => code === 'trial-operation-2025')!.id;
  });
  afterAll(async () => {
    await province.application.close();
    await place.remove();
  });

  const officer: Talk = (...asks) => province.officer(...asks);
  const planned = (body: object = {}) =>
    officer<TrialDetail & Refusal>('POST', `rounds/${province.roundId}/trials`, {
      ...trialPlan(province.newUnit('06856').id),
      ...{ templateId: checklist, ...body },
    });
  const act = async (id: string, what: string, body: object = {}) => {
    const { version } = await asked<TrialDetail>(officer, 'GET', `trials/${id}`);
    return officer<TrialDetail & Refusal>('POST', `trials/${id}/${what}`, body, match(version));
  };
  const sheet = () => asked<RehearsalSheetView>(own, 'GET', `rehearsals/${sheetId}`);
  const itemOf = async (code: string) =>
    (await sheet()).groups.flatMap(({ items }) => items).find((item) => item.code === code)!;
  const put = (
    talk: Talk,
    word: 'assessments' | 'results',
    code: string,
    version: number,
    body: object,
  ) =>
    talk<RehearsalItemView & Refusal>(
      ...(['PUT', `rehearsals/${sheetId}/${word}/${code}`, body, match(version)] as const),
    );
  const standing = async () => {
    const { manager } = province.application.get(Reader);
    const model = province.application.get(RehearsalReadModel);
    return (await model.mandatoryState(manager, province.roundId))[0]!;
  };

  it('a round is planned for new units only, and a commune plans none', async () => {
    const stranger = await planned({ unitIds: [province.oldUnit('06724').id] });
    expect(stranger).toMatchObject({ status: 422, body: { code: 'trials.units-not-of-round' } });
    const plan = { ...trialPlan(province.newUnit('06856').id), templateId: checklist };
    expect((await own('POST', `rounds/${province.roundId}/trials`, plan)).status).toBe(403);
    const made = await planned();
    expect(made).toMatchObject({ status: 201, body: { number: 1, state: 'planned', units: 1 } });
    trial = made.body;
    expect(trial.wall.units).toMatchObject([{ state: 'waiting', rehearsalId: null }]);
  });

  it('the start signal gives every unit its trial; a second one is refused', async () => {
    const started = await act(trial.id, 'start');
    expect(started).toMatchObject({ status: 200, body: { state: 'running' } });
    sheetId = started.body.wall.units[0]!.rehearsalId!;
    expect(started.body.wall.units[0]).toMatchObject({
      ...{ state: 'running', counts: { total: 64, answered: 0, mandatory: 17 } },
    });
    expect(await act(trial.id, 'start')).toMatchObject({
      ...{ status: 409, body: { code: 'trials.wrong-state' } },
    });
  });

  it('the wall follows within two seconds, and shows what is stuck', async () => {
    const live = await liveWall(province, trial.id);
    expect(await live.next()).toMatchObject({ unitsTotal: 1, unitsStuck: 0 });
    const said = await put(own, 'assessments', 'A1', 0, {
      ...{ result: 'met', documentNumber: '12-QĐ/TU', documentDay: '2025-06-12' },
    });
    const begun = Date.now();
    expect(said).toMatchObject({ status: 200, body: { result: null, ownVersion: 1 } });
    const [answered] = (await live.next()).units;
    expect(Date.now() - begun).toBeLessThan(2000);
    expect(answered).toMatchObject({ counts: { answered: 1, confirmed: 0 }, activeItem: 'A1' });
    const refused = await put(officer, 'results', 'E5', 0, { result: 'not_met' });
    expect(refused).toMatchObject({ status: 422, body: { code: 'rehearsal.reason-missing' } });
    await put(officer, 'results', 'E5', 0, { result: 'not_met', note: 'Chưa đổi chữ ký số.' });
    expect(await live.next()).toMatchObject({ unitsStuck: 1, units: [{ state: 'stuck' }] });
    live.end();
  });

  it('L2: of two evaluators on one item the second gets both values, and one is stored', async () => {
    const both = await Promise.all(
      (['met', 'partly_met'] as const).map((result) =>
        put(officer, 'results', 'B2', 0, { result }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [won, lost] = both[0]!.status === 200 ? both : [both[1]!, both[0]!];
    expect(lost!.body.details?.current).toMatchObject({ code: 'B2', result: won!.body.result });
    expect(await itemOf('B2')).toMatchObject({ result: won!.body.result, version: 1 });
  });

  it('what a unit says of itself counts for nothing until the team confirms it', async () => {
    expect(
      (await own('PUT', `rehearsals/${sheetId}/results/A1`, { result: 'met' }, match(0))).status,
    ).toBe(403);
    expect(await standing()).toMatchObject({ score: { mandatory: { met: 0, notMet: 1 } } });
    await put(officer, 'results', 'A1', 0, { result: 'met' });
    expect(await standing()).toMatchObject({ score: { mandatory: { met: 1, notMet: 1 } } });
  });

  it('where evaluators are named for a unit they alone confirm, until it is withdrawn', async () => {
    const { organisationId, id: unitId } = province.newUnit('06856');
    const { application } = province;
    const of = (login: string, role: 'evaluator' | 'viewer') =>
      application.addAccount({ login, duties: [{ role, organisationId }] });
    await of('danh-gia', 'evaluator');
    await of('chi-xem', 'viewer');
    const evaluator = await application.signIn('danh-gia');
    const address = `trials/${trial.id}/evaluators`;
    const candidates = await asked<CandidatesView>(officer, 'GET', `${address}/candidates`);
    const accountOf = (login: string) => candidates.find((each) => each.login === login);
    expect(accountOf('danh-gia')).toMatchObject({ unitIds: [unitId] });
    expect([accountOf('tinh')?.unitIds, accountOf('chi-xem')]).toEqual([null, undefined]);
    const today = (await asked<WallView>(officer, 'GET', `trials/${trial.id}/wall`)).at.slice(
      0,
      10,
    );
    const say = async (what: string, body: object) => {
      const { version } = await asked<EvaluatorsView>(officer, 'GET', address);
      return officer<EvaluatorsView & Refusal>('POST', what, body, match(version));
    };
    const { accountId } = accountOf('danh-gia')!;
    const wanted = { accountId, position: 'Tổ viên', unitIds: [unitId], fromDay: today };
    const turned = await say(address, { ...wanted, toDay: '2025-01-01' });
    expect(turned).toMatchObject({ status: 422, body: { code: 'evaluators.days-turned' } });
    const far = await say(address, {
      ...wanted,
      unitIds: [province.newUnit('06724').id],
      toDay: today,
    });
    expect(far.body.code).toBe('trials.units-not-in-trial');
    const nobody = await say(address, { ...wanted, accountId: unitId, toDay: today });
    expect(nobody).toMatchObject({ status: 422, body: { code: 'evaluators.no-duty' } });
    const named = await say(address, { ...wanted, toDay: '2099-12-31' });
    expect(named).toMatchObject({
      status: 200,
      body: { unitsWithout: 0, rows: [{ holds: true }] },
    });
    expect((await say(address, { ...wanted, toDay: today })).body.code).toBe(
      'evaluators.already-appointed',
    );
    const stale = await officer<Refusal>('POST', address, { ...wanted, toDay: today }, match(1));
    expect(stale).toMatchObject({ status: 409, body: { code: 'http.stale-version' } });
    const other = await put(officer, 'results', 'B3', 0, { result: 'met' });
    expect(other).toMatchObject({ status: 403, body: { code: 'rehearsal.not-appointed' } });
    expect(other.body.message).toContain('Tổ viên');
    const seen = (talk: Talk) =>
      asked<RehearsalSheetView>(talk, 'GET', `rehearsals/${sheetId}`).then((s) => s.mayConfirm);
    expect([await seen(officer), await seen(evaluator)]).toEqual([false, true]);
    expect((await put(evaluator, 'results', 'B3', 0, { result: 'met' })).status).toBe(200);
    const ids = named.body.rows.map(({ id }) => id);
    expect((await say(`${address}/withdraw`, { ids })).body.rows).toEqual([]);
    expect((await say(`${address}/withdraw`, { ids })).body.code).toBe('evaluators.no-appointment');
    expect((await put(officer, 'results', 'B3', 1, { result: 'met' })).status).toBe(200);
  });

  it('of Party and Front no files are taken, of other items they are, by their own side', async () => {
    const { own: party } = await itemOf('A1');
    const { own: centre } = (await put(own, 'assessments', 'E1', 0, { result: 'met', minutes: 5 }))
      .body;
    const mayAdd = async (id: string) =>
      (await asked<{ mayAdd: boolean }>(own, 'GET', `evidence/rehearsal_own/${id}`)).mayAdd;
    expect([await mayAdd(party!.id), await mayAdd(centre!.id)]).toEqual([false, true]);
  });

  it('another edition of the checklist reaches the round only by choice, with what it changes', async () => {
    const copied = await officer<TemplateDetail>('POST', `checklists/${checklist}/copies`, {});
    expect(copied).toMatchObject({ status: 201, body: { edition: 2, state: 'draft' } });
    const { id } = copied.body;
    const content = checklistContent(copied.body);
    content.groups[0]!.items[0]!.name = 'Ban hành quyết định thành lập Đảng bộ mới';
    content.groups[0]!.items.splice(6, 1);
    const rewritten = await officer<TemplateDetail>('PUT', `checklists/${id}`, content, match(1));
    expect(rewritten.status).toBe(200);
    const early = await act(trial.id, 'checklist', { templateId: id });
    expect(early).toMatchObject({ status: 422, body: { code: 'checklists.not-published' } });
    await asked(officer, 'POST', `checklists/${id}/publish`, {}, match(2));
    expect((await officer('PUT', `checklists/${id}`, content, match(3))).status).toBe(409);
    expect((await asked<TrialDetail>(officer, 'GET', `trials/${trial.id}`)).newer).toMatchObject({
      ...{ id, edition: 2 },
    });
    expect((await sheet()).template.edition).toBe(1);
    const adopted = await act(trial.id, 'checklist', { templateId: id });
    expect(adopted.body).toMatchObject([
      { code: 'A1', kind: 'changed', fields: [{ field: 'nameVi' }] },
      { code: 'A7', kind: 'removed' },
    ]);
    // The text is another one: what was confirmed of the old text has to be looked at again.
    expect(await itemOf('A1')).toMatchObject({
      result: null,
      earlier: { result: 'met' },
      version: 2,
    });
    expect((await sheet()).score.all.total).toBe(63);
  });

  it('a sheet filled in without a line comes back: cells that others changed meanwhile are named and kept', async () => {
    const out = await own<Buffer>('GET', `rehearsals/${sheetId}/assessments.xlsx`);
    expect(out.status).toBe(200);
    const e2 = (await put(own, 'assessments', 'E2', 0, { result: 'met', note: 'Tại chỗ' })).body;
    const filled = await filledIn(out.body, {
      ...{ E2: ['Không đạt', 'Trên giấy'], E3: ['Đạt', 'Đủ máy'] },
      // Mandatory, so that it needs a reason.
      E6: ['Không đạt', ''],
    });
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(filled)]), 'phieu.xlsx');
    const address = `rehearsals/${sheetId}/assessments`;
    const { body } = await own<ResultsPlan & Refusal>('POST', `${address}/plan`, form);
    expect(body.counts).toMatchObject({ taken: 1, partly: 0, refused: 2 });
    const row = (code: string) => body.rows.find((each) => each.code === code)!;
    expect(row('E2')).toMatchObject({
      ...{ kind: 'refused', input: null },
      conflicts: [
        { column: 'Kết quả', there: 'Đạt', inFile: 'Không đạt' },
        { column: 'Ghi chú', there: 'Tại chỗ', inFile: 'Trên giấy' },
      ],
    });
    expect(row('E6').problems[0]!.vi).toContain('lý do');
    const rows = body.rows.flatMap(({ input }) => input ?? []);
    const send = () => own<RehearsalSheetView & Refusal>('POST', address, { rows });
    expect((await send()).status).toBe(200);
    expect((await send()).status).toBe(409);
    expect((await itemOf('E3')).own).toMatchObject({ result: 'met', note: 'Đủ máy' });
    expect((await itemOf('E2')).own).toMatchObject({ id: e2.own!.id, note: 'Tại chỗ' });
  });

  it('a checklist goes out to Excel, is changed there, and comes in as a draft with what differs', async () => {
    const out = await officer<Buffer>('GET', `checklists/${checklist}/checklist.xlsx`);
    expect(out.status).toBe(200);
    const form = new FormData();
    const bytes = await changedCells(out.body, 'Nội dung', (text) =>
      text === 'A2' ? { 5: 'Nội dung đã sửa trên Excel' } : {},
    );
    form.append('file', new Blob([new Uint8Array(bytes)]), 'bo-noi-dung.xlsx');
    const plan = await officer<ChecklistPlan>('POST', `checklists/${checklist}/plan`, form);
    expect(plan).toMatchObject({ status: 200, body: { items: 64, problems: [] } });
    expect(plan.body.changes).toMatchObject([
      { code: 'A2', kind: 'changed', fields: [{ field: 'nameVi' }] },
    ]);
    const { content } = plan.body;
    const make = () => officer<TemplateDetail>('POST', 'checklists', { code: 'tu-excel', content });
    expect(await make()).toMatchObject({ status: 201, body: { state: 'draft', items: 64 } });
    expect(await make()).toMatchObject({ status: 409 });
    expect((await own('POST', 'checklists', { code: 'cua-xa', content })).status).toBe(403);
  });

  it('test dossiers are marked, timed forwards and measured; the wall shows the step', async () => {
    const dossiers = `rehearsals/${sheetId}/dossiers`;
    const asking = (number: string) =>
      own<DossiersView & Refusal>('POST', dossiers, { scenarioCode: '5B-TT', number });
    expect((await asking('HS-1')).status).toBe(400);
    const [{ id, version }] = (await asking('TEST-01')).body.dossiers as [DossierView];
    expect((await asking('TEST-01')).body.code).toBe('dossiers.number-taken');
    const now = (await asked<WallView>(officer, 'GET', `trials/${trial.id}/wall`)).at;
    const after = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString();
    const time = (at: number, step: number, startedAt: string, endedAt: string | null) =>
      own<DossiersView & Refusal>(
        ...([
          'PUT',
          `test-dossiers/${id}/steps/${step}`,
          { startedAt, endedAt },
          match(at),
        ] as const),
      );
    expect((await time(version, 1, after(-600), null)).body.code).toBe(
      'dossiers.before-the-signal',
    );
    expect((await time(version, 1, after(0), after(-1))).body.code).toBe(
      'dossiers.ends-before-it-begins',
    );
    expect((await time(version, 9, after(0), null)).body.code).toBe('dossiers.unknown-scenario');
    expect((await time(version, 1, after(0), after(0))).status).toBe(200);
    expect((await time(version, 2, after(0), null)).status).toBe(409);
    expect((await time(version + 1, 2, after(0), null)).status).toBe(200);
    const { units } = await asked<WallView>(own, 'GET', `trials/${trial.id}/wall`);
    expect(units[0]!.step).toMatchObject({
      dossier: 'TEST-01',
      name: { vi: 'Thẩm định' },
      standardMinutes: 10,
    });
    const measured = await own<DossiersView>(
      'PUT',
      `test-dossiers/${id}`,
      {
        ...{ received: true, paid: null, components: 4, digitised: 3, visibleSteps: 5 },
        ...{ documents: 2, validDocuments: 2, stored: false, note: 'Chạy thử' },
      },
      match(version + 2),
    );
    expect(measured.body.indicators).toEqual({
      ...{ online: { part: 0, whole: 0 }, digitised: { part: 3, whole: 4 } },
      ...{ transparent: { part: 5, whole: 5 }, documents: { part: 2, whole: 2 } },
      stored: { part: 0, whole: 1 },
    });
  });

  it('when the time is over the unit says no more, and the team goes on', async () => {
    await act(trial.id, 'stop');
    const late = await put(own, 'assessments', 'A2', 0, { result: 'met' });
    expect(late).toMatchObject({ status: 409, body: { code: 'rehearsal.time-over' } });
    expect((await put(officer, 'results', 'A2', 0, { result: 'met' })).status).toBe(200);
    const backwards = await act(trial.id, 'start');
    expect(backwards.body.code).toBe('trials.wrong-state');
  });

  it('evaluated it takes no more results, and is signed once by who shows a password', async () => {
    expect((await planned({ followsId: trial.id })).body.code).toBe('trials.followed-open');
    await act(trial.id, 'evaluate', { conclusion: 'Còn một nội dung bắt buộc chưa đạt.' });
    const closed = await put(officer, 'results', 'A3', 0, { result: 'met' });
    expect(closed).toMatchObject({ status: 409, body: { code: 'rehearsal.closed' } });
    await asked(officer, 'POST', 'account/identity', { password: TEST_PASSWORD });
    const paper = { paperNumber: '12/BC-SNV', paperDay: '2025-06-21', signer: 'Giám đốc' };
    expect((await act(trial.id, 'sign', paper)).body.code).toBe('trials.dossiers-left');
    const how = { how: 'Đã xóa trên hệ thống một cửa, trung tâm dữ liệu xác nhận.' };
    const purged = await officer<DossiersView & Refusal>('POST', `trials/${trial.id}/purges`, how);
    expect(purged).toMatchObject({
      ...{ status: 201, body: { mayPurge: false, purges: [{ numbers: ['TEST-01'] }] } },
    });
    expect(purged.body.dossiers[0]).toMatchObject({ purged: true, note: null });
    expect((await officer<Refusal>('POST', `trials/${trial.id}/purges`, how)).status).toBe(409);
    expect(await act(trial.id, 'sign', paper)).toMatchObject({ body: { state: 'signed' } });
    expect((await act(trial.id, 'sign', paper)).body.code).toBe('trials.wrong-state');
  });

  it('scores tell their denominators, and the report carries them in Word, PDF and Excel', async () => {
    const scores = await asked<ScoresView>(own, 'GET', `trials/${trial.id}/scores`);
    const total = scores.groups.reduce((sum, { score }) => sum + score.all.total, 0);
    expect([total, scores.all.all.total]).toEqual([63, 63]);
    expect(scores.units[0]!.blockers).toContainEqual(
      expect.objectContaining({ code: 'E5', result: 'not_met', note: 'Chưa đổi chữ ký số.' }),
    );
    const stranger = await province.communeOfficer('la', [province.newUnit('06724')]);
    expect((await stranger('GET', `trials/${trial.id}/scores`)).status).toBe(404);
    expect((await stranger('GET', `trials/${trial.id}/comparison`)).status).toBe(404);
    const side = await asked<ComparisonView>(own, 'GET', `trials/${trial.id}/comparison`);
    expect(side.units.map(({ score }) => score)).toEqual(scores.units.map(({ score }) => score));
    const elsewhere = await own<Refusal>(
      ...(['GET', `trials/${trial.id}/comparison?units=${trial.id}`] as const),
    );
    expect(elsewhere).toMatchObject({ status: 422, body: { code: 'trials.units-not-in-trial' } });
    const sheetOut = await own<Buffer>('GET', `trials/${trial.id}/comparison.xlsx`);
    expect(sheetOut.body.subarray(0, 2).toString()).toBe('PK');
    const report = async (format: string) => {
      const { status, body, headers } = await officer<Buffer>(
        'GET',
        `trials/${trial.id}/report.${format}`,
      );
      expect([status, headers.get('content-disposition')]).toEqual([
        200,
        expect.stringContaining(format),
      ]);
      return body;
    };
    expect((await report('pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await report('docx')).subarray(0, 2).toString()).toBe('PK');
    expect((await report('xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('a second round tries only what failed; the failing stands until somebody looks again', async () => {
    const followed = trial.id;
    // A1 was passed, but under another text: it is tried again like what failed.
    const open = (await sheet()).groups
      .flatMap(({ items }) => items)
      .filter(({ result }) => result !== 'met' && result !== 'not_applicable')
      .map(({ code }) => code);
    const { template } = await asked<TrialDetail>(officer, 'GET', `trials/${followed}`);
    const { body } = await planned({ followsId: followed, templateId: template.id });
    expect(body).toMatchObject({ number: 2, purpose: 'failed', follows: 1 });
    const started = await act(body.id, 'start');
    sheetId = started.body.wall.units[0]!.rehearsalId!;
    expect(started.body.wall.units[0]!.counts).toMatchObject({
      ...{ total: open.length, answered: 0, confirmed: 0 },
    });
    const items = (await sheet()).groups.flatMap((group) => group.items);
    expect(items.filter(({ tried }) => tried).map(({ code }) => code)).toEqual(open);
    expect(items.find(({ code }) => code === 'E5')).toMatchObject({
      ...{ result: null, earlier: { result: 'not_met', note: 'Chưa đổi chữ ký số.' }, version: 1 },
    });
    expect((await standing()).score.mandatory.notMet).toBe(1);
    await put(officer, 'results', 'E5', 1, { result: 'met' });
    expect((await standing()).score.mandatory.notMet).toBe(0);
  });
});

/** The live view of a round as a browser gets it. */
async function liveWall({ application }: Province, id: string) {
  const ending = new AbortController();
  const cookie = await sessionCookie(application.url, 'tinh', TEST_PASSWORD);
  const response = await fetch(`${application.url}/api/trials/${id}/live`, {
    headers: { cookie, accept: 'text/event-stream' },
    signal: ending.signal,
  });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  return {
    async next(): Promise<WallView> {
      for (;;) {
        const end = rest.indexOf('\n\n');
        if (end >= 0) {
          const event = rest.slice(0, end);
          rest = rest.slice(end + 2);
          const data = /^data: (.*)$/m.exec(event)?.[1];
          if (event.includes('event: wall') && data) return JSON.parse(data) as WallView;
          continue;
        }
        const { value, done } = await reader.read();
        if (done) throw new Error('The live view ended');
        rest += value;
      }
    },
    end: () => ending.abort(),
  };
}

/** A sheet of results as somebody fills it in: result and note of items by code. */
const filledIn = (workbook: Buffer, say: Record<string, [string, string]>) =>
  changedCells(workbook, 'Kết quả', (code, headings) =>
    say[code]
      ? { [headings.indexOf('Kết quả')]: say[code][0], [headings.indexOf('Ghi chú')]: say[code][1] }
      : {},
  );

/** Changes cells of a sheet by column, row by row; each row is known by the text of its first code. */
async function changedCells(
  workbook: Buffer,
  sheet: string,
  change: (code: string, headings: string[]) => Partial<Record<number, string>>,
): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(workbook as never);
  let headings: string[] = [];
  book.getWorksheet(sheet)!.eachRow((row) => {
    const texts = Array.from({ length: 20 }, (_, at) => (at ? row.getCell(at).text : ''));
    if (texts.includes('Mã') || texts.includes('Mã nội dung')) headings = texts;
    const code = texts[Math.max(headings.indexOf('Mã'), headings.indexOf('Mã nội dung'))] ?? '';
    for (const [column, text] of Object.entries(change(code, headings)))
      row.getCell(Number(column)).value = text || null;
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}
