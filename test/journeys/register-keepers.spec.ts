import { Workbook } from 'exceljs';
import { asked, type Talk } from '../../scripts/support/talk';
import { DailyReminders } from '../../src/reminders/daily-reminders';
import type { InboxView } from '../../src/reminders/inbox/inbox.schema';
import type { EntriesPage, RegistersView } from '../../src/registers/registers.schema';
import { schema } from '../../src/schema';
import { placeForDatabase } from '../support/database-places';
import { mostlyOn } from '../support/each-engine';
import { applyPlan, planList } from '../support/imports';
import { NEW_LIST_TYPE } from '../support/routes/list-types';
import { startProvince, type PlacedUnit, type Province } from '../support/province';

const PLAN = {
  ...{ name: 'Kế hoạch CCHC', kind: 'Hằng năm', term: '2025', state: 'Phải ban hành' },
  dueOn: '01/06/2025',
};
const match = (version: number) => ({ 'if-match': `"${version}"` });

mostlyOn('sqlite', (engine) => {
  let province: Province;
  let keeper: Talk;
  let lists: Talk;
  let own: Talk;
  let units: PlacedUnit[];
  let remove: () => Promise<void>;
  const at = (code: string, rest = '') =>
    `rounds/${province.roundId}/registers/${code}/entries${rest}`;
  const books = (talk: Talk) =>
    asked<RegistersView>(talk, 'GET', `rounds/${province.roundId}/registers`);
  const codes = async (talk: Talk) => (await books(talk)).registers.map(({ code }) => code);
  const page = (talk: Talk, code: string) => asked<EntriesPage>(talk, 'GET', at(code));
  const add = (talk: Talk, code: string, values: object, unit: PlacedUnit) =>
    talk<{ id: string; code: string }>('POST', at(code), { unitId: unit.id, values });

  beforeAll(async () => {
    const place = await placeForDatabase(engine, schema, true);
    remove = () => place.remove();
    province = await startProvince({ database: place.location });
    const { application, officer, roundId } = province;
    units = await asked<PlacedUnit[]>(officer, 'GET', `rounds/${roundId}/units?side=new`);
    const duty = (role: 'register_keeper' | 'department_officer', listTypes: string[]) => ({
      ...{ role, organisationId: null, listTypes },
    });
    await application.addAccount({ login: 'giu-so', duties: [duty('register_keeper', ['PLAN'])] });
    keeper = await application.signIn('giu-so');
    await application.addAccount({ login: 'so', duties: [duty('department_officer', ['B3'])] });
    lists = await application.signIn('so');
    own = await province.communeOfficer('xa', [units[0]!]);
  });
  afterAll(async () => {
    await province.application.close();
    await remove();
  });

  it('keeps its registers for every unit of the round, and no other', async () => {
    const made = await add(keeper, 'PLAN', PLAN, units[3]!);
    expect(made.status).toBe(201);
    expect((await add(own, 'PLAN', PLAN, units[0]!)).status).toBe(201);
    const seen = await page(keeper, 'PLAN');
    expect(seen.rows.map(({ mayKeep, mayVerify }) => [mayKeep, mayVerify])).toEqual([
      [true, false],
      [true, false],
    ]);
    const values = { ...PLAN, state: 'Đang dự thảo' };
    const path = `register-entries/${made.body.id}`;
    expect((await keeper('PUT', path, { values }, match(1))).status).toBe(204);
    expect((await keeper('POST', `${path}/verify`, {}, match(2))).status).toBe(403);
    // What lies outside its registers does not exist, be it read or written.
    const initiative = { name: 'Mô hình', year: '2025', state: 'Đã đăng ký' };
    const other = await add(own, 'INITIATIVE', initiative, units[0]!);
    expect(other.status).toBe(201);
    expect((await keeper('GET', at('INITIATIVE'))).status).toBe(404);
    expect((await keeper('GET', at('INITIATIVE', '.xlsx'))).status).toBe(404);
    expect((await add(keeper, 'INITIATIVE', initiative, units[1]!)).status).toBe(404);
    const elsewhere = `register-entries/${other.body.id}`;
    expect((await keeper('DELETE', elsewhere, undefined, match(1))).status).toBe(404);
    expect((await keeper('GET', `history/register_entry/${other.body.id}`)).status).toBe(404);
    expect((await keeper('GET', `rounds/${province.roundId}/surplus`)).status).toBe(404);
  });

  it('sees in the list of registers its own, and those that the province keeps for everybody', async () => {
    expect(await codes(keeper)).toEqual(['PLAN', 'TIME', 'AUTHORITY']);
    expect(await codes(lists)).toEqual(['TIME', 'AUTHORITY']);
    const { places, unitsInAll } = await books(keeper);
    expect([places.length, unitsInAll]).toEqual([units.length + 1, units.length]);
    expect(places.every(({ registers }) => registers?.join() === 'PLAN')).toBe(true);
    expect((await books(own)).places.map(({ registers }) => registers)).toEqual([null]);
    expect((await lists('GET', at('PLAN'))).status).toBe(404);
    expect((await add(lists, 'PLAN', PLAN, units[0]!)).status).toBe(403);
  });

  it('brings its register in from Excel for a unit, and nothing into lists', async () => {
    const { roundId, oldUnit } = province;
    const book = new Workbook();
    const sheet = book.addWorksheet('Kế hoạch');
    sheet.addRow(['Tên kế hoạch', 'Loại kế hoạch', 'Nhiệm kỳ, năm', 'Hạn ban hành', 'Trạng thái']);
    sheet.addRow(['Kế hoạch từ Excel', 'Hàng năm', '2025', '01/12/2099', 'Đang dự thảo']);
    const bytes = Buffer.from(await book.xlsx.writeBuffer());
    const giverOrganisationId = units[1]!.organisationId;
    const file = { bytes, name: 'ke-hoach.xlsx', listType: 'PLAN', giverOrganisationId };
    const plan = await planList(keeper, roundId, file);
    expect(plan.counts).toMatchObject({ created: 1, refused: 0 });
    expect((await applyPlan(keeper, plan)).status).toBe(200);
    const elsewhere = { ...file, giverOrganisationId: oldUnit('06844').organisationId };
    await expect(planList(keeper, roundId, { ...elsewhere, listType: 'B3' })).rejects.toThrow(
      'http.not-found',
    );
    await expect(planList(keeper, roundId, { ...file, listType: 'INITIATIVE' })).rejects.toThrow(
      'http.not-found',
    );
    expect((await page(own, 'PLAN')).total).toBe(1);
  });

  it('is told each morning what is past its day, the unit as well', async () => {
    await province.application.get(DailyReminders).remind();
    const late = async (talk: Talk) => {
      const { messages } = await asked<InboxView>(talk, 'GET', 'account/reminders');
      return messages.find(({ kind }) => kind === 'entries-late')?.matters ?? 0;
    };
    expect([await late(keeper), await late(own), await late(lists)]).toEqual([2, 1, 0]);
  });

  it('is given as a duty, for registers that there are and no kinds of lists', async () => {
    const { application } = province;
    await application.addAccount({
      login: 'quantri',
      duties: [{ role: 'province_administrator', organisationId: null }],
    });
    const administrator = await application.signIn('quantri');
    const body = (role: string, listTypes: string[] | null) => ({
      ...{ login: `can-bo-${(listTypes ?? ['khong']).join('-').toLowerCase()}`, name: 'Cán bộ' },
      duties: [{ role, organisationId: null, listTypes }],
    });
    const give = async (role: string, listTypes: string[] | null) => {
      const { status, body: told } = await administrator<{ code: string; message: string }>(
        ...(['POST', 'accounts', body(role, listTypes)] as const),
      );
      return status === 201 ? 'given' : told.code;
    };
    expect(await give('register_keeper', ['TRAINING', 'ISO'])).toBe('given');
    expect(await give('register_keeper', ['B3'])).toBe('accounts.duty-wrong');
    expect(await give('register_keeper', null)).toBe('accounts.duty-wrong');
    expect(await give('department_officer', ['PLAN'])).toBe('accounts.duty-wrong');
    const roles = await asked<{ role: string; limit: string }[]>(
      ...([administrator, 'GET', 'accounts/roles'] as const),
    );
    expect(roles.filter(({ limit }) => limit === 'registers').map(({ role }) => role)).toEqual([
      'register_keeper',
    ]);
  });

  it('leaves the code of a register to the register: no kind of list takes it', async () => {
    const { application } = province;
    const administrator = await application.signIn('quantri');
    const make = (code: string) =>
      administrator<{ code: string }>('POST', 'list-types', { ...NEW_LIST_TYPE, code });
    const taken = await make('PLAN');
    expect([taken.status, taken.body.code]).toEqual([409, 'handover.list-type-taken']);
    expect((await make('Z1')).status).toBe(201);
    expect((await page(keeper, 'PLAN')).total).toBe(3);
  });
});
