import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { waitForJob } from '../../scripts/demo/wait-for-job';
import { asked, type Talk } from '../../scripts/support/talk';
import { ClosingRecord } from '../../src/handover/completion/closing-record.entity';
import { RECORD_STAYS } from '../../src/handover/completion/closing-record.triggers';
import { SignedCertificate } from '../../src/handover/completion/signed-certificate.entity';
import {
  CompletionCertificate,
  UnitClosing,
} from '../../src/handover/completion/unit-closing.entity';
import { CLOSING_REFUSALS } from '../../src/handover/completion/unit-closing.triggers';
import { verifyPaperFile } from '../../src/handover/completion/verify-paper';
import { recordedKeys } from '../../src/handover/minutes/recorded-minutes';
import { newId } from '../../src/platform/database/ids';
import { insertRows } from '../../src/platform/database/insert-rows';
import type { Point } from '../../src/handover/completion/closing-points';
import type {
  CompletionList,
  CompletionPage,
} from '../../src/handover/completion/completion.schema';
import { DeclarationService } from '../../src/handover/declaration.service';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { SYSTEM } from '../../src/platform/http/actor';
import { publicKeysIn } from '../../src/platform/secrets/signing';
import { schema } from '../../src/schema';
import { placeForDatabase } from '../support/database-places';
import { mostlyOn } from '../support/each-engine';
import { evidenceForm, pdfBytes } from '../support/evidence';
import { plannedRow } from '../support/handover';
import { startProvince, type Province } from '../support/province';

