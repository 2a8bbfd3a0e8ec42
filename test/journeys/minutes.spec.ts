import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DemonstrationClock } from '../../scripts/demo/demonstration-clock';
import { waitForJob } from '../../scripts/demo/wait-for-job';
import { asked, type Talk } from '../../scripts/support/talk';
import { DeclarationService } from '../../src/handover/declaration.service';
import type { ItemView, ListView } from '../../src/handover/handover.schema';
import type { GeneralMinutesView } from '../../src/handover/general-minutes/general.schema';
import { Minutes } from '../../src/handover/minutes/minutes.entity';
import { paperSize } from '../../src/handover/minutes/paper-parts';
import type { ListMinutesView, PublicKeysView } from '../../src/handover/minutes/minutes.schema';
import type { ListStepsView, ShareReportRow } from '../../src/handover/shares/shares.schema';
import { verifyPaperFile } from '../../src/handover/completion/verify-paper';
import { verifyMinutesFile } from '../../src/handover/minutes/verify-file';
import { MOST_PAPER_ROWS } from '../../src/office/papers/write-paper';
import { Reader } from '../../src/platform/database/reader';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { SYSTEM } from '../../src/platform/http/actor';
import type { Page } from '../../src/platform/http/paging';
import { publicKeysIn } from '../../src/platform/secrets/signing';
import { readRoundFolder } from '../../src/units/round-files';
import { RoundLoader } from '../../src/units/round-loader';
import { UnitsReadModel } from '../../src/units/units.read-model';
import type { RunningApplication } from '../support/application';
import { mostlyOn } from '../support/each-engine';
import { plannedRow } from '../support/handover';
import { startOnEngine } from '../support/start-on-engine';

const ROUND = path.join(__dirname, '../../reference/rounds/quang-ninh-2025');
const PDF = Buffer.from('%PDF-1.7\nbản quét\n%%EOF');

/** The demonstration's clock, until the test lets the old units end. */
class TurningClock extends DemonstrationClock {
  ended = false;
  override now(): Date {
    return this.ended ? new Date('2025-07-05T02:00:00.000Z') : super.now();
  }
}

