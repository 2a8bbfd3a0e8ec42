import { DemonstrationClock } from '../../scripts/demo/demonstration-clock';
import { asked, type Talk } from '../../scripts/support/talk';
import type { DiscrepancyView } from '../../src/handover/discrepancies/discrepancies.schema';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { newId } from '../../src/platform/database/ids';
import { Reader } from '../../src/platform/database/reader';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { FindingCause } from '../../src/procedures/findings/finding.entity';
import { DailyReminders } from '../../src/reminders/daily-reminders';
import type { InboxView } from '../../src/reminders/inbox/inbox.schema';
import { LateFindings } from '../../src/reminders/sources/late-findings';
import { Withdrawing } from '../../src/reminders/withdrawing';
import { UnitsReadModel } from '../../src/units/units.read-model';
import { onEachEngine } from '../support/each-engine';
import { assetsFor, setShareScene, type ShareScene } from '../support/share-scene';

const DAY_MS = 24 * 3600 * 1000;

/** A week before the date, until it is set to later. */
class LaterClock extends DemonstrationClock {
  days = 0;
  override now(): Date {
    return new Date(super.now().getTime() + this.days * DAY_MS);
  }
}

describe('discrepancies that a body of the province is to answer', () => {
  onEachEngine((engine) => {
    let scene: ShareScene;
    let bodyId: string;
    let found: DiscrepancyView[];
    const clock = new LaterClock();
    const people = {} as Record<'assets' | 'staff', Talk>;

    const manager = () =>
      scene.application.get(Reader as never as abstract new () => Reader).manager;
    const told = async (talk: Talk, about = 'discrepancies') =>
      (await asked<InboxView>(talk, 'GET', 'account/reminders')).messages
        .filter(({ kind }) => kind.startsWith(about))
        .map(({ kind, matters, dueAt }) => [kind, matters, dueAt]);
    let giver: Talk;
    const one = (id: string) => asked<DiscrepancyView>(giver, 'GET', `discrepancies/${id}`);
    const seen = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` });
    const change = async (talk: Talk, id: string, over: object) => {
      const row = await one(id);
      return talk<DiscrepancyView & { code: string }>(
        ...(['PUT', `discrepancies/${id}`] as const),
        {
          ...{ state: row.state, kind: row.kind, dueOn: row.dueOn, evidence: row.evidence },
          ...{ quantityDifference: null, moneyDifference: null, responsiblePerson: null },
          ...{ responsibleOrganisationId: row.responsible.id, ...over },
        },
        seen(row),
      );
    };
    const remind = () => scene.application.get(DailyReminders).remind();
    const withdraw = () => scene.application.get(Withdrawing).withdraw();
    const entries = (action: string) => manager().countBy(AuditEntry, { action });

    beforeAll(async () => {
      scene = await setShareScene(engine, ({ receiver }) => assetsFor(receiver, 'Bàn', 'Ghế'), {
        clock,
      });
      giver = scene.talks.giver;
      const province = await scene.application
        .get(UnitsReadModel)
        .provinceBodies(manager(), scene.roundId);
      bodyId = scene.other.id;
      expect(province!.organisations.map(({ id }) => id)).toContain(bodyId);
      for (const [login, type] of [
        ['assets', 'B3'],
        ['staff', 'A1'],
      ] as const) {
        const duty = { role: 'department_officer' as const, organisationId: null };
        await scene.application.addAccount({ login, duties: [{ ...duty, listTypes: [type] }] });
        people[login] = await scene.application.signIn(login);
      }
      found = [];
      for (const dueOn of ['2025-06-27', '2025-06-26', '2025-06-28']) {
        const body = { kind: 'other', note: 'Chưa rõ nguồn gốc.', dueOn };
        const address = `handover/lists/${scene.listId}/discrepancies`;
        found.push(await asked<DiscrepancyView>(giver, 'POST', address, body));
      }
      // Two go to the department; the third stays with the commune.
      for (const { id } of found.slice(0, 2)) {
        const answer = await change(giver, id, { responsibleOrganisationId: bodyId });
        expect(answer.status).toBe(200);
      }
    });
    afterAll(() => scene.application.close());

    it('are told to the department in charge of the kind of list: one message, whatever their number', async () => {
      // Two servers tell it at once: one message, one entry in the trail.
      expect((await Promise.all([remind(), remind()])).toSorted()).toEqual([0, 1]);
      expect(await remind()).toBe(0);
      expect(await entries('reminders.morning')).toBe(1);
      expect(await told(people.assets)).toEqual([['discrepancies-open', 2, '2025-06-26']]);
      for (const talk of [people.staff, scene.talks.province, giver, scene.talks.receiver])
        expect(await told(talk)).toEqual([]);
    });

    it('are followed up by that department, which closes nothing and leaves those of communes alone', async () => {
      const [first, , third] = found;
      const view = (id: string) =>
        asked<DiscrepancyView>(people.assets, 'GET', `discrepancies/${id}`);
      expect((await view(first!.id)).may).toEqual(['change']);
      expect((await view(third!.id)).may).toEqual([]);
      expect((await change(people.assets, third!.id, { state: 'in_progress' })).status).toBe(403);
      expect((await change(people.staff, first!.id, { state: 'in_progress' })).status).toBe(404);
      const close = await people.assets(
        ...(['POST', `discrepancies/${first!.id}/close`, { text: 'Đã rõ.' }] as const),
        seen(await one(first!.id)),
      );
      expect(close.status).toBe(403);
      const evidence = 'Công văn số 15/STC-QLCS';
      const answer = await change(people.assets, first!.id, { state: 'in_progress', evidence });
      expect(answer.body).toMatchObject({ state: 'in_progress', evidence, may: ['change'] });
    });

    it('are taken back once all were taken up, once, also when two servers look at once', async () => {
      expect(await withdraw()).toBe(0);
      expect(await told(people.assets)).toHaveLength(1);
      const taken = await change(people.assets, found[1]!.id, { state: 'waiting' });
      expect(taken.status).toBe(200);
      const both = await Promise.all([withdraw(), withdraw(), withdraw()]);
      expect(both.toSorted()).toEqual([0, 0, 1]);
      expect([await withdraw(), await entries('reminders.withdrawn')]).toEqual([0, 1]);
      expect(await told(people.assets)).toEqual([]);
    });

    it('are told again past their day, the communes of theirs; and taken back when they are closed', async () => {
      clock.days = 5;
      people.assets = await scene.application.signIn('assets');
      giver = await scene.application.signIn('ben-giver');
      const body = await scene.application.signIn('ben-other');
      expect(await remind()).toBe(3);
      expect(await told(people.assets)).toEqual([['discrepancies-open', 2, '2025-06-26']]);
      expect(await told(giver)).toEqual([['discrepancies-late', 1, '2025-06-28']]);
      // Who has a duty in the body itself answers like a commune.
      expect(await told(body)).toEqual([['discrepancies-late', 2, '2025-06-26']]);
      for (const { id } of found)
        await asked(
          giver,
          'POST',
          `discrepancies/${id}/close`,
          { text: 'Đã rõ.' },
          seen(await one(id)),
        );
      expect([await withdraw(), await entries('reminders.withdrawn')]).toEqual([3, 2]);
      expect([await told(people.assets), await told(giver)]).toEqual([[], []]);
      expect(await told(body)).toEqual([]);
    });

    it('and findings about procedures, late, to who was asked to mend them; taken back once a later day is agreed', async () => {
      const { application, roundId, talks } = scene;
      const unitOfWork = application.get(UnitOfWork as never as abstract new () => UnitOfWork);
      const causes = ['1.004873', '2.000815', '1.001612'].map((code) => ({
        ...{ id: newId(), roundId, kind: 'not-published' as const, code, name: code },
        ...{ procedureId: null, openUnits: 1, ownerPerson: null, note: null, version: 1 },
        ...{ state: 'waiting' as const, guidance: 'Văn phòng Chính phủ', closedAt: null },
        ...{ ownerOrganisationId: null, dueOn: '2025-06-20', openedAt: clock.moment() },
      }));
      await unitOfWork.run((writer) => writer.insert(FindingCause, causes));
      const { id: ownerOrganisationId } = scene.giver;
      const given = (dueOn: string, versions: readonly number[]) =>
        asked(talks.province, 'POST', `rounds/${roundId}/finding-causes/assign`, {
          ...{ ownerOrganisationId, ownerPerson: null, dueOn },
          causes: versions.map((version, at) => ({ id: causes[at]!.id, version })),
        });
      talks.province = await application.signIn('province');
      await given('2025-06-28', [1, 1]);
      await given('2025-06-27', [2]);
      expect([await remind(), await remind()]).toEqual([1, 0]);
      // The third has a day and no body to mend it: nobody can be told, and that is counted.
      const sources = application.get(LateFindings);
      const matters = await sources.overdue(manager(), roundId, '2025-06-29');
      expect(matters.map(({ organisationId }) => organisationId)).toEqual([
        ...[null, ownerOrganisationId, ownerOrganisationId],
      ]);
      expect(await told(giver, 'findings')).toEqual([['findings-late', 2, '2025-06-27']]);
      for (const talk of [people.assets, talks.province])
        expect(await told(talk, 'findings')).toEqual([]);
      await given('2025-07-10', [3]);
      expect([await withdraw(), (await told(giver, 'findings')).length]).toEqual([0, 1]);
      await given('2025-07-10', [4, 2]);
      expect([await withdraw(), await told(giver, 'findings')]).toEqual([1, []]);
    });
  });
});