mostlyOn('postgres', (engine) => {
  let province: Province;
  let own: Talk;
  let other: Talk;
  let remove: () => Promise<void>;
  let unit: ReturnType<Province['oldUnit']>;

  const unitOfWork = () => province.application.get(UnitOfWork as never as new () => UnitOfWork);
  const declare = (listType: string, rows: ReturnType<typeof plannedRow>[]) =>
    unitOfWork().run((manager) =>
      province.application
        .get(DeclarationService as never as new () => DeclarationService)
        .declareRows(
          manager,
          SYSTEM,
          { roundId: province.roundId, giverOrganisationId: unit.organisationId, listType },
          rows,
          {},
        ),
    );
  const seal = (code: string, state: string) =>
    plannedRow(code, { values: { sealName: `Dấu ${code}`, user: 'UBND xã', state } });
  const address = () => `rounds/${province.roundId}/completion/${unit.id}`;
  const page = () => asked<CompletionPage>(province.officer, 'GET', address());
  const pointOf = async (point: Point) =>
    (await page()).points.find((each) => each.point === point)!;
  const record = async (talk: Talk, point: Point, more: Record<string, string> = {}) => {
    const { seen } = await pointOf(point);
    const fields = { kind: 'done', number: '12/GCN-PC06', day: '2025-06-24', seen, ...more };
    const form = evidenceForm(pdfBytes(`${point} ${JSON.stringify(more)}`), fields);
    return talk<CompletionPage & { code: string }>(
      'POST',
      `${address()}/points/${point}/records`,
      form,
    );
  };
  /** Asks until it is so; the job runs in the background. */
  async function eventually<T>(get: () => Promise<T>, wanted: (now: T) => boolean): Promise<T> {
    for (let tries = 0; tries < 200; tries += 1) {
      const now = await get();
      if (wanted(now)) return now;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('it never came');
  }
  const ask = (sql: string) =>
    unitOfWork().run((manager) => manager.query<Record<string, unknown>[]>(sql));
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'completion-'));
  const reservation = {
    ...{ kind: 'reservation', number: '07/UBND-BL', signerName: 'Phạm Thị Hoa' },
    ...{ signerPosition: 'Giám đốc Sở Nội vụ', note: 'Sở Tài chính giải quyết trong tháng 9.' },
  };

  beforeAll(async () => {
    const place = await placeForDatabase(engine, schema, true);
    remove = () => place.remove();
    province = await startProvince({ database: place.location });
    unit = province.oldUnit('06844');
    own = await province.communeOfficer('own', [unit]);
    other = await province.communeOfficer('other', [province.oldUnit('06724')]);
  });
  afterAll(async () => {
    await province.application.close();
    await remove();
    fs.rmSync(folder, { recursive: true });
  });

  it('of a unit that filed nothing knows nothing, and holds it open', async () => {
    const { points, state } = await page();
    const told = points.map(({ point, standing }) => [point, standing]);
    expect(told).toEqual(
      points.map(({ point }) => [point, point === 'lists' ? 'open' : 'unknown']),
    );
    expect(state).toBe('open');
  });

  it('computes a point from the rows, and takes a paper for what they leave open', async () => {
    await declare('D4', [seal('D01', 'in_use'), seal('D02', 'returned')]);
    const before = await pointOf('seals');
    expect([before.standing, before.of, before.matters.map(({ rowCode }) => rowCode)]).toEqual([
      ...['open', 2],
      ['D4-000001'],
    ]);
    const { status, body } = await record(own, 'seals');
    expect(status).toBe(200);
    const after = body.points.find(({ point }) => point === 'seals')!;
    expect([after.standing, after.record?.number]).toEqual(['recorded', '12/GCN-PC06']);
  });

  it('a row that comes after the paper is not covered by it', async () => {
    await declare('D4', [seal('D03', 'sealed')]);
    const point = await pointOf('seals');
    expect([point.standing, point.outgrown]).toEqual(['open', true]);
  });

  it('refuses a paper about what was seen otherwise, about a computed point, from others', async () => {
    const code = async (...call: Parameters<typeof record>) => {
      const { status, body } = await record(...call);
      return [status, body.code];
    };
    expect(await code(own, 'fonds', { seen: '0'.repeat(64) })).toEqual([
      ...[409, 'completion.point-moved'],
    ]);
    expect(await code(own, 'lists')).toEqual([422, 'completion.not-recordable']);
    expect((await code(own, 'lists', reservation))[0]).toBe(403);
    expect((await code(other, 'fonds'))[0]).toBe(404);
    expect(await code(own, 'documents')).toEqual([422, 'completion.record-incomplete']);
    expect(await code(own, 'fonds', { day: '2099-01-01' })).toEqual([
      ...[422, 'completion.record-ahead'],
    ]);
  });

  it('a later paper takes the place of the earlier one, and both stay', async () => {
    await record(own, 'fonds', { number: '01/BB' });
    await record(own, 'fonds', { number: '02/BB' });
    const { record: inForce, earlier } = await pointOf('fonds');
    expect([inForce?.number, earlier.map(({ number }) => number)]).toEqual(['02/BB', ['01/BB']]);
  });

  it('is ready once every point holds or is reserved, and shows it in the list', async () => {
    await record(own, 'documents', { inForce: '120', replace: '4', repeal: '7' });
    for (const { point, standing } of (await page()).points) {
      if (standing === 'open' || standing === 'unknown')
        expect((await record(province.officer, point, reservation)).status).toBe(200);
    }
    const { units } = await asked<CompletionList>(
      province.officer,
      'GET',
      `rounds/${province.roundId}/completion`,
    );
    const mine = units.find(({ unitId }) => unitId === unit.id)!;
    expect([mine.state, mine.held, mine.reserved, mine.reasons]).toEqual(['ready', 12, 9, []]);
    expect(units.filter(({ state }) => state === 'ready')).toHaveLength(1);
    const seen = await asked<CompletionList>(own, 'GET', `rounds/${province.roundId}/completion`);
    expect(seen.units.map(({ unitId }) => unitId)).toEqual([unit.id]);
  });

  it('closes once, with the facts of the page and a certificate that verifies', async () => {
    const before = await page();
    const close = (talk: Talk, more: object = {}) =>
      talk<CompletionPage & { code: string }>('POST', `${address()}/close`, {
        ...{ seen: before.seen, issuerOrganisationId: before.proposal.issuers[0]!.id },
        ...{ place: 'Quảng Ninh', bases: before.proposal.bases, recipients: ['UBND xã Lục Hồn'] },
        ...{ signatory: { title: 'CHỦ TỊCH', name: 'Lê Văn Nam' }, ...more },
      });
    const codeOf = async (...call: Parameters<typeof close>) => (await close(...call)).body.code;
    expect(await codeOf(province.officer, { seen: 'f'.repeat(64) })).toBe('completion.unit-moved');
    const commune = { issuerOrganisationId: unit.organisationId };
    expect(await codeOf(province.officer, commune)).toBe('completion.not-an-issuer');
    expect((await close(own)).status).toBe(403);
    // A double click: both at once, one closing.
    const answers = await Promise.all([close(province.officer), close(province.officer)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await codeOf(province.officer)).toBe('completion.already-closed');
    const closings = await unitOfWork().run((manager) =>
      manager.find(UnitClosing, { where: { roundId: province.roundId } }),
    );
    expect(closings.map(({ factsSha256, number }) => [factsSha256, number])).toEqual([
      [before.seen, '01/GXN-UBND'],
    ]);
    const { closing } = await eventually(page, (now) => now.closing?.certificate != null);
    expect([closing!.changes, (await page()).state]).toEqual([[], 'closed']);
    const keys = await recordedKeys(ask);
    for (const kind of ['docx', 'pdf']) {
      const { body, status } = await own<Buffer>(
        'GET',
        `unit-closings/${closing!.id}/files/${kind}`,
      );
      expect(status).toBe(200);
      const file = path.join(folder, `giay.${kind}`);
      fs.writeFileSync(file, body);
      const { kind: found, report } = await verifyPaperFile(file, keys, ask);
      expect([found, report.state]).toEqual(['certificate', 'valid']);
    }
  });

  it('takes one signed copy of the certificate, dated as one can be, locked by its digest', async () => {
    const { closing } = await page();
    const bytes = pdfBytes('bản ký giấy xác nhận');
    const send = (talk: Talk, more: Record<string, string> = {}, sent = bytes) => {
      const fields = { number: '15/GXN-UBND', day: closing!.day, signerName: 'Lê Văn Nam' };
      const form = evidenceForm(sent, { ...fields, signerPosition: 'Chủ tịch', ...more });
      return talk<CompletionPage & { code: string }>(
        ...(['POST', `unit-closings/${closing!.id}/signed-copy`, form] as const),
        { 'if-match': `"${closing!.version}"` },
      );
    };
    expect(closing).toMatchObject({ signed: null, maySign: true });
    expect((await send(own)).status).toBe(403);
    expect((await send(province.officer, { signerName: '' })).body.code).toBe(
      'completion.signed-incomplete',
    );
    expect((await send(province.officer, { day: '2025-01-01' })).body.code).toBe(
      'completion.signed-day',
    );
    expect((await send(province.officer, {}, Buffer.from('không phải PDF'))).status).toBe(422);
    const answers = await Promise.all([send(province.officer), send(province.officer)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { closing: signed } = await page();
    expect(signed).toMatchObject({
      maySign: false,
      signed: { number: '15/GXN-UBND', signer: 'Lê Văn Nam', position: 'Chủ tịch' },
    });
    const { body } = await own<Buffer>('GET', `unit-closings/${closing!.id}/files/signed`);
    expect(Buffer.from(body).equals(bytes)).toBe(true);
    await expect(
      unitOfWork().run((manager) =>
        manager.update(SignedCertificate, { closingId: closing!.id }, { number: 'x' }),
      ),
    ).rejects.toThrow(/append-only|signed_certificate/);
  });

  it('goes into the package for the archive with its papers, and the keys to check it by', async () => {
    const package_ = `rounds/${province.roundId}/archive/${unit.id}/packages`;
    const made = await asked<{ id: string; jobId: string }>(province.officer, 'POST', package_);
    await waitForJob(province.officer, made.jobId);
    const address = `handover/made-files/${made.id}/file`;
    const { body } = await province.officer<Buffer>('GET', address);
    fs.writeFileSync(path.join(folder, 'goi.zip'), body);
    execFileSync('unzip', ['-q', 'goi.zip', '-d', 'goi'], { cwd: folder });
    const open = path.join(folder, 'goi');
    const text = (file: string) => fs.readFileSync(path.join(open, file), 'utf8');
    execFileSync('sha256sum', ['-c', '--status', 'SHA256SUMS'], { cwd: open });
    const [own_] = fs
      .readdirSync(path.join(open, 'ket-thuc'))
      .filter((each) => each.startsWith('01'));
    const endings = fs
      .readdirSync(path.join(open, 'ket-thuc', own_!))
      .map((each) => path.extname(each));
    expect(endings.toSorted()).toEqual(['.docx', '.pdf', '.pdf']);
    expect(text('ket-thuc/muc-luc.csv')).toContain('Phông lưu trữ đã kết thúc');
    // By hand, as DOC-TRUOC.txt tells: with the keys of the package alone.
    const keys = publicKeysIn(text('khoa-cong-khai.pem'));
    const papers = fs.readdirSync(path.join(open, 'ket-thuc', own_!));
    const drawn = papers.find((each) => each.endsWith('.docx'))!;
    const { report } = await verifyPaperFile(path.join(open, 'ket-thuc', own_!, drawn), keys);
    expect(report.state).toBe('valid');
  });

  it('asked for again, a certificate that is there stays the one', async () => {
    const again = `unit-closings/${(await page()).closing!.id}/certificate`;
    expect((await province.officer('POST', again)).status).toBe(204);
    expect((await own('POST', again)).status).toBe(403);
    const made = await unitOfWork().run((manager) => manager.count(CompletionCertificate));
    expect(made).toBe(1);
  });

  it('the database holds a closing with its facts, and no certificate without one', async () => {
    const { closing } = await page();
    const change = (what: object) =>
      unitOfWork().run((manager) => manager.update(UnitClosing, { id: closing!.id }, what));
    await expect(change({ factsSha256: 'e'.repeat(64) })).rejects.toThrow(CLOSING_REFUSALS.stays);
    const forge = unitOfWork().run(async (manager) => {
      const real = await manager.findOneByOrFail(CompletionCertificate, { closingId: closing!.id });
      const forged = { ...real, id: newId(), factsSha256: 'e'.repeat(64) };
      await insertRows(manager, CompletionCertificate, [forged]);
    });
    await expect(forge).rejects.toThrow(CLOSING_REFUSALS.certificate);
    const again = unitOfWork().run(async (manager) => {
      const real = await manager.findOneByOrFail(UnitClosing, { id: closing!.id });
      await insertRows(manager, UnitClosing, [{ ...real, id: newId(), sequence: 2 }]);
    });
    await expect(again).rejects.toThrow();
  });

  it('shows a closed unit as changed once a supplementary row comes', async () => {
    await declare('C3', [plannedRow('T01', { values: { place: 'Kho bạc', accountNumber: '1' } })]);
    const { state, closing } = await page();
    expect([state, closing!.changes.map(({ what }) => what)]).toEqual([
      'changed',
      expect.arrayContaining(['list_added', 'point']),
    ]);
  });

  it('opens again only with a reason, once, and the certificate is no longer in force', async () => {
    const { closing } = await page();
    const reopen = (body: object) =>
      province.officer<CompletionPage>('POST', `unit-closings/${closing!.id}/reopen`, body, {
        'if-match': `"${closing!.version}"`,
      });
    expect((await reopen({ reason: '' })).status).toBe(400);
    const { body } = await reopen({ reason: 'Phát hiện thiếu tài khoản.' });
    expect([body.closing, body.earlier.map(({ number }) => number), body.state]).toEqual([
      ...[null, ['01/GXN-UBND'], 'open'],
    ]);
    expect((await reopen({ reason: 'Lần nữa.' })).status).toBe(409);
    const { report } = await verifyPaperFile(
      path.join(folder, 'giay.pdf'),
      await recordedKeys(ask),
      ask,
    );
    expect(report.state === 'valid' ? 'valid' : report.fault.code).toBe('reopened');
  });

  it('the database keeps a paper as it was recorded', async () => {
    const { record: inForce } = await pointOf('fonds');
    const change = unitOfWork().run((manager) =>
      manager.update(ClosingRecord, { id: inForce!.id }, { number: '99/BB' }),
    );
    await expect(change).rejects.toThrow(RECORD_STAYS);
    const removal = unitOfWork().run((manager) => manager.delete(ClosingRecord, inForce!.id));
    await expect(removal).rejects.toThrow(RECORD_STAYS);
  });
});
