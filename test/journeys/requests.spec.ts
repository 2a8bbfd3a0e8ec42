import { Workbook } from 'exceljs';
import { DemonstrationClock } from '../../scripts/demo/demonstration-clock';
import { waitForJob } from '../../scripts/demo/wait-for-job';
import { asked, type Talk } from '../../scripts/support/talk';
import { Reader } from '../../src/platform/database/reader';
import { Job } from '../../src/platform/jobs/job.entity';
import { RequestOccasions } from '../../src/reminders/about-requests/request-occasions';
import type { RequestRemindersView } from '../../src/reminders/about-requests/request-reminders.schema';
import { DailyReminders } from '../../src/reminders/daily-reminders';
import type { InboxView } from '../../src/reminders/inbox/inbox.schema';
import { ReminderMailing } from '../../src/reminders/mailing';
import type { RecordPage } from '../../src/reminders/record/record.schema';
import type { TaskPage } from '../../src/tasks/tasks.schema';
import type { ProcedurePage } from '../../src/procedures/catalogue/catalogue.schema';
import { Withdrawing, withdrawRemindersJob } from '../../src/reminders/withdrawing';
import { Repeating } from '../../src/requests/repeating';
import type { RequestList, RequestView, UnitRequestView } from '../../src/requests/requests.schema';
import { mailServer } from '../support/mail-server';
import { startProvince, type PlacedUnit, type Province } from '../support/province';
import {
  answerBytes,
  FORM_HEADINGS,
  formBytes,
  REQUEST_FIELDS,
  withWorkbook,
} from '../support/requests';

/** One row under the headings of the form: number, unit, five figures. */
const row = (name: string, filed: number, done: number) => [1, name, filed, done, 0, 20, 'Đủ'];

const DAY = 24 * 3600 * 1000;

/** The header, the numbered rows and the row of totals of a workbook made of a list. */
async function table(talk: Talk, address: string) {
  const { status, body } = await talk<Buffer>('GET', address);
  expect([address, status]).toEqual([address, 200]);
  const book = new Workbook();
  await book.xlsx.load(body as never);
  const rows: unknown[][] = [];
  book.worksheets[0]!.eachRow(({ values }) => rows.push((values as unknown[]).slice(1)));
  const head = rows.findIndex(([first]) => first === 'STT');
  const numbered = rows.slice(head + 1).filter(([first]) => typeof first === 'number');
  return {
    header: rows[head] as string[],
    rows: numbered,
    total: rows[head + 1 + numbered.length] ?? [],
  };
}

/** A week before the date, until it is set to later. */
class LaterClock extends DemonstrationClock {
  later = 0;
  override now(): Date {
    return new Date(super.now().getTime() + this.later);
  }
}

