import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '../../src/office/csv/parse-csv';
import { SYSTEM } from '../../src/platform/http/actor';
import { AdministrativeUnit } from '../../src/units/administrative-unit.entity';
import { readConversionTable } from '../../src/units/conversion-table';
import { Organisation } from '../../src/units/organisation.entity';
import { receiversNamed } from '../../src/units/receivers';
import { readCorrections, readRoundFolder } from '../../src/units/round-files';
import { RoundLoader } from '../../src/units/round-loader';
import { milestoneDay } from '../../src/units/milestone-day';
import { planFromTable } from '../../src/units/round-plan';
import { UnitsReadModel } from '../../src/units/units.read-model';
import { UnitsRepository } from '../../src/units/units.repository';
import { forEachDatabase, type OpenTestDatabase } from '../support/database';

const root = join(__dirname, '..', '..');
const reference = (...path: string[]) => join(root, 'reference', ...path);
const plan = readRoundFolder(reference('rounds', 'quang-ninh-2025'));
const secondPlan = readRoundFolder(reference('rounds', 'second-round'));
const table = join(root, '..', 'shared', 'data', 'units', 'nso_conversion_table_as_published.csv');
const whereTableIs = existsSync(table) ? it : it.skip;
const nothing = { units: 0, places: 0, successions: 0, organisations: 0, milestones: 0 };

async function loaded(open: OpenTestDatabase) {
  const db = await open();
  const repository = new UnitsRepository();
  const loader = new RoundLoader(db.unitOfWork, db.audit, repository);
  const receipt = await loader.load(plan, SYSTEM);
  const { manager } = db.reader;
  const units = new UnitsReadModel(repository);
  const olds = await units.oldUnits(manager, receipt.roundId);
  const news = await units.newUnits(manager, receipt.roundId);
  const giver = async (code: string) => {
    const unit = olds.find((each) => each.code === code)!;
    return (await units.peoplesCommittees(manager, [unit.id])).get(unit.id)!;
  };
  return { db, loader, receipt, roundId: receipt.roundId, manager, units, olds, news, giver };
}

