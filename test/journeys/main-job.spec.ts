import fs from 'node:fs';
import path from 'node:path';
import { waitForJob } from '../../scripts/demo/wait-for-job';
import type { DemoFile } from '../../scripts/demo-workbooks/write-demo-workbooks';
import { asked, type Talk } from '../../scripts/support/talk';
import type { ItemView } from '../../src/handover/handover.schema';
import { readWorkbook } from '../../src/office/excel/read-workbook';
import type { Page } from '../../src/platform/http/paging';
import type { RunDetail } from '../../src/procedures/verification/verification.schema';
import type { ReadinessTableView } from '../../src/readiness/readiness.schema';
import type { RehearsalItemView, RehearsalSheetView } from '../../src/rehearsal/rehearsal.schema';
import { schema } from '../../src/schema';
import { placeForDatabase, type DatabasePlace, type Engine } from '../support/database-places';
import { onEachEngine } from '../support/each-engine';
import { applyPlan, planList } from '../support/imports';
import { acceptAll, actOnList, incomingLists, officersWorkbooks } from '../support/officers';
import { startPortalDouble, type PortalDouble } from '../support/portal-double';
import { startProvince, type Province } from '../support/province';
import { judgeByCounted } from '../support/judge-by-counted';
import { runEnvironment } from '../support/run-environment';
import { sheetBalance } from '../support/sheet-balance';

/** Xã Đường Hoa is formed of two whole communes and of a part of Xã Quảng Long. */
const NEW_UNIT = '06946';
const DIVIDED = '06946';
const OLD_UNITS = ['06928', DIVIDED, '06949'];
/** Where the rest of Xã Quảng Long goes. */
const OTHER_HALF = '06922';
/** One more file, of another unit: two of its rows have mistakes, and a corrected file follows. */
const SPOILED = { unit: '06676', listType: 'A1b', refused: 2 };

onEachEngine((engine) => describe('the main job', () => journey(engine)));