describe('a data request, from the form to the merged table', () => {
  const clock = new LaterClock();
  let province: Province;
  let request: RequestView;
  let units: PlacedUnit[];
  let own: Talk;
  let mail: Awaited<ReturnType<typeof mailServer>>;
  const version = ({ version: seen }: { version: number }) => ({ 'if-match': `"${seen}"` });
  const post = async <T>(talk: Talk, address: string, body: unknown, headers = {}) => {
    const answer = await talk<T>('POST', address, body, headers);
    expect([address, answer.status]).toEqual([address, 200]);
    return answer.body;
  };
  const place = (at: number) => `data-requests/${request.id}/units/${units[at]!.id}`;
  const upload = async (talk: Talk, at: number, rows: unknown[][], headings = FORM_HEADINGS) =>
    post<UnitRequestView>(
      ...([talk, `${place(at)}/answers`] as const),
      withWorkbook(await answerBytes(rows as never, headings)),
    );
  const kinds = ({ answers }: UnitRequestView) => [
    answers[0]!.state,
    ...answers[0]!.differences.map(({ kind }) => kind),
  ];
  const decide = (view: UnitRequestView, body: object) =>
    province.officer<UnitRequestView & { code: string }>(
      'POST',
      `request-answers/${view.answers[0]!.id}/decision`,
      body,
      version(view.answers[0]!),
    );
  const look = () => asked<RequestView>(province.officer, 'GET', `data-requests/${request.id}`);

  beforeAll(async () => {
    mail = await mailServer();
    province = await startProvince({
      clock,
      environment: {
        ...{ SMTP_HOST: '127.0.0.1', SMTP_PORT: mail.port, SMTP_SECURITY: 'none' },
        SMTP_FROM: 'bangiao@tinh.vn',
      },
    });
    const { officer, roundId } = province;
    units = await asked<PlacedUnit[]>(officer, 'GET', `rounds/${roundId}/units?side=new`);
    own = await province.communeOfficer('xa', [units[0]!]);
    const made = await officer<RequestView>(
      ...(['POST', `rounds/${roundId}/data-requests`] as const),
      withWorkbook(await formBytes(), { ...REQUEST_FIELDS, repeats: 'daily' }),
    );
    expect(made.status).toBe(201);
    const { layout } = made.body;
    expect(layout.columns.filter(({ role }) => role === 'fill')).toHaveLength(5);
    const columns = layout.columns.map((each) => ({ ...each, required: each.column !== 7 }));
    const corrected = await officer<RequestView>(
      ...(['PUT', `data-requests/${made.body.id}/form`, { ...layout, columns }] as const),
      version(made.body),
    );
    request = await post<RequestView>(
      ...([officer, `data-requests/${made.body.id}/sending`] as const),
      { side: 'new', unitIds: null },
      version(corrected.body),
    );
  });
  afterAll(async () => {
    await province.application.close();
    await mail.close();
  });

  it('is seen by each unit it was sent to, with its own copy of the form', async () => {
    expect(request.counts).toMatchObject({ units: 54, missing: 54 });
    const { requests } = await asked<RequestList>(
      ...([own, 'GET', `rounds/${province.roundId}/data-requests`] as const),
    );
    expect(requests[0]).toMatchObject({ counts: { units: 1 }, own: [{ state: 'missing' }] });
    expect((await own('GET', place(1))).status).toBe(404);
    const { body } = await own<Buffer>('GET', `${place(0)}/form`);
    const book = new Workbook();
    await book.xlsx.load(body as never);
    expect(book.getWorksheet('Biểu 01')!.getCell('B4').text).toBe(units[0]!.name);
  });

  it('tells each unit once that it was asked, and nobody else; e-mail waits for the quiet hours', async () => {
    const { application, officer } = province;
    const occasions = application.get(RequestOccasions);
    // Due until its job has told them.
    for (let tries = 0; (await occasions.ask()) > 0 && tries < 100; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await occasions.tell(request.id, 'sent')).toBe(0);
    const inbox = () => asked<InboxView>(own, 'GET', 'account/reminders');
    expect(await inbox()).toMatchObject({
      unread: 1,
      messages: [{ kind: 'request-sent', subjectId: request.id, units: [{ id: units[0]!.id }] }],
    });
    expect(await asked<InboxView>(officer, 'GET', 'account/reminders')).toMatchObject({
      messages: [],
    });
    const wishes = {
      ...{ mail: 'each', address: 'xa@don-vi.vn', digestAt: '07:00', quietTo: '06:00' },
    };
    const wish = (quietFrom: string, seen: number) =>
      own<{ version: number }>(
        ...(['PUT', 'account/reminder-settings', { ...wishes, quietFrom }] as const),
        { 'if-match': `"${seen}"` },
      );
    expect((await wish('07:00', 0)).body).toMatchObject({ address: 'xa@don-vi.vn', version: 1 });
    const mailing = application.get(ReminderMailing);
    // Eight in the morning lies in quiet hours that begin at seven.
    expect(await mailing.send()).toBe(0);
    expect((await wish('21:00', 1)).status).toBe(200);
    expect(await mailing.ask()).toBe(true);
    for (let tries = 0; mail.letters.length === 0 && tries < 100; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    // What was given to the post once is not given again.
    expect([await mailing.ask(), await mailing.send()]).toEqual([false, 0]);
    expect(mail.letters[0]).toContain('To: xa@don-vi.vn');
    expect((await own('POST', 'account/reminders/read', { ids: null })).status).toBe(200);
    expect((await inbox()).unread).toBe(0);
  });

  it('reminds those who are missing, in three ways, once a day each, on record', async () => {
    const { officer } = province;
    const remind = (way: string) =>
      post<RequestRemindersView>(officer, `data-requests/${request.id}/reminders`, { way });
    expect((await remind('inbox')).reminders[0]).toMatchObject({ way: 'inbox', people: 1 });
    const again = (await remind('inbox')).reminders[0]!;
    expect(again).toMatchObject({ people: 0, ofItself: false });
    // One unit has an account: of the others it is said that nobody can be reminded.
    expect([again.units.length, again.nobody.length]).toEqual([54, 53]);
    const { text, reminders } = await remind('message');
    expect(reminders[0]).toMatchObject({ way: 'message', text });
    for (const { name } of units) expect(text).not.toContain(name);
    await remind('letter');
    const letter = await officer<Buffer>('GET', `data-requests/${request.id}/reminder-letter`);
    expect(letter.body.subarray(0, 2).toString()).toBe('PK');
    const { received } = await asked<RequestRemindersView>(
      ...([officer, 'GET', `data-requests/${request.id}/reminders`] as const),
    );
    expect(received.map(({ readAt, mailedAt }) => [readAt !== null, mailedAt !== null])).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it('takes a right answer at once, and has every other looked at before it counts', async () => {
    const { officer } = province;
    const first = await upload(own, 0, [row(units[0]!.name, 10, 4)]);
    expect(kinds(first)).toEqual(['current']);
    expect(kinds(await upload(own, 0, [row(units[0]!.name, 11, 4)]))).toEqual([
      ...['held', 'answered-before'],
    ]);
    const twice = await asked<UnitRequestView>(officer, 'GET', place(0));
    expect(twice.answers[0]!.differences[0]!.names).toEqual([`${FORM_HEADINGS[2]} (1): 10 → 11`]);
    expect((await look()).units[0]).toMatchObject({ state: 'held', sums: { c3: 10 } });
    expect((await decide(twice, { accept: true })).body.answers.map(({ state }) => state)).toEqual([
      ...['current', 'superseded'],
    ]);

    const missing = FORM_HEADINGS.filter((_, at) => at !== 3);
    const changed = await upload(officer, 1, [[1, units[1]!.name, 5, 0, 20, 'x']], missing);
    expect(kinds(changed)).toEqual(['held', 'columns-missing', 'columns-moved']);
    expect(changed.answers[0]!.problems).toMatchObject([{ code: 'required' }]);
    expect((await decide(changed, { accept: false })).body.code).toBe('requests.reason-missing');
    const back = await decide(changed, { accept: false, reason: 'Thiếu cột số hồ sơ đã trả.' });
    expect(back.body.state).toMatchObject({
      ...{ state: 'returned', returnReason: 'Thiếu cột số hồ sơ đã trả.' },
    });

    const other = await upload(officer, 2, [['x', 1, 2]], ['Họ và tên', 'Ngày sinh', 'Quê quán']);
    expect(kinds(other)).toEqual(['held', 'other-form']);
    expect((await decide(other, { accept: true })).body.code).toBe('requests.answer-unreadable');
  });

  it('merges 54 units into the form, with the sums it says, and who is missing', async () => {
    const { officer } = province;
    for (let at = 1; at < 53; at += 1) {
      const rows = [{ c3: at, c4: 1, c5: 0, c6: 20, c7: null }];
      await post(officer, `${place(at)}/rows`, { rows });
    }
    let now = await look();
    expect(now.counts).toMatchObject({ units: 54, answered: 53, missing: 1, held: 0 });
    const asking = await officer<{ jobId: string }>(
      ...(['POST', `data-requests/${now.id}/merging`, {}, version(now)] as const),
    );
    expect(asking.status).toBe(202);
    expect(await waitForJob(officer, asking.body.jobId)).toMatchObject({ answers: 53, rows: 53 });
    now = await look();
    expect(now).toMatchObject({ merged: true });
    const { body } = await officer<Buffer>('GET', `data-requests/${now.id}/merged`);
    const book = new Workbook();
    await book.xlsx.load(body as never);
    const sheet = book.getWorksheet('Biểu 01')!;
    expect(sheet.getCell('B4').text).toBe(units[0]!.name);
    expect(sheet.getCell('C4').numFmt).toBe('#,##0');
    expect(sheet.getCell('H56')).toMatchObject({ formula: 'C56-D56', result: 51 });
    const filed = 11 + (52 * 53) / 2;
    expect(sheet.getCell('C57')).toMatchObject({ formula: 'SUM(C4:C56)', result: filed });
    expect(sheet.getCell('F59').text).toBe('NGƯỜI LẬP BIỂU');
    const summary = book.getWorksheet('Tình hình nộp')!;
    expect(summary.getCell('A2').text).toBe(`Đã ghép 53/54 đơn vị; còn thiếu: ${units[53]!.name}`);
    const late = await upload(officer, 53, [row(units[53]!.name, 1, 1)]);
    expect(kinds(late)).toEqual(['held', 'after-merge']);
    const again = await upload(own, 0, [row(units[0]!.name, 100, 4)]);
    expect(kinds(again)).toEqual(['held', 'answered-before', 'after-merge']);
  });

  it('says each morning what is overdue, one message however many tasks, and who asked how it stands', async () => {
    const { application, roundId } = province;
    clock.later = 6.9 * DAY;
    const officer = await application.signIn('tinh');
    for (const what of ['Mượn máy in', 'Mở tài khoản'])
      await asked(officer, 'POST', `rounds/${roundId}/tasks`, {
        ...{ unitId: units[0]!.id, what, dueOn: '2025-06-25' },
      });
    const daily = application.get(DailyReminders);
    expect(await daily.remind()).toBeGreaterThan(0);
    expect(await daily.remind()).toBe(0);
    own = await application.signIn('xa');
    const mine = await asked<InboxView>(own, 'GET', 'account/reminders');
    expect(mine.messages.filter(({ kind }) => kind === 'tasks-late')).toMatchObject([
      { matters: 2, dueAt: '2025-06-25', times: 1 },
    ]);
    // On record for the province, and for nobody else.
    const told = await asked<RecordPage>(
      ...([officer, 'GET', `rounds/${roundId}/reminders?kind=tasks-late`] as const),
    );
    expect(told).toMatchObject({
      total: 1,
      rows: [{ matters: 2, readAt: null, withdrawnAt: null }],
    });
    expect((await own('GET', `rounds/${roundId}/reminders`)).status).toBe(403);
    // Nothing is taken back while one of the two is still to be done; done, it is, on the same day.
    const withdrawing = application.get(Withdrawing);
    const late = await asked<TaskPage>(officer, 'GET', `rounds/${roundId}/tasks?due=overdue`);
    await withdrawing.withdraw();
    const kinds = async () =>
      (await asked<InboxView>(own, 'GET', 'account/reminders')).messages.map(({ kind }) => kind);
    expect(await kinds()).toContain('tasks-late');
    for (const row of late.rows)
      await post(own, `tasks/${row.id}/state`, { state: 'done' }, version(row));
    // Every server asks for it; it is one job.
    const asking = await Promise.all([withdrawing.ask(), withdrawing.ask()]);
    expect(asking).toEqual([true, true]);
    for (let tries = 0; (await kinds()).includes('tasks-late') && tries < 100; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await kinds()).not.toContain('tasks-late');
    expect(await withdrawing.withdraw()).toBe(0);
    const jobs = { where: { name: withdrawRemindersJob.name } };
    expect(await application.get(Reader).manager.count(Job, jobs)).toBe(1);
    const after = await asked<RecordPage>(
      ...([officer, 'GET', `rounds/${roundId}/reminders?kind=tasks-late`] as const),
    );
    expect(after.rows[0]!.withdrawnAt).not.toBeNull();
    // To be done once more on the same day, it is told once more.
    await asked(officer, 'POST', `rounds/${roundId}/tasks`, {
      ...{ unitId: units[0]!.id, what: 'Mượn lại máy in', dueOn: '2025-06-25' },
    });
    expect(await daily.remind()).toBe(1);
    expect(await kinds()).toContain('tasks-late');
    // It has answered: nothing of its own is late.
    expect(mine.messages.filter(({ kind }) => kind === 'request-late')).toEqual([]);
  });

  it('gives out as workbooks what its lists show to whoever asks: all of it, filtered, text as text', async () => {
    const officer = await province.application.signIn('tinh');
    const round = `rounds/${province.roundId}`;
    const shown = await asked<RequestView>(officer, 'GET', `data-requests/${request.id}`);
    const standing = await table(officer, `data-requests/${request.id}/standing.xlsx`);
    expect(standing.rows.map(([, unit]) => unit)).toEqual(shown.units.map(({ unit }) => unit.name));
    expect(standing.total[1]).toBe(`Đã nộp ${shown.counts.answered}/54 đơn vị`);
    const filed = standing.header.indexOf(
      request.layout.columns.find(({ key }) => key === 'c3')!.heading,
    );
    const sums = shown.units.map(({ sums: { c3 } }) => c3 ?? null);
    expect(standing.rows.map((cells) => cells[filed] ?? null)).toEqual(sums);
    expect(standing.total[filed]).toBe(sums.reduce<number>((all, each) => all + (each ?? 0), 0));
    const mine = await province.application.signIn('xa');
    expect((await table(mine, `data-requests/${request.id}/standing.xlsx`)).rows).toHaveLength(1);

    const task = { unitId: units[1]!.id, what: '=1+1', dueOn: '2099-12-31' };
    expect((await officer('POST', `${round}/tasks`, task)).status).toBe(201);
    const tasks = await asked<TaskPage>(officer, 'GET', `${round}/tasks?pageSize=200`);
    const all = await table(officer, `${round}/tasks.xlsx`);
    const what = all.header.indexOf('Công việc');
    expect(all.rows.map((cells) => cells[what])).toEqual(tasks.rows.map((each) => each.what));
    expect(all.rows.find((cells) => cells[what] === '=1+1')?.[1]).toBe(units[1]!.name);
    const filter = `unitId=${units[1]!.id}&state=open`;
    const some = await asked<TaskPage>(officer, 'GET', `${round}/tasks?${filter}&pageSize=200`);
    const filtered = await table(officer, `${round}/tasks.xlsx?${filter}`);
    expect(filtered.rows.map((cells) => cells[what])).toEqual(some.rows.map((each) => each.what));
    expect(some.total).toBeLessThan(tasks.total);

    const page = await asked<ProcedurePage>(officer, 'GET', `${round}/procedures?inForce=true`);
    const catalogue = await table(officer, `${round}/procedures.xlsx?inForce=true`);
    expect([catalogue.rows.length, catalogue.rows[0]![1]]).toEqual([
      page.total,
      page.rows[0]!.code,
    ]);
    expect(catalogue.total[2]).toBe(`Tổng số: ${page.total} TTHC`);
  });

  it('comes again when it was due, once, with the last figures beside the new ones', async () => {
    const repeating = province.application.get(Repeating);
    expect(await repeating.repeat()).toBe(0);
    clock.later = 8 * DAY;
    expect([await repeating.repeat(), await repeating.repeat()]).toEqual([1, 0]);
    const officer = await province.application.signIn('tinh');
    const { requests } = await asked<RequestList>(
      ...([officer, 'GET', `rounds/${province.roundId}/data-requests`] as const),
    );
    expect(requests[0]).toMatchObject({ period: 2, counts: { units: 54, missing: 54 } });
    const next = await asked<RequestView>(officer, 'GET', `data-requests/${requests[0]!.id}`);
    expect(next.dueAt > clock.moment()).toBe(true);
    expect(next.units[0]).toMatchObject({ sums: {}, lastSums: { c3: 11 } });
    const [of, at] = [`data-requests/${next.id}/units/${units[0]!.id}`, next.layout.columns];
    expect(at.find(({ key }) => key === 'c7')).toMatchObject({ required: false });
    expect((await asked<UnitRequestView>(officer, 'GET', of)).prefilled).toEqual([{ c7: 'Đủ' }]);
    const rows = [{ c3: 1, c4: 1, c5: 0, c6: 20, c7: 'Đủ' }];
    const { answers } = await post<UnitRequestView>(officer, `${of}/rows`, { rows });
    expect(answers[0]!.far.map(({ before, now }) => [before, now])).toEqual([
      [11, 1],
      [4, 1],
    ]);

    // When it is due, who asked is told once how it stands; once it is closed it does not come again.
    clock.later = 8.5 * DAY;
    const occasions = province.application.get(RequestOccasions);
    expect(await occasions.ask()).toBe(1);
    await occasions.tell(next.id, 'late');
    const later = await province.application.signIn('tinh');
    const { messages } = await asked<InboxView>(later, 'GET', 'account/reminders');
    expect(messages).toMatchObject([{ kind: 'request-standing', matters: 53 }]);
    const seen = await asked<RequestView>(later, 'GET', `data-requests/${next.id}`);
    await post(later, `data-requests/${next.id}/closing`, {}, version(seen));
    clock.later = 10 * DAY;
    expect(await repeating.repeat()).toBe(0);
  });
});
