import { asked, type Talk } from '../../scripts/support/talk';
import { dueLimits } from '../../src/handover/cases/case-rules';
import { CasesReadModel } from '../../src/handover/cases/cases.read-model';
import type { CasePage, CaseView, ContinuityView } from '../../src/handover/cases/cases.schema';
import { DeclarationService } from '../../src/handover/declaration.service';
import type { ItemView, ListView } from '../../src/handover/handover.schema';
import { Reader } from '../../src/platform/database/reader';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { SYSTEM } from '../../src/platform/http/actor';
import type { Page } from '../../src/platform/http/paging';
import { schema } from '../../src/schema';
import { OrganisationScope } from '../../src/units/organisation-scope';
import { workingCalendar } from '../../src/units/working-days';
import { plannedRow } from '../support/handover';
import { mostlyOn } from '../support/each-engine';
import { placeForDatabase } from '../support/database-places';
import { startProvince, type Province } from '../support/province';

mostlyOn('sqlite', (engine) => {
  let province: Province;
  let own: Talk;
  let remove: () => Promise<void>;
  let giver: ReturnType<Province['oldUnit']>;
  let receiver: ReturnType<Province['newUnit']>;

  const declare = (listType: string, rows: ReturnType<typeof plannedRow>[]) => {
    const { application, roundId } = province;
    const key = { roundId, giverOrganisationId: giver.organisationId, listType };
    return application
      .get(UnitOfWork as never as new () => UnitOfWork)
      .run((manager) =>
        application
          .get(DeclarationService as never as new () => DeclarationService)
          .declareRows(manager, SYSTEM, key, rows, {}),
      );
  };
  const dossier = (dossierCode: string, dueOn: string | null, assigned = true) =>
    plannedRow(dossierCode, {
      values: { dossierCode, procedureName: 'Khai sinh', receivedOn: '2025-06-16', dueOn },
      ...(assigned && { receiverOrganisationId: receiver.organisationId }),
    });
  const cases = (query = '') =>
    asked<CasePage>(own, 'GET', `rounds/${province.roundId}/cases${query}`);
  const continuity = () =>
    asked<ContinuityView>(own, 'GET', `rounds/${province.roundId}/cases/continuity`);
  const ofReceiver = async () =>
    (await continuity()).units.find(({ unitId }) => unitId === receiver.id)!;
  const plan = (itemId: string, version: number, body: object) =>
    own<CaseView & { code: string }>('PUT', `cases/${itemId}/plan`, body, {
      'if-match': `"${version}"`,
    });

  beforeAll(async () => {
    const place = await placeForDatabase(engine, schema, true);
    remove = () => place.remove();
    province = await startProvince({ database: place.location });
    [giver, receiver] = [province.oldUnit('06844'), province.newUnit('06856')];
    own = await province.communeOfficer('own', [giver, receiver]);
    await declare('E2', [
      dossier('H49-1', '2025-06-27'),
      dossier('H49-2', '2025-07-10'),
      dossier('H49-3', null),
      dossier('H49-4', '2025-07-11', false),
    ]);
    await declare('E3', [
      plannedRow('07', {
        values: {
          ...{ registerNumber: '07', receivedOn: '2025-06-02', kind: 'complaint' },
          ...{ stage: 'settled', deadline: '2025-06-20' },
        },
        receiverOrganisationId: receiver.organisationId,
      }),
    ]);
  });
  afterAll(async () => {
    await province.application.close();
    await remove();
  });

  it('lists cases by their due day, with the rule of dossiers, and never asks anybody again', async () => {
    const { rows, total } = await cases('?listType=E2');
    expect(total).toBe(4);
    expect(rows.map(({ rowCode, dueOn, due }) => [rowCode, dueOn, due])).toEqual([
      ['E2-000001', '2025-06-27', 'soon'],
      ['E2-000002', '2025-07-10', 'in_time'],
      ['E2-000004', '2025-07-11', 'in_time'],
      ['E2-000003', null, 'unknown'],
    ]);
    expect(rows.map(({ noDue }) => noDue)).toEqual([null, null, null, 'not_named']);
    expect((await cases('?due=unknown')).rows).toMatchObject([{ rowCode: 'E2-000003' }]);
    expect(rows.map(({ rule }) => rule!.rule)).toEqual([
      ...['old_body_finishes', 'carried_over', 'carried_over', 'unknown'],
    ]);
    expect(rows.every(({ rule }) => rule!.resubmission === false)).toBe(true);
    const settled = await cases('?listType=E3');
    expect(settled.rows).toMatchObject([{ ownership: 'finished', due: 'none', rule: null }]);
  });

  it('says of each unit which cases have no owner, by the day of the round', async () => {
    const before = await ofReceiver();
    expect(before.counts).toMatchObject({
      ...{ cases: 4, not_accepted: 3, finished: 1, unassigned: 0, soon: 1, late: 0, undated: 1 },
    });
    expect(before.verdict).toBe('grey');
    expect(before.missingLists).toBeGreaterThan(0);
    const { units, total } = await continuity();
    expect(total).toMatchObject({ cases: 5, unassigned: 1 });
    expect(units.filter(({ side }) => side === 'giver')).toMatchObject([
      { unitId: giver.id, verdict: 'red', counts: { unassigned: 1 } },
    ]);
    const get = province.application.get;
    const later = await get(CasesReadModel as never as new () => CasesReadModel).counts(
      get(Reader as never as new () => Reader).manager,
      province.roundId,
      OrganisationScope.everywhere,
      dueLimits(workingCalendar, '2025-07-01'),
    );
    expect(later.filter(({ due }) => due === 'late')).toMatchObject([
      { listType: 'E2', cases: 1, ownership: 'not_accepted' },
    ]);
    const without = await cases(`?ownership=without_owner&unitId=${giver.id}`);
    expect(without.rows).toMatchObject([{ rowCode: 'E2-000004', ownership: 'unassigned' }]);
  });

  it('keeps a work plan that goes on once the row is taken over', async () => {
    const { rows } = await cases('?listType=E2');
    const { itemId, listId } = rows[0]!;
    const list = await asked<ListView>(own, 'GET', `handover/lists/${listId}`);
    const items = await asked<Page<ItemView>>(own, 'GET', `handover/lists/${listId}/items`);
    const portions = items.rows.find(({ id }) => id === itemId)!.portions;
    await asked(
      ...([own, 'POST', `handover/lists/${listId}/accept`] as const),
      { portionIds: portions.map(({ id }) => id) },
      { 'if-match': `"${list.version}"` },
    );
    expect((await cases('?ownership=no_person')).rows).toMatchObject([{ itemId }]);
    const steps = [{ text: 'Xác minh tại tổ dân phố', person: 'Lê Sáu', dueOn: '2025-06-25' }];
    const planned = await plan(itemId, 0, { person: 'Lê Thị Sáu', state: 'in_progress', steps });
    expect(planned.body).toMatchObject({
      ...{ ownership: 'owned', person: 'Lê Thị Sáu', version: 1, mayChange: true },
      plan: { steps: [{ text: 'Xác minh tại tổ dân phố', doneOn: null }] },
    });
    expect((await plan(itemId, 0, { person: null, state: 'not_started' })).status).toBe(409);
    expect((await plan(itemId, 1, { state: 'finished' })).body.code).toBe(
      'cases.finished-needs-result',
    );
    const late = { state: 'finished', finishedOn: '2025-06-30', result: 'Đã trả.' };
    expect((await plan(itemId, 1, late)).body.code).toBe('cases.finished-in-future');
    const noted = await asked<CaseView>(own, 'POST', `cases/${itemId}/notes`, { text: 'Đã ký.' });
    expect(noted.notes).toMatchObject([{ text: 'Đã ký.' }]);
    const done = { ...late, finishedOn: '2025-06-24', person: 'Lê Thị Sáu' };
    expect((await plan(itemId, 1, done)).body).toMatchObject({ ownership: 'finished', version: 2 });
    const history = await asked<{ rows: { action: string }[] }>(
      ...([own, 'GET', `history/handover_item/${itemId}`] as const),
    );
    expect(history.rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['handover.case-planned', 'handover.case-noted']),
    );
  });

  it('is of nobody else', async () => {
    const other = await province.communeOfficer('other', [province.oldUnit('06724')]);
    const { rows } = await cases();
    const theirs = await asked<CasePage>(other, 'GET', `rounds/${province.roundId}/cases`);
    expect(theirs.total).toBe(0);
    expect((await other('GET', `cases/${rows[0]!.itemId}`)).status).toBe(404);
  });
});
