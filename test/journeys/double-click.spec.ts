import { asked, type Talk } from '../../scripts/support/talk';
import { HandoverItem } from '../../src/handover/handover-item.entity';
import { HandoverList } from '../../src/handover/handover-list.entity';
import { PortionMovement } from '../../src/handover/portion-movement.entity';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { Reader } from '../../src/platform/database/reader';
import type { RehearsalSheetView } from '../../src/rehearsal/rehearsal.schema';
import { Rehearsal } from '../../src/rehearsal/rehearsal.entity';
import { schema } from '../../src/schema';
import { assetList } from '../support/asset-list';
import { placeForDatabase, type DatabasePlace, type Engine } from '../support/database-places';
import { onEachEngine } from '../support/each-engine';
import { applyPlan, planList } from '../support/imports';
import { actOnList, incomingLists } from '../support/officers';
import { startProvince, type Province } from '../support/province';

const CLICKS = 5;
const OLD = '06844';
const OTHER_OLD = '06856';
const NEW = '06856';

onEachEngine((engine) => describe('L5: one act sent several times at once', () => clicks(engine)));

function clicks(engine: Engine): void {
  let place: DatabasePlace;
  let province: Province;
  let officer: Talk;

  beforeAll(async () => {
    place = await placeForDatabase(engine, schema, true);
    province = await startProvince({ database: place.location });
    officer = await province.communeOfficer('luc-hon', [
      province.oldUnit(OLD),
      province.oldUnit(OTHER_OLD),
      province.newUnit(NEW),
    ]);
  });
  afterAll(async () => {
    await province.application.close();
    await place.remove();
  });

  const manager = () => province.application.get(Reader).manager;
  const audited = (action: string) => manager().countBy(AuditEntry, { action });
  const giverOf = (unit: string) => province.oldUnit(unit).organisationId;
  const plan = async (unit: string, ...names: string[]) =>
    planList(officer, province.roundId, {
      bytes: await assetList(names.map((name) => ({ name }))),
      name: 'tài sản.xlsx',
      listType: 'B3',
      giverOrganisationId: giverOf(unit),
    });

  it('an import is applied once, and every click is told so', async () => {
    const planned = await plan(OLD, 'Bàn', 'Ghế', 'Tủ');
    const answers = await many(() => applyPlan(officer, planned));
    expect(answers.map(({ status }) => status)).toEqual(Array(CLICKS).fill(200));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await manager().count(HandoverItem)).toBe(3);
    expect(await audited('imports.applied')).toBe(1);
  });

  it('the first two files of a list, applied at the same moment, both come in', async () => {
    const plans = [await plan(OTHER_OLD, 'Quạt', 'Đèn'), await plan(OTHER_OLD, 'Loa')];
    for (let open = plans; open.length > 0;) {
      const answers = await Promise.all(open.map((each) => applyPlan(officer, each)));
      expect([200, 409]).toEqual(expect.arrayContaining(answers.map(({ status }) => status)));
      open = open.filter((_, index) => answers[index]!.status !== 200);
    }
    expect(await manager().count(HandoverItem)).toBe(6);
  });

  it('a portion is accepted once', async () => {
    const lists = await incomingLists(province, officer, NEW);
    const list = lists.find(({ giver }) => giver.id === giverOf(OLD));
    const before = await manager().count(PortionMovement);
    const answers = await many(() => actOnList(officer, list!, 'accept', { all: true }));
    expect(sorted(answers)).toEqual([200, 409, 409, 409, 409]);
    expect((await manager().count(PortionMovement)) - before).toBe(3);
    expect(await audited('handover.accepted')).toBe(1);
  });

  it('an empty list is declared once', async () => {
    const body = { giverOrganisationId: giverOf(OLD), listType: 'D1' };
    const address = `rounds/${province.roundId}/handover/declare-empty`;
    const answers = await many(() => officer('POST', address, body));
    expect([200, 409]).toEqual(expect.arrayContaining(answers.map(({ status }) => status)));
    expect(await manager().countBy(HandoverList, { listType: 'D1' })).toBe(1);
  });

  it('a trial is started once and a result recorded once', async () => {
    const unitId = province.newUnit(NEW).id;
    const address = `rounds/${province.roundId}/rehearsals`;
    const starts = await many(() => officer<RehearsalSheetView>('POST', address, { unitId }));
    expect(sorted(starts)).toEqual([201, 409, 409, 409, 409]);
    expect(await manager().count(Rehearsal)).toBe(1);
    const { id } = starts.find(({ status }) => status === 201)!.body;
    const results = await many(() =>
      officer('PUT', `rehearsals/${id}/assessments/A1`, { result: 'met' }, { 'if-match': '"0"' }),
    );
    expect(sorted(results)).toEqual([200, 409, 409, 409, 409]);
    expect(await audited('rehearsal.assessed')).toBe(1);
  });

  it('an act names the version seen: without it 428, with another 409, and nothing is done', async () => {
    const planned = await plan(OLD, 'Máy in');
    const address = `imports/${planned.id}/apply`;
    for (const header of [undefined, 'abc', '"1", "2"', 'W/"1"']) {
      const answer = await officer('POST', address, {}, header ? { 'if-match': header } : {});
      expect(answer).toMatchObject({ status: 428, body: { code: 'http.version-missing' } });
    }
    for (const version of [planned.version - 1, planned.version + 1]) {
      const answer = await applyPlan(officer, { ...planned, version });
      expect(answer).toMatchObject({ status: 409, body: { code: 'http.stale-version' } });
    }
    const { version } = await asked<{ version: number }>(officer, 'GET', `imports/${planned.id}`);
    expect(version).toBe(planned.version);
    expect(await manager().count(HandoverItem)).toBe(6);
  });
}

const many = <T>(click: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: CLICKS }, click));
const sorted = (answers: { status: number }[]): number[] =>
  answers.map(({ status }) => status).sort();