forEachDatabase((open) => {
  it('loads Quảng Ninh 2025: 171 old units, 13 districts, 54 new ones, 184 pairs', async () => {
    const { receipt, olds, news, units, manager, roundId } = await loaded(open);
    expect(olds).toHaveLength(171);
    expect(news.map(({ position }) => position)).toEqual(
      plan.newUnits.map((_, index) => index + 1),
    );
    expect(news[0]).toMatchObject({ name: 'Xã Quảng La', cluster: 'Thành phố Hạ Long' });
    // Every old unit lay in one of the districts that screens filter by.
    const districts = new Map(plan.districts.map(({ code, name }) => [code, name]));
    expect(olds.map(({ code, cluster }) => [code, cluster])).toEqual(
      plan.oldUnits.map(({ code, districtCode }) => [code, districts.get(districtCode!)]),
    );
    expect(new Set(olds.map(({ cluster }) => cluster)).size).toBe(13);
    expect(await units.abolishedDistricts(manager, roundId)).toHaveLength(13);
    // 1 province + 13 districts + 171 old + 53 formed; Cái Chiên goes on as it is.
    expect(receipt).toMatchObject({ units: 238, places: 238, successions: 184 });
    // A committee in each unit, four bodies of the province, 54 service centres.
    expect(receipt.organisations).toBe(238 + 4 + 54);
  });

  it('dates the milestones of each round from its own first day', async () => {
    const { loader, units, manager, roundId } = await loaded(open);
    const second = await loader.load(secondPlan, SYSTEM);
    const handoverComplete = async (id: string) => {
      const found = await units.milestones(manager, id);
      const { offsetDays } = found.find(({ code }) => code === 'handover-complete')!;
      return milestoneDay((await units.round(manager, id))!.effectiveDate, offsetDays);
    };
    expect(await handoverComplete(roundId)).toBe('2025-06-30');
    expect(await handoverComplete(second.roundId)).toBe('2027-06-30');
  });

  it('writes nothing the second time', async () => {
    const { loader, roundId, db } = await loaded(open);
    expect(await loader.load(plan, SYSTEM)).toEqual({ roundId, ...nothing });
    expect(await db.audit.firstBroken(db.reader.manager)).toBeUndefined();
  });

  it('tells apart units that share a code or a name across the reform', async () => {
    const { manager } = await loaded(open);
    const sharing = await manager.find(AdministrativeUnit, {
      where: { code: '06676' },
      order: { validFrom: 'ASC' },
    });
    expect(sharing.map(({ name, validFrom, validTo }) => [name, validFrom, validTo])).toEqual([
      ['Phường Cao Thắng', '2024-11-01', '2025-06-30'],
      ['Phường Hà Lầm', '2025-07-01', null],
    ]);
  });

  it('keeps Cái Chiên one unit on both sides, which hands nothing over to itself', async () => {
    const { olds, news, units, manager, roundId, giver } = await loaded(open);
    const before = olds.find(({ code }) => code === '06967')!;
    expect(before).toMatchObject({ validTo: null });
    expect(news.find(({ code }) => code === '06967')!.id).toBe(before.id);
    const own = await giver('06967');
    expect([...(await units.staying(manager, roundId))]).toEqual([before.id]);
    expect(await units.defaultReceiver(manager, roundId, own.id)).toBeNull();
    const receivers = await units.possibleReceivers(manager, roundId, own.id);
    expect(new Set(receivers.map(({ unitName }) => unitName))).toEqual(
      new Set(['Tỉnh Quảng Ninh']),
    );
  });

  it('gives a default receiver only where a unit goes over wholly', async () => {
    const { olds, units, manager, roundId, giver } = await loaded(open);
    const without: string[] = [];
    for (const { code } of olds) {
      const receiver = await units.defaultReceiver(manager, roundId, (await giver(code)).id);
      if (!receiver) without.push(code);
    }
    // Of the 12 divided units, 06799 and 07180 cede land alone: all their people go one way.
    // 06967 goes on as it is.
    expect(without).toEqual([
      '06655',
      '06820',
      '06853',
      '06868',
      '06877',
      '06880',
      '06886',
      '06946',
      '06967',
      '07042',
      '07093',
    ]);
    const receiver = await units.defaultReceiver(manager, roundId, (await giver('06799')).id);
    expect(receiver!.name).toBe('Ủy ban nhân dân xã Hải Lạng');
  });

  it('lets a divided unit choose among its successors and the bodies of the province', async () => {
    const { units, manager, roundId, giver } = await loaded(open);
    const receivers = await units.possibleReceivers(manager, roundId, (await giver('06886')).id);
    expect(
      receivers
        .slice(0, 3)
        .map(({ unitName }) => unitName)
        .sort(),
    ).toEqual(['Xã Ba Chẽ', 'Xã Hải Hòa', 'Xã Hải Lạng']);
    const named = (text: string) => receiversNamed(text, receivers).map(({ name }) => name);
    expect(named('UBND xã Hải Hoà')).toEqual(['Ủy ban nhân dân xã Hải Hòa']);
    expect(named('Sở Nội vụ')).toEqual(['Sở Nội vụ tỉnh Quảng Ninh']);
    expect(named('Phường Hà Lầm')).toEqual([]);
  });

  it('lets a district hand over to the new units of its communes', async () => {
    const { units, manager, roundId } = await loaded(open);
    const districts = await units.abolishedDistricts(manager, roundId);
    const coTo = districts.find(({ name }) => name === 'Huyện Cô Tô')!;
    const own = (await units.peoplesCommittees(manager, [coTo.id])).get(coTo.id)!;
    const [first] = await units.possibleReceivers(manager, roundId, own.id);
    expect(first!.unitName).toBe('Đặc khu Cô Tô');
    expect(await units.defaultReceiver(manager, roundId, own.id)).toBeNull();
  });

  it('keeps the tree: old committees below their district, centres below the provincial one', async () => {
    const { units, manager, news, giver } = await loaded(open);
    const old = await giver('06676');
    const above = (await units.organisation(manager, old.parentId!))!;
    expect(above.name).toBe('Ủy ban nhân dân thành phố Hạ Long');
    expect(old.path).toBe(`${above.path}${old.id}/`);
    expect(old.validTo).toBe('2025-06-30');
    const within = await units.organisationsWithin(manager, [above.path]);
    expect(within).toHaveLength(1 + 32);
    const centre = (await units.organisationsOfUnit(manager, news[0]!.id)).find(
      ({ kind }) => kind === 'service_centre',
    )!;
    const parent = (await units.organisation(manager, centre.parentId!))!;
    expect(parent.name).toBe('Trung tâm Phục vụ hành chính công tỉnh Quảng Ninh');
  });

  it('loads a second round over the first: its old units are the new ones of before', async () => {
    const { loader, units, manager, news } = await loaded(open);
    const { roundId, ...created } = await loader.load(secondPlan, SYSTEM);
    expect(created).toEqual({
      units: 1,
      places: 3,
      successions: 2,
      organisations: 2,
      milestones: 2,
    });
    const olds = await units.oldUnits(manager, roundId);
    expect(olds.map(({ id }) => id)).toEqual(
      ['06724', '06733'].map((code) => news.find((each) => each.code === code)!.id),
    );
    const [merged] = await units.newUnits(manager, roundId);
    const ended = await manager.find(Organisation, { where: { validTo: '2027-06-30' } });
    expect(ended).toHaveLength(4);
    const own = (await units.peoplesCommittees(manager, [olds[1]!.id])).get(olds[1]!.id)!;
    expect((await units.defaultReceiver(manager, roundId, own.id))!.unitId).toBe(merged!.id);
    expect(await loader.load(secondPlan, SYSTEM)).toEqual({ roundId, ...nothing });
  });

  it('finds a unit by name, or the nearest ones', async () => {
    const { units, manager, roundId } = await loaded(open);
    const found = await units.findUnitByName(manager, roundId, 'P. hà lầm');
    expect(found.found).toMatchObject({ code: '06676' });
    const old = await units.findUnitByName(manager, roundId, 'Phường Hà Lầm', 'old');
    expect(old.found).toMatchObject({ code: '06670' });
    const none = await units.findUnitByName(manager, roundId, 'Phường Hà Lan');
    expect(none).toMatchObject({ found: null });
  });

  it('refuses a plan whose code is held by a unit of another name', async () => {
    const { loader } = await loaded(open);
    const oldUnits = plan.oldUnits.map((unit) =>
      unit.code === '06676' ? { ...unit, name: 'Phường Khác' } : unit,
    );
    await expect(loader.load({ ...plan, oldUnits }, SYSTEM)).rejects.toMatchObject({
      code: 'units.code-names-another',
    });
  });

  whereTableIs(
    'finds in the conversion table what the reference says (needs ../shared/data)',
    async () => {
      const { loader, roundId } = await loaded(open);
      const corrections = readCorrections(reference('conversion-table', 'corrections.csv'));
      const read = readConversionTable(parseCsv(readFileSync(table, 'utf8')), corrections);
      expect(await loader.load(planFromTable(plan, read), SYSTEM)).toEqual({ roundId, ...nothing });
    },
  );
});
