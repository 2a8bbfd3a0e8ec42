import type { EntityManager } from 'typeorm';
import { SYSTEM } from '../../src/platform/http/actor';
import { StandingRepository } from '../../src/procedures/standing/standing.repository';
import { readingsThatCount } from '../../src/procedures/standing/standing-sources';
import type { OpenTestDatabase } from '../support/database';
import { forEachQuangNinh } from '../support/quang-ninh';
import {
  faultOf,
  jobOf,
  listOf,
  PortalInTest,
  shipped,
  verificationIn,
} from '../support/verification';

const PROCEDURES = 60;
/** Steps over a row for each pair that a statement may take: those over each pair with each would be thousands. */
const MOST_EACH = 80;
const LONG_AGO = '2025-01-01';

interface Plan {
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Join Filter'?: number;
  Plans?: Plan[];
}

/** Rows that all steps of a plan went through. */
const visited = (plan: Plan): number =>
  plan['Actual Loops'] *
    (plan['Actual Rows'] +
      (plan['Rows Removed by Filter'] ?? 0) +
      (plan['Rows Removed by Join Filter'] ?? 0)) +
  (plan.Plans ?? []).reduce((sum, each) => sum + visited(each), 0);

/** Rows that the statements of `work` go through. */
async function rowsVisited(
  manager: EntityManager,
  work: (watched: EntityManager) => Promise<unknown>,
): Promise<number> {
  let found = 0;
  const watched = Object.assign(Object.create(manager) as EntityManager, {
    query: async (sql: string, values: unknown[]) => {
      const [row] = await manager.query<{ 'QUERY PLAN': { Plan: Plan }[] }[]>(
        `EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`,
        values,
      );
      found += visited(row!['QUERY PLAN'][0]!.Plan);
      return manager.query(sql, values);
    },
  });
  await work(watched);
  return found;
}

async function afterARun(open: OpenTestDatabase, procedures: number, when?: 'before' | 'begun') {
  const db = await open();
  const portal = new PortalInTest();
  // Every seventh is missing from the lists: those pairs have rows of their own.
  portal.show = () => listOf(shipped.filter((_, at) => at % 7 !== 0));
  const room = await verificationIn(db, portal, procedures);
  const { manager } = db.reader;
  if (when === 'before') await manager.query('ANALYZE');
  const { id } = await room.service.request(room.roundId, SYSTEM);
  if (when === 'begun') await manager.query('ANALYZE');
  await room.worker.handle(jobOf(id));
  const repository = new StandingRepository();
  const sourcesNow = async () =>
    readingsThatCount(await repository.readings(manager, room.roundId), LONG_AGO);
  return { ...room, manager, portal, repository, sourcesNow };
}

forEachQuangNinh((open, engine) => {
  it('counts the pairs that it shows, each with the latest reading that said something', async () => {
    const { repository, manager, roundId, newUnits, service, worker, portal, sourcesNow } =
      await afterARun(open, 8);
    const [first, second] = newUnits.map(({ id }) => id);
    const again = async (unitId: string) => {
      const run = await service.request(roundId, SYSTEM, { scope: 'unit', unitId });
      await worker.handle(jobOf(run.id));
    };
    portal.show = () => faultOf('timeout');
    await again(first!);
    portal.show = () => listOf(shipped);
    await again(second!);
    const sources = await sourcesNow();
    const all = newUnits.map(({ id }) => id);
    const pairs = await repository.pairs(manager, roundId, all, sources, LONG_AGO);
    expect(new Set(pairs.map((each) => `${each.unitId} ${each.code}`)).size).toBe(pairs.length);
    expect(pairs).toHaveLength(newUnits.length * 8);
    const counted = Map.groupBy(pairs, ({ unitId, standing }) => `${unitId} ${standing}`);
    const counts = await repository.counts(manager, roundId, sources, LONG_AGO);
    expect(new Map(counts.map((each) => [`${each.unitId} ${each.standing}`, each.pairs]))).toEqual(
      new Map([...counted].map(([key, own]) => [key, own.length])),
    );
    const failed = (unitId: string) => counted.get(`${unitId} failed`)?.length ?? 0;
    expect([failed(first!), failed(second!), failed(all[2]!)]).toEqual([2, 0, 2]);
  });

  if (engine === 'sqlite') return;
  // PostgreSQL alone chooses its way by what it believes of the tables.
  it.each(['never', 'before', 'begun'] as const)(
    'how pairs stand is found by going through each a few times; statistics taken: %s',
    async (when) => {
      const { repository, manager, roundId, newUnits, sourcesNow } = await afterARun(
        open,
        PROCEDURES,
        when === 'never' ? undefined : when,
      );
      const sources = await sourcesNow();
      const some = newUnits.slice(0, 5).map(({ id }) => id);
      const nothing = { columns: {}, joins: () => '' };
      const asked = [roundId, sources, LONG_AGO] as const;
      const found = {
        counts: await rowsVisited(manager, (watched) => repository.counts(watched, ...asked)),
        alike: await rowsVisited(manager, (watched) =>
          repository.alike(watched, ...asked, nothing),
        ),
        pairs: await rowsVisited(manager, (watched) =>
          repository.pairs(watched, roundId, some, sources, LONG_AGO),
        ),
      };
      const ofAll = newUnits.length * PROCEDURES;
      expect(found.counts).toBeLessThan(MOST_EACH * ofAll);
      expect(found.alike).toBeLessThan(MOST_EACH * ofAll);
      // Of a tenth of the pairs; the tables they lie in are read as a whole.
      expect(found.pairs).toBeLessThan((MOST_EACH * ofAll) / 4);
    },
  );
});