function journey(engine: Engine): void {
  let place: DatabasePlace;
  let portal: PortalDouble;
  let province: Province;
  let receiver: Talk;
  let files: DemoFile[];
  let declared = 0;

  beforeAll(async () => {
    place = await placeForDatabase(engine, schema, true);
    portal = await startPortalDouble();
    const environment = {
      PORTAL_URL: portal.url,
      PORTAL_ATTEMPTS: '1',
    };
    province = await startProvince({ database: place.location, environment });
    receiver = await province.communeOfficer('duong-hoa', [province.newUnit(NEW_UNIT)]);
    const written = await officersWorkbooks(province, [...OLD_UNITS, SPOILED.unit], engine);
    files = written.filter(
      ({ giverUnitCode, listType }) =>
        giverUnitCode !== SPOILED.unit || listType === SPOILED.listType,
    );
  });
  afterAll(async () => {
    await province.application.close();
    await portal.stop();
    await place.remove();
  });

  const balance = (query = '') => sheetBalance(province.officer, province.roundId, query);

  it('plans lists of the four kinds row by row before anything is written', async () => {
    const { roundId, officer } = province;
    for (const file of files) {
      const before = await balance();
      const plan = await planList(officer, roundId, {
        bytes: fs.readFileSync(file.path),
        name: path.basename(file.path),
        listType: file.listType,
        giverOrganisationId: province.oldUnit(file.giverUnitCode).organisationId,
      });
      const { rows, header, data, group, total, blank, note, ...verdicts } = plan.counts;
      expect(plan.state).toBe('planned');
      expect(rows).toBe(header! + data! + group! + total! + blank! + note!);
      expect(data).toBe(sum(Object.values(verdicts)));
      expect(data).toBe(file.rows);
      expect(verdicts.refused).toBe(file.refused);
      expect(await balance()).toEqual(before);
      expect((await applyPlan(officer, plan)).body.state).toBe('applied');
      declared += verdicts.created!;
    }
    expect(new Set(files.map(({ listType }) => listType))).toEqual(
      new Set(['A1b', 'B3', 'D1', 'E1']),
    );
    expect(sum(files.map(({ refused }) => refused))).toBe(SPOILED.refused);
    const after = await balance();
    expect(after).toMatchObject({ conserved: true });
    expect(after.rows).toMatchObject({ declared, outstanding: declared, accepted: 0 });
  });

  it('receivers accept in bulk and dispute singly; nothing is gained or lost', async () => {
    const accepted = await acceptAll(province, receiver, NEW_UNIT);
    const other = await province.communeOfficer('quang-ha', [province.newUnit(OTHER_HALF)]);
    const [list] = await incomingLists(province, other, OTHER_HALF);
    const { rows } = await asked<Page<ItemView>>(
      other,
      'GET',
      `handover/lists/${list!.listId}/items?receiverOrganisationId=${list!.receiver.id}`,
    );
    const portionIds = [rows[0]!.portions[0]!.id];
    const dispute = { portionIds, kind: 'shortage', note: 'Kiểm đếm không thấy.' };
    const answer = await actOnList(other, list!, 'dispute', dispute);
    expect(answer.status).toBe(200);
    const now = await balance();
    const outstanding = declared - accepted - 1;
    expect(now).toMatchObject({
      ...{ conserved: true, rows: { declared, accepted, disputed: 1, closed: 0, outstanding } },
    });
    // The ledger, replayed from the first declaration, tells the same as the counters.
    expect(await balance(`&moment=${new Date().toISOString()}`)).toEqual(now);
  });

  it('the new unit rehearses its checklist, and the evaluating team confirms it', async () => {
    const { roundId } = province;
    const unitId = province.newUnit(NEW_UNIT).id;
    const address = `rounds/${roundId}/rehearsals`;
    const sheet = await asked<RehearsalSheetView>(receiver, 'POST', address, { unitId });
    for (const { code, version } of sheet.groups.flatMap((group) => group.items)) {
      const match = { 'if-match': `"${version}"` };
      const said = ['PUT', `rehearsals/${sheet.id}/assessments/${code}`] as const;
      await asked<RehearsalItemView>(receiver, ...said, { result: 'met' }, match);
    }
    const look = () => asked<RehearsalSheetView>(receiver, 'GET', `rehearsals/${sheet.id}`);
    const before = await look();
    // What the unit says of itself passes nothing.
    expect(before.ownScore).toMatchObject({ mandatoryPassed: true, percent: 100 });
    expect(before.score).toMatchObject({ mandatoryPassed: false, percent: 0 });
    for (const { code, version } of sheet.groups.flatMap((group) => group.items)) {
      const match = { 'if-match': `"${version}"` };
      const confirmed = ['PUT', `rehearsals/${sheet.id}/results/${code}`] as const;
      await asked<RehearsalItemView>(province.officer, ...confirmed, { result: 'met' }, match);
    }
    expect((await look()).score).toMatchObject({ mandatoryPassed: true, percent: 100 });
  });

  it('every procedure of every unit is checked against the portal', async () => {
    const { roundId, officer } = province;
    await portal.setFaults({ 'H49.06652': { mode: '503' } });
    const address = `rounds/${roundId}/verification-runs`;
    const { id, jobId } = await asked<{ id: string; jobId: string }>(officer, 'POST', address, {});
    await waitForJob(officer, jobId);
    const { counts } = await asked<RunDetail>(officer, 'GET', `verification-runs/${id}`);
    expect(counts).toEqual({
      total: 54 * 304,
      passed: 53 * 304,
      failed: 0,
      unverifiable: 304,
      pending: 0,
    });
  });

  it('one unit is ready, the others are not, and the report says so', async () => {
    const { roundId, officer } = province;
    // Nobody states anything of seals and headquarters here.
    await judgeByCounted(province.application, roundId);
    const table = await asked<ReadinessTableView>(officer, 'GET', `rounds/${roundId}/readiness`);
    expect(table.counts).toEqual({ green: 1, yellow: 0, red: 53 });
    const ready = table.units.find(({ verdict }) => verdict === 'green')!;
    expect(ready.code).toBe(NEW_UNIT);
    const { jobId } = await asked<{ jobId: string }>(
      officer,
      'POST',
      `rounds/${roundId}/readiness/report`,
    );
    const { fileId } = await waitForJob(officer, jobId);
    const file = path.join(runEnvironment().folder, `report-${engine}.xlsx`);
    fs.writeFileSync(file, await asked<Buffer>(officer, 'GET', `files/${String(fileId)}`));
    const [summary] = (await readWorkbook(file)).sheets;
    const lines = summary!.rows.map((row) => row.cells.map(({ text }) => text).join('|'));
    const verdicts = lines.filter((line) => /\|(✓ Xanh|✕ Đỏ) – /.test(line));
    expect(verdicts).toHaveLength(54);
    expect(verdicts.filter((line) => line.includes('✓ Xanh – '))).toEqual([
      expect.stringContaining(`|${ready.name}|`),
    ]);
  });
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
