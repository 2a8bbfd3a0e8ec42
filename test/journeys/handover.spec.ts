import { join } from 'node:path';
import { DeclarationService } from '../../src/handover/declaration.service';
import type { ItemView, ListView } from '../../src/handover/handover.schema';
import type { MatrixView, IncomingView } from '../../src/handover/round-views.schema';
import { LIST_TYPE_CODES } from '../../src/handover/list-types/list-types';
import type { ListTypeView } from '../../src/handover/list-types.schema';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { Reader } from '../../src/platform/database/reader';
import { SYSTEM } from '../../src/platform/http/actor';
import type { Page } from '../../src/platform/http/paging';
import type { Organisation } from '../../src/units/organisation.entity';
import { readRoundFolder } from '../../src/units/round-files';
import { RoundLoader } from '../../src/units/round-loader';
import { UnitsReadModel, type RoundUnitView } from '../../src/units/units.read-model';
import { DemonstrationClock } from '../../scripts/demo/demonstration-clock';
import type { Talk } from '../../scripts/support/talk';
import { startApplication, type RunningApplication } from '../support/application';
import { plannedRow } from '../support/handover';
import { sheetBalance } from '../support/sheet-balance';

interface Receipt {
  portions: number;
  list: ListView;
}

describe('handover over HTTP', () => {
  let application: RunningApplication;
  let roundId: string;
  let listId: string;
  let old: RoundUnitView;
  let giver: Organisation;
  let receiver: Organisation;
  let receiving: Talk;
  let stranger: Talk;
  let province: Talk;

  const list = async (talk: Talk) => (await talk<ListView>('GET', `handover/lists/${listId}`)).body;
  const act = async <T>(talk: Talk, name: string, body: unknown, version?: number) =>
    talk<T>(
      'POST',
      `handover/lists/${listId}/${name}`,
      body,
      version ? { 'if-match': `"${version}"` } : {},
    );

  beforeAll(async () => {
    application = await startApplication({ clock: new DemonstrationClock() });
    const plan = readRoundFolder(join(__dirname, '../../reference/rounds/quang-ninh-2025'));
    ({ roundId } = await application.get(RoundLoader).load(plan, SYSTEM));
    const units = application.get(UnitsReadModel);
    const { manager } = application.get(Reader);
    const olds = await units.oldUnits(manager, roundId);
    const committees = await units.peoplesCommittees(
      manager,
      olds.map(({ id }) => id),
    );
    for (const unit of olds) {
      const found = await units.defaultReceiver(manager, roundId, committees.get(unit.id)!.id);
      if (!found) continue;
      [old, giver, receiver] = [unit, committees.get(unit.id)!, found];
      break;
    }
    const foreign = committees.get(olds.at(-1)!.id)!;
    const officer = (login: string, organisationId: string) =>
      application.addAccount({ login, duties: [{ role: 'commune_officer', organisationId }] });
    await officer('ben-nhan', receiver.id);
    await officer('nguoi-la', foreign.id);
    await application.addAccount({
      login: 'tinh',
      duties: [{ role: 'province_officer', organisationId: null }],
    });
    receiving = await application.signIn('ben-nhan');
    stranger = await application.signIn('nguoi-la');
    province = await application.signIn('tinh');
    const key = { roundId, giverOrganisationId: giver.id, listType: 'B3' };
    const rows = ['Bàn họp', 'Ghế gấp', 'Máy in'].map((name) =>
      plannedRow(name, { receiverOrganisationId: receiver.id }),
    );
    ({ listId } = await application
      .get(UnitOfWork as never as abstract new () => UnitOfWork)
      .run((writer) =>
        application.get(DeclarationService).declareRows(writer, SYSTEM, key, rows, {}),
      ));
  });
  afterAll(() => application.close());

  it('shows the list with its balance and what the person may do', async () => {
    expect(await list(receiving)).toMatchObject({
      state: 'filed',
      giver: { id: giver.id, name: giver.name },
      balance: { rows: { declared: 3, outstanding: 3 }, money: { declared: 3_000_000 } },
      receivers: [{ receiver: { id: receiver.id }, balance: { rows: { declared: 3 } } }],
      may: ['accept', 'dispute', 'resolve', 'withdraw'],
    });
    expect((await list(province)).may).toHaveLength(9);
  });

  it('says what the columns of a list are, and their choices in words', async () => {
    const types = (await receiving<ListTypeView[]>('GET', 'list-types')).body;
    expect(types.map(({ code }) => code)).toEqual(LIST_TYPE_CODES);
    const { columns } = types.find(({ code }) => code === 'B3')!;
    expect(columns.find(({ key }) => key === 'condition')).toMatchObject({
      type: 'choice',
      choices: expect.arrayContaining([{ value: 'usable', vi: 'sử dụng được', en: 'Usable' }]),
    });
    expect((await list(receiving)).columns).toEqual(columns);
    expect((await application.anonymous('GET', 'list-types')).status).toBe(401);
  });

  it('finds rows without marks, by bucket, in pages', async () => {
    const page = async (query: string) =>
      (await receiving<Page<ItemView>>('GET', `handover/lists/${listId}/items?${query}`)).body;
    const search = async (q: string) =>
      (await receiving<Page<ItemView>>('POST', `handover/lists/${listId}/search`, { q })).body;
    expect((await search('ghe')).rows).toMatchObject([
      { name: 'Ghế gấp', bucket: 'outstanding', portions: [{ quantity: 1000 }] },
    ]);
    expect(await page('bucket=accepted')).toMatchObject({ total: 0, rows: [] });
    expect(await page('page=2&pageSize=2')).toMatchObject({ total: 3, rows: [{ name: 'Máy in' }] });
    expect(await search('%')).toMatchObject({ total: 0 });
  });

  it('does not exist for an officer of another unit', async () => {
    expect((await stranger('GET', `handover/lists/${listId}`)).status).toBe(404);
    expect((await stranger('GET', `handover/lists/${listId}/items`)).status).toBe(404);
    expect((await act(stranger, 'accept', { all: true }, 1)).status).toBe(404);
    const matrix = (await stranger<MatrixView>('GET', `rounds/${roundId}/handover/matrix`)).body;
    expect(matrix.units.map(({ unitId }) => unitId)).not.toContain(old.id);
    expect(await sheetBalance(stranger, roundId)).toMatchObject({ lists: 0, lines: [] });
  });

  it('wants the version that was seen', async () => {
    expect((await act(receiving, 'accept', { all: true })).status).toBe(428);
    expect((await act(receiving, 'accept', { all: true }, 99)).status).toBe(409);
    expect((await act(receiving, 'accept', { everything: true }, 1)).status).toBe(400);
  });

  it('tells who acted on an older state how the chosen rows stand now, as far as they see them', async () => {
    const { rows } = (await receiving<Page<ItemView>>('GET', `handover/lists/${listId}/items`))
      .body;
    const { portions, rowCode, name } = rows[0]!;
    const body = { portionIds: [portions[0]!.id], kind: 'shortage', note: 'Thiếu' };
    const late = await act<{ details: object }>(receiving, 'dispute', body, 99);
    expect(late).toMatchObject({
      status: 409,
      body: {
        code: 'http.stale-version',
        details: {
          current: {
            version: 1,
            portions: [
              {
                ...{ id: portions[0]!.id, rowCode, name, bucket: 'outstanding' },
                receiver: portions[0]!.receiver!.name,
              },
            ],
          },
        },
      },
    });
    const all = await act<{ details: object }>(receiving, 'accept', { all: true }, 99);
    expect(all.body.details).not.toHaveProperty('current');
    expect((await act(stranger, 'dispute', body, 99)).status).toBe(404);
  });

  it('accepts, disputes and shows the same figures everywhere, now and before', async () => {
    const items = (await receiving<Page<ItemView>>('GET', `handover/lists/${listId}/items`)).body
      .rows;
    const portionIds = [items[0]!.portions[0]!.id];
    const before = (await list(receiving)).changedAt;
    const disputed = await act<Receipt>(
      receiving,
      'dispute',
      { portionIds, kind: 'shortage', note: 'Thiếu' },
      1,
    );
    expect(disputed).toMatchObject({ status: 200, body: { portions: 1, list: { version: 2 } } });
    const accepted = await act<Receipt>(receiving, 'accept', { all: true }, 2);
    expect(accepted).toMatchObject({ status: 200, body: { portions: 2 } });
    const figures = { declared: 3, outstanding: 0, disputed: 1, closed: 0, accepted: 2 };
    expect(accepted.body.list.balance.rows).toEqual(figures);

    const now = await sheetBalance(province, roundId);
    expect(now).toMatchObject({ conserved: true, rows: figures });
    const then = await sheetBalance(province, roundId, `&moment=${before}`);
    expect(then.rows).toMatchObject({ declared: 3, outstanding: 3 });
    const incoming = await receiving<IncomingView[]>(
      'GET',
      `rounds/${roundId}/handover/incoming?unitId=${receiver.unitId}`,
    );
    expect(incoming.body).toMatchObject([
      { listId, giver: { id: giver.id }, balance: { rows: figures } },
    ]);
    const matrix = (await province<MatrixView>('GET', `rounds/${roundId}/handover/matrix`)).body;
    // 171 communes and the 13 abolished districts.
    expect(matrix.units).toHaveLength(171 + 13);
    const row = matrix.units.find(({ unitId }) => unitId === old.id)!;
    expect(row.cells.find(({ listType }) => listType === 'B3')).toMatchObject({
      state: 'filed',
      rows: figures,
    });
  });

  it('takes a statement that there is nothing to report', async () => {
    const body = { giverOrganisationId: giver.id, listType: 'D1' };
    const address = `rounds/${roundId}/handover/declare-empty`;
    expect((await province<ListView>('POST', address, body)).body).toMatchObject({
      state: 'empty',
    });
    expect((await stranger('POST', address, { ...body, listType: 'E1' })).status).toBe(404);
    const again = await province('POST', address, { ...body, listType: 'B3' });
    expect(again).toMatchObject({ status: 409, body: { code: 'handover.list-not-empty' } });
  });
});
