import { SYSTEM } from '../../src/platform/http/actor';
import { Clock } from '../../src/platform/clock';
import { planCatalogue } from '../../src/procedures/catalogue/catalogue-plan';
import { CatalogueService } from '../../src/procedures/catalogue/catalogue.service';
import { CatalogueVersionsRepository } from '../../src/procedures/catalogue/catalogue-versions.repository';
import { assignedCondition, isAssigned } from '../../src/procedures/catalogue/assignment';
import { Procedure } from '../../src/procedures/catalogue/procedure.entity';
import { forEachDatabase, type OpenTestDatabase } from '../support/database';
import { PortalInTest, reference, shipped, verificationIn } from '../support/verification';

async function serviceIn(open: OpenTestDatabase) {
  const db = await open();
  const room = await verificationIn(db, new PortalInTest(), 0);
  const versions = new CatalogueVersionsRepository();
  const service = new CatalogueService(
    ...([db.unitOfWork, db.reader, db.audit, new Clock(), room.units] as const),
    ...([room.catalogue, versions] as const),
  );
  return { ...room, db, service, versions };
}

forEachDatabase((open) => {
  it('loads the shipped procedures once, as the first version', async () => {
    const { service, versions, roundId, db } = await serviceIn(open);
    const counts = { amended: 0, withdrawn: 0, agencies: 0 };
    const load = () => service.loadShipped(roundId, reference, SYSTEM);
    expect(await load()).toEqual({ ...counts, added: 304, unchanged: 0 });
    expect(await load()).toEqual({ ...counts, added: 0, unchanged: 304 });
    expect(await versions.latest(db.reader.manager, roundId)).toBe(1);
    const found = async (q: string) =>
      (await service.page(roundId, { q, page: 1, pageSize: 50 })).total;
    expect(await found('dang ky khai sinh')).toBeGreaterThan(0);
    expect([await found('2.000206'), await found('100%_')]).toEqual([1, 0]);
  });

  it('what is withdrawn keeps its row, and comes back as the same procedure', async () => {
    const { catalogue, roundId, db } = await serviceIn(open);
    const list = shipped.slice(0, 3);
    const take = (listed: typeof shipped, version: number) =>
      db.unitOfWork.run(async (manager) => {
        const current = await catalogue.facts(manager, roundId);
        const changes = planCatalogue(current, { listed, withdrawn: [] }, 'complete');
        return catalogue.apply(manager, roundId, changes, { version, source: 'test' });
      });
    const row = () =>
      db.reader.manager.findOneByOrFail(Procedure, { roundId, code: list[2]!.code });
    await take(list, 1);
    const { id } = await row();
    await take(list.slice(0, 2), 2);
    expect(await row()).toMatchObject({ id, inForce: false, sinceVersion: 2, version: 2 });
    await take(list, 3);
    expect(await row()).toMatchObject({ id, inForce: true, sinceVersion: 3, version: 3 });
    expect(await catalogue.count(db.reader.manager, roundId)).toBe(3);
  });

  it('the condition in the database assigns as the rule does', async () => {
    const { catalogue, service, roundId, db, newUnits } = await serviceIn(open);
    const listed = shipped.slice(0, 4);
    const changes = planCatalogue([], { listed, withdrawn: [] }, 'changes');
    await db.unitOfWork.run((manager) =>
      catalogue.apply(manager, roundId, changes, { version: 1, source: 'test' }),
    );
    const rows = await db.reader.manager.find(Procedure, { order: { code: 'ASC' } });
    const named = [newUnits[0]!.id, newUnits[5]!.id];
    const rules = ['all', 'wards', 'communes', 'named'] as const;
    for (const [at, rule] of rules.entries()) {
      const unitIds = rule === 'named' ? named : [];
      const procedures = [{ id: rows[at]!.id, version: rows[at]!.version }];
      await service.assign(SYSTEM, roundId, { procedures, rule, unitIds });
    }
    const pairs: { procedure_id: string; unit_id: string }[] = await db.reader.manager.query(
      `SELECT item.id AS procedure_id, place.id AS unit_id
       FROM procedure item JOIN administrative_unit place ON ${assignedCondition('item', 'place')}
       JOIN round_unit member ON member.unit_id = place.id AND member.side = 'new'`,
    );
    const wanted = rules.flatMap((rule, at) =>
      newUnits
        .filter((unit) => isAssigned(rule, new Set(named), unit))
        .map((unit) => `${rows[at]!.id} ${unit.id}`),
    );
    expect(pairs.map((each) => `${each.procedure_id} ${each.unit_id}`).sort()).toEqual(
      wanted.sort(),
    );
    expect(wanted.length).toBe(54 * 2 + 2);
  });
});
