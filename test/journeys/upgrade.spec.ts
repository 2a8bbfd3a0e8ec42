import { asked, signedIn, type Talk } from '../../scripts/support/talk';
import type { ItemView } from '../../src/handover/handover.schema';
import type { Page } from '../../src/platform/http/paging';
import { startApplication, type RunningApplication } from '../support/application';
import type { DatabasePlace } from '../support/database-places';
import { onEachEngine } from '../support/each-engine';
import { databaseOfRelease, peopleOf, RELEASE_KEY, releases } from '../support/releases';
import { sheetBalance } from '../support/sheet-balance';

describe.each(releases())('G6: people of release %s after the upgrade', (release) => {
  const people = peopleOf(release);
  onEachEngine((engine) => {
    let place: DatabasePlace;
    let application: RunningApplication;
    let roundId: string;
    let province: Talk;

    beforeAll(async () => {
      place = await databaseOfRelease(release, engine);
      application = await startApplication({
        database: place.location,
        environment: { ENCRYPTION_KEY: RELEASE_KEY },
      });
      province = await signedIn(application.url, 'tinh', people.password);
      roundId = (await asked<{ id: string }[]>(province, 'GET', 'rounds'))[0]!.id;
    });
    afterAll(async () => {
      await application?.close();
      await place?.remove();
    });

    it('the province finds every list, with its rows in all buckets', async () => {
      const { conserved, lists, rows: buckets, lines } = await sheetBalance(province, roundId);
      expect(conserved).toBe(true);
      expect(lists).toBeGreaterThanOrEqual(people.lists);
      for (const rows of Object.values(buckets)) expect(rows).toBeGreaterThan(0);
      for (const { listId, declared } of lines) {
        const items = `handover/lists/${listId}/items?pageSize=200`;
        const { rows } = await asked<Page<ItemView>>(province, 'GET', items);
        expect(listId).not.toBeNull();
        expect(rows).toHaveLength(declared);
      }
    });

    it('a commune signs in with its own password and sees what is meant for it', async () => {
      const commune = await signedIn(application.url, people.commune, people.password);
      const units = await asked<{ id: string; code: string }[]>(
        commune,
        'GET',
        `rounds/${roundId}/units?side=new`,
      );
      const own = units.find(({ code }) => code === people.unit)!;
      const incoming = `rounds/${roundId}/handover/incoming?unitId=${own.id}`;
      expect((await asked<unknown[]>(commune, 'GET', incoming)).length).toBeGreaterThan(0);
    });

    it('trials, checked procedures and readiness are still there', async () => {
      const get = <T>(address: string) => asked<T>(province, 'GET', `rounds/${roundId}/${address}`);
      expect((await get<unknown[]>('rehearsals')).length).toBeGreaterThanOrEqual(people.rehearsals);
      const [run] = await get<{ counts: { total: number } }[]>('verification-runs');
      expect(run!.counts.total).toBeGreaterThanOrEqual(people.pairs);
      expect((await get<{ units: unknown[] }>('readiness')).units.length).toBeGreaterThan(1);
    });
  });
});
