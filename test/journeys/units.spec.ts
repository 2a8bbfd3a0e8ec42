import { join } from 'node:path';
import type { z } from 'zod';
import { Reader } from '../../src/platform/database/reader';
import { SYSTEM } from '../../src/platform/http/actor';
import { readRoundFolder } from '../../src/units/round-files';
import { RoundLoader } from '../../src/units/round-loader';
import { UnitsReadModel } from '../../src/units/units.read-model';
import type { organisationView, roundUnitView, unitDetailView } from '../../src/units/units.schema';
import { startApplication, type RunningApplication } from '../support/application';

type UnitRow = z.infer<typeof roundUnitView>;
type UnitDetail = z.infer<typeof unitDetailView>;
type OrganisationRow = z.infer<typeof organisationView>;

describe('rounds and units over HTTP', () => {
  let application: RunningApplication;
  let roundId: string;
  let news: UnitRow[];

  beforeAll(async () => {
    application = await startApplication();
    const folder = join(__dirname, '../../reference/rounds/quang-ninh-2025');
    const plan = readRoundFolder(folder);
    ({ roundId } = await application.get(RoundLoader).load(plan, SYSTEM));
    await application.addAccount({
      login: 'xem',
      duties: [{ role: 'viewer', organisationId: null }],
    });
    const talk = await application.signIn('xem');
    news = (await talk<UnitRow[]>('GET', `rounds/${roundId}/units`)).body;
  });
  afterAll(() => application.close());

  it('lists the 54 new units in the order of the resolution', () => {
    expect(news).toHaveLength(54);
    expect(news[0]).toMatchObject({ code: '07054', name: 'Xã Quảng La', position: 1 });
  });

  it('shows what a unit was formed from and what an old one goes to', async () => {
    const talk = await application.signIn('xem');
    const haLam = news.find(({ code }) => code === '06676')!;
    const detail = (await talk<UnitDetail>('GET', `rounds/${roundId}/units/${haLam.id}`)).body;
    expect(detail.formedFrom.map(({ code }) => code).sort()).toEqual(['06667', '06670', '06676']);
    expect(detail.formedFrom[0]!.source).toBe('1679/NQ-UBTVQH15, Điều 1, khoản 40');
    expect(detail.organisations.map(({ kind }) => kind).sort()).toEqual([
      'people_committee',
      'service_centre',
    ]);
    const old = detail.formedFrom[0]!;
    const before = (await talk<UnitDetail>('GET', `rounds/${roundId}/units/${old.id}`)).body;
    expect(before.goesTo).toMatchObject([{ id: haLam.id, relation: 'whole' }]);
  });

  it('offers a commune officer only the organisations of the own unit', async () => {
    const units = application.get(UnitsReadModel);
    const { manager } = application.get(Reader);
    const haLam = news.find(({ code }) => code === '06676')!;
    const own = (await units.peoplesCommittees(manager, [haLam.id])).get(haLam.id)!;
    await application.addAccount({
      login: 'halam',
      duties: [{ role: 'commune_officer', organisationId: own.id }],
    });
    const talk = await application.signIn('halam');
    const offered = (await talk<OrganisationRow[]>('GET', `rounds/${roundId}/organisations`)).body;
    expect(offered.map(({ id }) => id)).toEqual([own.id]);
  });

  it('finds organisations without marks', async () => {
    const talk = await application.signIn('xem');
    const found = (
      await talk<OrganisationRow[]>('GET', `rounds/${roundId}/organisations?q=phuong%20cao%20thang`)
    ).body;
    expect(found.map(({ name }) => name)).toEqual(['Ủy ban nhân dân phường Cao Thắng']);
  });

  it('answers 404 for what is not in the round and 400 for what is no id', async () => {
    const talk = await application.signIn('xem');
    expect((await talk('GET', `rounds/${roundId}/units/${roundId}`)).status).toBe(404);
    expect((await talk('GET', `rounds/${news[0]!.id}/units`)).status).toBe(404);
    expect((await talk('GET', 'rounds/x/units')).status).toBe(400);
    expect((await talk('GET', `rounds/${roundId}/units?side=up`)).status).toBe(400);
    expect((await application.anonymous('GET', `rounds/${roundId}/units`)).status).toBe(401);
  });
});
