import fs from 'node:fs';
import path from 'node:path';
import { asked, signedIn, talkTo, type Talk } from '../../scripts/support/talk';
import { Account } from '../../src/accounts/account.entity';
import type { AccountsPlan } from '../../src/administration/accounts-workbook.schema';
import { readWorkbook } from '../../src/office/excel/read-workbook';
import { Reader } from '../../src/platform/database/reader';
import { fold } from '../../src/platform/text/fold';
import { FileStore } from '../../src/platform/files/file-store';
import { startProvince, type Province } from '../support/province';
import { runEnvironment } from '../support/run-environment';
import { SheetBuilder } from '../support/sheet-builder';
import { workbookBytes } from '../support/workbook-bytes';

interface Told {
  code: string;
  message: string;
}
interface Slips {
  slips: { login: string; password: string; organisation: string }[];
}
const HEADINGS = ['Họ tên', 'Tài khoản', 'Đơn vị công tác', 'Vai trò', 'Từ ngày', 'Đến ngày'];

/** A commune and its namesake before the merger are told apart by what stands in brackets. */
const labelOf = ({ name, code }: { name: string; code: string }) => `UBND ${name} (mã ${code})`;

describe('accounts from a workbook', () => {
  let province: Province;
  let administrator: Talk;
  let leader: Talk;
  let own: string;
  let foreign: string;
  beforeAll(async () => {
    province = await startProvince();
    const { application } = province;
    const [ownUnit, foreignUnit] = [province.newUnit('06856'), province.newUnit('06724')];
    [own, foreign] = [labelOf(ownUnit), labelOf(foreignUnit)];
    await application.addAccount({
      login: 'quantri',
      duties: [{ role: 'province_administrator', organisationId: null }],
    });
    await application.addAccount({
      login: 'lanhdao',
      duties: [{ role: 'commune_leader', organisationId: ownUnit.organisationId }],
    });
    administrator = await application.signIn('quantri');
    leader = await application.signIn('lanhdao');
  });
  afterAll(() => province.application.close());

  const planned = async (talk: Talk, bytes: Buffer, name = 'Tài khoản xã.xlsx') => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bytes)]), name);
    return talk<AccountsPlan & Told>('POST', 'accounts/bulk/plan', form);
  };
  const accounts = () => province.application.get(Reader).manager.count(Account);

  /** As officers send it: title, two header rows, groups of units, remarks, a password column, signatures. */
  const ugly = () =>
    workbookBytes(
      new SheetBuilder('Hướng dẫn').row('Điền theo mẫu'),
      new SheetBuilder('DS cán bộ ')
        .row('ỦY BAN NHÂN DÂN')
        .row('DANH SÁCH CÁN BỘ ĐỀ NGHỊ CẤP TÀI KHOẢN')
        .blank()
        .row('STT', ...HEADINGS, 'Mật khẩu', 'Số điện thoại')
        .row('(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)')
        .row(1, ' Nguyễn  Văn An ', null, own, 'cán bộ cấp xã', null, null, '123456')
        .row(2, 'Trần Thị Bình', 'binh.tt', own, 'Lãnh đạo UBND cấp xã', '01/07/2025', '31/12/2025')
        .row(3, 'Lê Văn Cường', null, 'UBND phường Không Có', 'Cán bộ cấp xã')
        .row(4, 'Phạm Dũng', null, own, 'Trưởng phòng')
        .row(5, null, null, own, 'Người xem')
        .row(6, 'Hoàng Em', null, own, 'Người xem', '32/13/2025')
        .row(7, 'Vũ Giang', 'quantri', own, 'Người xem')
        .row(8, 'Đỗ Hải', null, own, null)
        .row(1, ' Nguyễn  Văn An ', null, own, 'cán bộ cấp xã', null, null, '123456')
        .row(9, 'Ngô Khánh', null, foreign, 'Người xem')
        .blank()
        .row('', 'NGƯỜI LẬP BIỂU', '', '', 'CHỦ TỊCH'),
    );

  it('shows of every row of an ugly workbook what would become of it, and writes nothing', async () => {
    const before = await accounts();
    const { status, body } = await planned(administrator, await ugly());
    expect(status).toBe(200);
    const told = body.rows.map(({ rowNumber, verdict, login, problems }) => [
      ...[rowNumber, verdict, login],
      problems.map(({ cell, code }) => `${cell} ${code}`).join(),
    ]);
    const unit = (label: string) =>
      fold(label)
        .replace(/^ubnd (phuong|xa) | \(.*$/g, '')
        .replaceAll(' ', '');
    expect(told).toEqual([
      [6, 'created', `annv.${unit(own)}`, ''],
      [7, 'created', 'binh.tt', ''],
      [8, 'refused', null, 'D8 organisation-unknown'],
      [9, 'refused', null, 'E9 not-a-choice'],
      [10, 'refused', null, 'B10 required'],
      [11, 'refused', null, 'F11 no-such-day'],
      [12, 'refused', 'quantri', 'C12 login-taken'],
      [13, 'refused', null, 'E13 required'],
      [14, 'refused', null, '14 same-row-twice'],
      [15, 'created', `khanhn.${unit(foreign)}`, ''],
    ]);
    expect(body.counts).toEqual({ rows: 10, created: 3, unchanged: 0, refused: 7 });
    expect(body.accounts).toHaveLength(3);
    expect(body.rows[1]).toMatchObject({ validFrom: '2025-07-01', lastDay: '2025-12-31' });
    expect(body.rows[0]!.organisation).toContain('Ủy ban nhân dân');
    const leftOut = body.sheets.find(({ outcome }) => outcome === 'table')!.leftOut;
    expect(leftOut.map(({ heading }) => heading)).toEqual(['Mật khẩu', 'Số điện thoại']);
    expect(leftOut[0]!.why).toContain('không nhận mật khẩu');
    expect(JSON.stringify(body)).not.toContain('123456');
    expect(await accounts()).toBe(before);
    expect(await province.application.get(FileStore).parts()).toEqual([]);
  });

  it('S1: refuses a leader every row beyond the own unit and role, and says why', async () => {
    const { body } = await planned(leader, await ugly());
    const of = (number: number) => body.rows.find(({ rowNumber }) => rowNumber === number)!;
    expect(of(6).verdict).toBe('created');
    expect(of(7).problems[0]!.code).toBe('grant-too-high');
    expect(of(15).problems[0]!.code).toBe('organisation-outside');
    expect(of(12).problems[0]!.message).not.toContain('Người dùng quantri');
    const whole = (await planned(administrator, await ugly())).body.accounts;
    const answer = await leader<Told>('POST', 'accounts/bulk', { accounts: whole });
    expect([answer.status, answer.body.code]).toEqual([403, 'accounts.grant-too-high']);
  });

  it('makes the accounts, prints each slip once, and a person signs in with it', async () => {
    const bytes = await ugly();
    const { body: plan } = await planned(leader, bytes);
    const body = { accounts: plan.accounts };
    const made = await asked<{ created: number; accounts: { id: string }[] }>(
      ...[leader, 'POST', 'accounts/bulk', body],
    );
    expect(made.created).toBe(1);
    const again = (await planned(leader, bytes)).body;
    expect(again.counts).toMatchObject({ created: 0, unchanged: 1 });
    const ids = made.accounts.map(({ id }) => id);
    const { slips } = await asked<Slips>(leader, 'POST', 'accounts/slips', { ids, again: false });
    expect(slips[0]!.organisation).toContain('Ủy ban nhân dân');
    const { url, anonymous } = province.application;
    const { login, password } = slips[0]!;
    const answer = await anonymous('POST', 'session', { login, password });
    const talk = talkTo(url, answer.headers.getSetCookie()[0]!.split(';')[0]);
    expect(await asked(talk, 'GET', 'session')).toMatchObject({ pending: 'password' });
    const chosen = 'Bến thuyền 5 cánh buồm!';
    await asked(talk, 'POST', 'account/password', { current: password, chosen });
    const officer = await signedIn(url, login, chosen);
    expect((await officer('GET', 'rounds')).status).toBe(200);
    const late = await leader<Told>('POST', 'accounts/slips', { ids, again: true });
    expect([late.status, late.body.code]).toEqual([409, 'accounts.slip-not-for']);
  });

  it('S1: gives no slip for an account of another unit', async () => {
    const { body } = await planned(administrator, await ugly());
    const other = body.accounts.filter(({ login }) => login.startsWith('khanhn'));
    const made = await asked<{ accounts: { id: string }[] }>(
      ...[administrator, 'POST', 'accounts/bulk', { accounts: other }],
    );
    const ids = made.accounts.map(({ id }) => id);
    expect((await leader('POST', 'accounts/slips', { ids, again: false })).status).toBe(404);
  });

  it('the template offers names and roles, and filled in it is read as it is', async () => {
    const sheetsOf = async (talk: Talk) => {
      const bytes = await asked<Buffer>(talk, 'GET', 'accounts/bulk/template.xlsx');
      const file = path.join(runEnvironment().folder, 'accounts-template.xlsx');
      fs.writeFileSync(file, bytes);
      const { sheets } = await readWorkbook(file);
      return { sheets, bytes };
    };
    const { sheets } = await sheetsOf(administrator);
    expect(sheets.map(({ name }) => name)).toEqual(['Tài khoản', 'Hướng dẫn', 'Danh mục']);
    const places = await sheetsOf(leader);
    const catalogue = places.sheets[2]!.rows.map(({ cells }) => cells.map(({ text }) => text));
    expect(JSON.stringify(catalogue)).not.toContain('06724');
    expect(catalogue.flat()).toContain('Cán bộ cấp xã');
    expect(catalogue.flat()).not.toContain('Lãnh đạo UBND cấp xã');
    const [form] = places.sheets;
    const label = catalogue.slice(2).find(([first]) => first?.startsWith('Ủy ban nhân dân'))![0]!;
    const builder = new SheetBuilder(form!.name);
    let line = 1;
    for (const { cells, number } of form!.rows) {
      for (; line < number; line += 1) builder.blank();
      builder.row(...cells.map(({ text }) => text));
      line += 1;
    }
    builder.row('Mai Văn Lộc', null, label, 'Cán bộ cấp xã', 'B3', '01/07/2025');
    const { body } = await planned(leader, await workbookBytes(builder));
    expect(body.rows[0]).toMatchObject({ verdict: 'created', organisation: label });
    expect(body.rows[0]!.listTypes).toEqual(['B3']);
    const empty = await planned(leader, places.bytes);
    expect([empty.status, empty.body.counts]).toEqual([
      200,
      { rows: 0, created: 0, unchanged: 0, refused: 0 },
    ]);
  });

  it('refuses what is no workbook, marked secret or too long, and keeps nothing', async () => {
    const none = await planned(administrator, Buffer.from('không phải bảng tính'));
    expect(none.status).toBe(422);
    const rows = new SheetBuilder('Danh sách').row(...HEADINGS);
    for (let at = 0; at < 1001; at += 1) rows.row(`Người ${at}`, null, null, 'Người xem');
    const long = await planned(administrator, await workbookBytes(rows));
    expect([long.status, long.body.code]).toEqual([422, 'accounts.too-many-rows']);
    const secret = await workbookBytes(
      new SheetBuilder('Danh sách')
        .row('TUYỆT MẬT')
        .row(...HEADINGS)
        .row('Nguyễn A', null, own),
    );
    expect((await planned(administrator, secret)).body.code).toBe('imports.secret-file');
    expect(await province.application.get(FileStore).parts()).toEqual([]);
  });
});