mostlyOn('sqlite', (engine) => {
  const clock = new TurningClock();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'minutes-'));
  let application: RunningApplication;
  let roundId: string;
  let listId: string;
  let giver: { id: string; name: string };
  let receiver: { id: string; name: string };
  let own: Talk;
  let stranger: Talk;
  let province: Talk;

  const order = (day: string) => ({
    ...{ receiverOrganisationId: receiver.id, day, place: 'Đồng Tâm', copies: 4 },
    giver: [{ name: 'Phạm Thị Hoa', position: 'Chủ tịch UBND xã' }],
    receiver: [{ name: 'Lê Văn Nam', position: 'Chủ tịch UBND' }],
    bases: ['Nghị quyết số 1679/NQ-UBTVQH15'],
  });
  const view = () => asked<ListMinutesView>(own, 'GET', `handover/lists/${listId}/minutes`);
  const list = () => asked<ListView>(own, 'GET', `handover/lists/${listId}`);
  const act = async (name: string, body: unknown) =>
    asked(own, 'POST', `handover/lists/${listId}/${name}`, body, {
      'if-match': `"${(await list()).version}"`,
    });
  const draw = async (talk: Talk, day: string) =>
    talk<{ jobId: string; code: string }>('POST', `handover/lists/${listId}/minutes`, order(day), {
      'if-match': `"${(await list()).version}"`,
    });
  const drawn = async (day: string) => {
    const { status, body } = await draw(own, day);
    expect(status).toBe(202);
    await waitForJob(own, body.jobId);
    return (await view()).shares[0]!.minutes[0]!;
  };
  const download = async (id: string, kind: string) => {
    const { status, body } = await own<Buffer>('GET', `minutes/${id}/files/${kind}`);
    expect(status).toBe(200);
    const file = path.join(folder, `${id}.${kind}`);
    fs.writeFileSync(file, body);
    return file;
  };
  const keys = async () => {
    const answer = await asked<PublicKeysView>(own, 'GET', 'minutes/public-keys');
    return publicKeysIn(answer.keys.map(({ pem }) => pem).join(''));
  };
  const ask = (sql: string) =>
    application.get(Reader as never as new () => Reader).manager.query(sql);
  const sign = (
    id: string,
    version: number,
    fields: Record<string, string>,
    file: Buffer | null = PDF,
    name = 'bản ký.pdf',
  ) => {
    const form = new FormData();
    for (const [key, value] of Object.entries(fields)) form.set(key, value);
    if (file) form.set('file', new Blob([new Uint8Array(file)]), name);
    return own<{ code: string; listId: string }>('POST', `minutes/${id}/signed`, form, {
      'if-match': `"${version}"`,
    });
  };
  /** Takes the list through inventory and submission to its approval on paper. */
  const approve = async () => {
    const at = async () => ({ 'if-match': `"${(await list()).version}"` });
    const address = `handover/lists/${listId}`;
    const step = async (body: object) =>
      asked<ListStepsView>(province, 'POST', `${address}/steps`, body, await at());
    await step({ act: 'inventory', day: '2025-06-20' });
    const approval = async (day: string, file: Buffer | null = PDF) => {
      const form = new FormData();
      const fields = { number: '12/QĐ-UBND', day, name: 'Phạm Thị Hoa', position: 'Chủ tịch' };
      for (const [key, value] of Object.entries(fields)) form.set(key, value);
      if (file) form.set('file', new Blob([new Uint8Array(file)]), 'quyết định.pdf');
      const talk = province<{ code: string } & ListStepsView>;
      return talk('POST', `${address}/approval`, form, await at());
    };
    expect((await approval('2025-06-24', null)).body.code).toBe('share.form-incomplete');
    expect((await approval('2025-06-24', Buffer.from('chữ'))).body.code).toBe(
      'minutes.not-a-signed-copy',
    );
    expect((await approval('2025-06-19')).body.code).toBe('share.day-before');
    expect((await approval('2025-07-06')).body.code).toBe('share.day-ahead');
    await step({ act: 'submit' });
    const { body } = await approval('2025-06-24');
    expect(body.stage).toMatchObject({ state: 'approved', approval: { number: '12/QĐ-UBND' } });
    const file = await own<Buffer>('GET', `approvals/${body.stage.approval!.id}/file`);
    expect(file.body.equals(PDF)).toBe(true);
  };
  const SIGNERS = JSON.stringify([
    { side: 'giver', name: 'Phạm Thị Hoa', position: 'Nguyên Chủ tịch' },
    { side: 'receiver', name: 'Lê Văn Nam', position: 'Chủ tịch' },
  ]);

  beforeAll(async () => {
    application = await startOnEngine(engine, { clock });
    ({ roundId } = await application.get(RoundLoader).load(readRoundFolder(ROUND), SYSTEM));
    const units = application.get(UnitsReadModel);
    const { manager } = application.get(Reader as never as new () => Reader);
    const olds = await units.oldUnits(manager, roundId);
    const ids = olds.map(({ id }) => id);
    const committees = await units.peoplesCommittees(manager, ids);
    // A unit that ends: one that goes on never signs as «Nguyên».
    for (const { id } of olds) {
      const found = await units.defaultReceiver(manager, roundId, committees.get(id)!.id);
      if (!found || committees.get(id)!.validTo === null) continue;
      [giver, receiver] = [committees.get(id)!, found];
      break;
    }
    const foreign = committees.get(ids.at(-1)!)!;
    for (const [login, organisationId] of [
      ['nhan', receiver.id],
      ['la', foreign.id],
    ] as const) {
      await application.addAccount({
        login,
        duties: [{ role: 'commune_officer', organisationId }],
      });
    }
    await application.addAccount({
      login: 'tinh',
      duties: [{ role: 'province_officer', organisationId: null }],
    });
    [own, stranger] = [await application.signIn('nhan'), await application.signIn('la')];
    province = await application.signIn('tinh');
    const rows = ['Bàn họp', 'Ghế gấp', 'Máy in'].map((name) =>
      plannedRow(name, { receiverOrganisationId: receiver.id }),
    );
    const key = { roundId, giverOrganisationId: giver.id, listType: 'B3' };
    ({ listId } = await application
      .get(UnitOfWork as never as new () => UnitOfWork)
      .run((writer) =>
        application.get(DeclarationService).declareRows(writer, SYSTEM, key, rows, {}),
      ));
  });
  afterAll(async () => {
    await application.close();
    fs.rmSync(folder, { recursive: true });
  });

  it('draws up, verifies, replaces, signs, and says why not', async () => {
    // Nothing is counted yet.
    const day = (await view()).today;
    expect(await draw(own, day)).toMatchObject({
      status: 409,
      body: { code: 'minutes.share-open' },
    });
    expect((await draw(stranger, day)).status).toBe(404);
    await act('accept', { all: true });

    const first = await drawn(day);
    expect(first).toMatchObject({
      number: '01/BB-UBND',
      state: 'drawn_up',
      rows: 3,
      kind: 'assets',
    });
    expect(first.issuer.id).toBe(giver.id);
    for (const kind of ['docx', 'pdf']) {
      const report = await verifyMinutesFile(await download(first.id, kind), await keys(), ask);
      expect(report).toMatchObject({ state: 'valid', data: { number: '01/BB-UBND' } });
    }
    // What was signed or saved again since has other bytes; the record tells it from the file it keeps.
    const issued = await download(first.id, 'pdf');
    expect(await verifyPaperFile(issued, await keys(), ask)).toMatchObject({ kept: true });
    fs.appendFileSync(issued, '\n% signed elsewhere\n');
    const resaved = await verifyPaperFile(issued, await keys(), ask);
    expect(resaved).toMatchObject({ kept: false, report: { state: 'valid' } });
    expect((await stranger('GET', `minutes/${first.id}/files/pdf`)).status).toBe(404);
    expect((await own('GET', `minutes/${first.id}/files/signed`)).status).toBe(404);

    // The giver is no more: its number is not given again, and its people sign as former ones.
    clock.ended = true;
    own = await application.signIn('nhan');
    province = await application.signIn('tinh');
    expect(await draw(own, '2025-06-30')).toMatchObject({
      status: 422,
      body: { code: 'minutes.backdated' },
    });
    const second = await drawn('2025-07-05');
    expect(second).toMatchObject({ number: '01/BB-UBND', state: 'drawn_up' });
    expect(second.issuer.id).toBe(receiver.id);
    const docx = await download(second.id, 'docx');
    const verified = await verifyMinutesFile(docx, await keys(), ask);
    expect(verified).toMatchObject({
      state: 'valid',
      data: {
        giver: { former: true, representatives: [{ position: 'Nguyên Chủ tịch UBND xã' }] },
        text: {
          signatures: [{ how: '(Ký, ghi rõ họ tên)' }, { how: '(Ký, ghi rõ họ tên, đóng dấu)' }],
        },
      },
    });
    expect((await view()).shares[0]!.minutes.map(({ state }) => state)).toEqual([
      'drawn_up',
      'replaced',
    ]);
    const old = path.join(folder, `${first.id}.pdf`);
    expect(await verifyMinutesFile(old, await keys(), ask)).toMatchObject({
      state: 'invalid',
      fault: { code: 'replaced' },
    });

    // Signed only once the list is approved, by whoever may say so, from its paper.
    const asGiven = { number: '15/BB-UBND', day: '2025-07-05', signers: SIGNERS };
    expect((await sign(second.id, second.version, asGiven)).body).toMatchObject({
      ...{ code: 'share.unmet', details: { unmet: ['list-approved'] } },
    });
    await approve();

    // Signed only with number, day, people and copy.
    const fields = { number: '15/BB-UBND', day: '2025-07-05', signers: SIGNERS };
    const { id, version } = second;
    for (const missing of ['number', 'day', 'signers'] as const) {
      const { [missing]: _, ...rest } = fields;
      expect((await sign(id, version, rest)).body.code).toBe('minutes.signed-form-incomplete');
    }
    expect((await sign(id, version, fields, null)).body.code).toBe(
      'minutes.signed-form-incomplete',
    );
    const text = Buffer.from('không phải bản quét');
    expect((await sign(id, version, fields, text)).body.code).toBe('minutes.not-a-signed-copy');
    // The paper as it came out of the program: whoever brings it back has not signed it.
    const unsigned = fs.readFileSync(await download(id, 'pdf'));
    expect((await sign(id, version, fields, unsigned)).body.code).toBe('minutes.copy-not-signed');
    expect((await sign(id, version, { ...fields, day: '2025-07-04' })).body.code).toBe(
      'minutes.signed-before-drawn',
    );
    expect((await sign(first.id, first.version, fields)).status).toBe(409);
    const signed = await sign(id, version, fields);
    expect(signed).toMatchObject({ status: 200, body: { listId } });
    expect((await view()).shares).toMatchObject([
      { mayDraw: false, minutes: [{ state: 'signed' }, { state: 'replaced' }] },
    ]);
    expect(fs.readFileSync(await download(id, 'signed')).equals(PDF)).toBe(true);
    expect((await sign(id, version + 1, fields)).body.code).toBe('minutes.not-drawn-up');
    expect((await draw(own, '2025-07-05')).body.code).toBe('minutes.already-signed');
    const unitOfWork = application.get(UnitOfWork as never as new () => UnitOfWork);
    const forge = (sql: string) => unitOfWork.run((manager) => manager.query(sql));
    await expect(forge(`UPDATE minutes SET signed_on = '2025-07-01'`)).rejects.toThrow(/signed/);
    await expect(forge('DELETE FROM minutes')).rejects.toThrow(/never removed/);

    // The record no longer says what the paper says.
    const { manager } = application.get(Reader as never as new () => Reader);
    expect(await manager.countBy(Minutes, { listId })).toBe(2);
    const tampered = (sql: string): Promise<Record<string, unknown>[]> =>
      ask(sql.replaceAll('SUM(to_money)', 'SUM(to_money) + 1'));
    expect(await verifyMinutesFile(docx, await keys(), tampered)).toMatchObject({
      state: 'invalid',
      fault: { code: 'ledger-differs' },
    });
  }, 180_000);

  it('takes signed rows up again, and supplements the minutes with nothing else', async () => {
    // What was signed is taken up with a reason, counted again, and stands on a supplement alone.
    const items = await asked<Page<ItemView>>(own, 'GET', `handover/lists/${listId}/items`);
    const portionIds = [items.rows[0]!.portions[0]!.id];
    const amend = { act: 'amend', portionIds, reason: 'Ghi sai nguyên giá' };
    await act(`shares/${receiver.id}/acts`, amend);
    expect((await draw(own, '2025-07-05')).body.code).toBe('minutes.share-open');
    await act('accept', { portionIds });
    const supplement = await drawn('2025-07-05');
    expect(supplement).toMatchObject({ number: '02/BB-UBND', supplementNo: 1, rows: 1 });
    const bounds = await download(supplement.id, 'pdf');
    expect(await verifyMinutesFile(bounds, await keys(), ask)).toMatchObject({
      state: 'valid',
      data: { supplement: { no: 1, number: '15/BB-UBND' }, totals: [{ rows: 1 }, { rows: 1 }] },
    });
    // What was signed first still verifies as it was.
    const first = (await view()).shares[0]!.minutes.find(({ state }) => state === 'signed')!;
    const docx = await download(first.id, 'docx');
    expect(await verifyMinutesFile(docx, await keys(), ask)).toMatchObject({ state: 'valid' });
    const again = await sign(supplement.id, supplement.version, {
      ...{ number: '16/BB-UBND', day: '2025-07-05', signers: SIGNERS },
    });
    expect(again.status).toBe(200);
    expect((await view()).shares[0]).toMatchObject({ mayDraw: false, supplements: true });
    const report = await asked<Page<ShareReportRow>>(
      own,
      'GET',
      `rounds/${roundId}/handover/shares?show=unformalised`,
    );
    expect(report.rows).toMatchObject([{ listId, signedNumber: '15/BB-UBND' }]);
  }, 180_000);

  it('draws up one paper over all lists of a pair, and several files where rows are many', async () => {
    // A second list, of three rows, whose papers take two rows each.
    const rows = ['Hồ sơ 1', 'Hồ sơ 2', 'Hồ sơ 3'].map((title) =>
      plannedRow(title, { receiverOrganisationId: receiver.id, values: { title } }),
    );
    const key = { roundId, giverOrganisationId: giver.id, listType: 'D1' };
    const unitOfWork = application.get(UnitOfWork as never as new () => UnitOfWork);
    const assets = listId;
    ({ listId } = await unitOfWork.run((writer) =>
      application.get(DeclarationService).declareRows(writer, SYSTEM, key, rows, {}),
    ));
    const general = `rounds/${roundId}/handover/general-minutes`;
    const pair = `giverOrganisationId=${giver.id}&receiverOrganisationId=${receiver.id}`;
    const about = () => asked<GeneralMinutesView>(own, 'GET', `${general}?${pair}`);
    const order5 = { giverOrganisationId: giver.id, ...order('2025-07-05') };
    const asking = () => own<{ code: string; jobId: string }>('POST', general, order5);
    expect((await asking()).body.code).toBe('minutes.share-open');
    stranger = await application.signIn('la');
    expect((await stranger('GET', `${general}?${pair}`)).status).toBe(404);
    await act('accept', { all: true });
    paperSize.rows = 2;
    const parted = await drawn('2025-07-05').finally(() => (paperSize.rows = MOST_PAPER_ROWS));
    expect(parted).toMatchObject({ rows: 3, parts: [{ no: 2, rows: 1 }] });
    const second = await own<Buffer>('GET', `minutes/${parted.id}/parts/2/files/docx`);
    const file = path.join(folder, 'phan-2.docx');
    fs.writeFileSync(file, second.body);
    for (const each of [file, await download(parted.id, 'docx')]) {
      expect(await verifyMinutesFile(each, await keys(), ask)).toMatchObject({
        state: 'valid',
        data: { part: { of: 2, whole: [{ rows: 3 }, { rows: 3 }] } },
      });
    }

    await waitForJob(own, (await asking()).body.jobId);
    const { minutes, lists } = await about();
    expect(lists.map(({ listType }) => listType)).toEqual(['B3', 'D1']);
    expect(minutes).toMatchObject([{ state: 'drawn_up', rows: 2, kind: 'general' }]);
    const paper = await download(minutes[0]!.id, 'pdf');
    expect(await verifyMinutesFile(paper, await keys(), ask)).toMatchObject({
      state: 'valid',
      data: { lists: [{ id: assets, minutes: 'Số 15/BB-UBND ngày 05/07/2025' }, { id: listId }] },
    });
    const fields = { number: '20/BB-UBND', day: '2025-07-05', signers: SIGNERS };
    const { id, version } = minutes[0]!;
    expect((await sign(id, version, fields)).body).toEqual({ listId: null });
    expect((await about()).minutes).toMatchObject([{ state: 'signed' }]);
    // What its lists say is held against the ledger too.
    const tampered = (sql: string): Promise<Record<string, unknown>[]> =>
      ask(sql.replaceAll('SUM(to_money)', 'SUM(to_money) + 1'));
    expect(await verifyMinutesFile(paper, await keys(), tampered)).toMatchObject({
      fault: { code: 'ledger-differs' },
    });
  }, 180_000);
});
