import fs from 'node:fs';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountsService } from '../../src/accounts/accounts.service';
import { SYSTEM } from '../../src/platform/http/actor';
import { CatalogueService } from '../../src/procedures/catalogue/catalogue.service';
import { TemplateLoader } from '../../src/rehearsal/template-loader';
import { readRoundFolder } from '../../src/units/round-files';
import { RoundLoader } from '../../src/units/round-loader';
import { importLists } from '../demo/lists';
import { invitePeople, PROVINCE_LOGIN } from '../demo/people';
import { rehearse } from '../demo/rehearsals';
import { saveReport } from '../demo/report';
import { waitForJob } from '../demo/wait-for-job';
import type { DemoFile } from '../demo-workbooks/write-demo-workbooks';
import { projectRoot } from '../support/project-root';
import { asked, signedIn, type Talk } from '../support/talk';
import { SMALL_LISTS, smallWorkbook } from './small-lists';

/** Of every account in a fixture; the upgrade tests sign in with it. */
export const RELEASE_FIXTURE_PASSWORD = 'mat-khau-ban-phat-hanh-2025';

/** New units kept of Quảng Ninh, and the old ones that form them; 06946 goes to both. */
const NEW = ['06946', '06922'];
const OLD = ['06922', '06928', '06946', '06949'];

/**
 * Does the whole job of a province of two communes through the program's own routes, so that every
 * table gets rows as real use makes them.
 * @param folder for the workbooks on their way.
 */
export async function liveSmallProvince(
  app: NestFastifyApplication,
  url: string,
  folder: string,
  password: string,
): Promise<void> {
  await app.get(AccountsService).issueSetupToken();
  const { roundId, names } = await loadProvince(app);
  const newUnits = await invitePeople(app, roundId, password);
  const province = await signedIn(url, PROVINCE_LOGIN, password);
  const olds = await asked<PlacedUnit[]>(province, 'GET', `rounds/${roundId}/units?side=old`);
  const files = await writeLists(folder, olds, names);
  const givers = new Map(olds.map((unit) => [unit.code, unit.organisationId]));
  await importLists(province, roundId, files, givers, () => {});
  await declareEmpty(province, roundId, olds);
  await receive(province, roundId, newUnits);
  await rehearse(
    app,
    roundId,
    newUnits.map(({ id }) => id),
  );
  const run = await asked<{ jobId: string }>(
    province,
    'POST',
    `rounds/${roundId}/verification-runs`,
    {},
  );
  await waitForJob(province, run.jobId);
  await saveReport(province, roundId, folder);
}

interface PlacedUnit {
  id: string;
  code: string;
  name: string;
  organisationId: string;
}

async function loadProvince(app: NestFastifyApplication) {
  const reference = path.join(projectRoot(), 'reference');
  const whole = readRoundFolder(path.join(reference, 'rounds', 'quang-ninh-2025'));
  const plan = {
    ...whole,
    oldUnits: whole.oldUnits.filter(({ code }) => OLD.includes(code)),
    newUnits: whole.newUnits.filter(({ code }) => NEW.includes(code)),
    succession: whole.succession.filter(
      ({ old, newCode }) =>
        NEW.includes(newCode) && old.level === 'commune' && OLD.includes(old.code),
    ),
  };
  const { roundId } = await app.get(RoundLoader).load(plan, SYSTEM);
  await app.get(TemplateLoader).loadFolder(path.join(reference, 'checklists'), SYSTEM);
  await app.get(CatalogueService).loadShipped(roundId, reference, SYSTEM);
  return { roundId, names: plan.newUnits.map(({ name }) => name) };
}

/** Four lists of the divided unit, and one of a unit that goes whole. */
async function writeLists(folder: string, olds: PlacedUnit[], receivers: string[]) {
  const files: DemoFile[] = [];
  const wanted = SMALL_LISTS.map((list) => ({ list, code: '06946' }));
  for (const { list, code } of [...wanted, { list: SMALL_LISTS[1]!, code: '06928' }]) {
    const unit = olds.find((each) => each.code === code)!;
    const names = code === '06946' ? receivers : [''];
    const file = path.join(folder, `${list.listType}-${code}.xlsx`);
    fs.writeFileSync(file, await smallWorkbook(list, unit.name, names));
    const rows = list.rows(unit.name, names).length;
    files.push({
      path: file,
      listType: list.listType as DemoFile['listType'],
      giverUnitCode: code,
      rows,
      refused: 0,
      withoutReceiver: 0,
    });
  }
  return files;
}

async function declareEmpty(province: Talk, roundId: string, olds: PlacedUnit[]): Promise<void> {
  const giverOrganisationId = olds.find(({ code }) => code === '06949')!.organisationId;
  const body = { giverOrganisationId, listType: 'E1' };
  await asked(province, 'POST', `rounds/${roundId}/handover/declare-empty`, body);
}

/** One portion disputed, one closed, one left outstanding on each list; the rest accepted. */
async function receive(province: Talk, roundId: string, newUnits: { id: string }[]): Promise<void> {
  const seen = new Set<string>();
  for (const unit of newUnits) {
    const address = `rounds/${roundId}/handover/incoming?unitId=${unit.id}`;
    for (const { listId } of await asked<{ listId: string }[]>(province, 'GET', address)) {
      if (seen.has(listId)) continue;
      seen.add(listId);
      const ids = await outstanding(province, listId);
      const [first, second, ...others] = ids.slice(0, -1);
      const dispute = { portionIds: [first], kind: 'shortage', note: 'Kiểm đếm không thấy.' };
      if (first) await act(province, listId, 'dispute', dispute);
      const close = { portionIds: [second], reason: 'entered_by_mistake', note: 'Kê khai nhầm.' };
      if (second) await act(province, listId, 'close', close);
      if (others.length > 0) await act(province, listId, 'accept', { portionIds: others });
    }
  }
}

async function outstanding(talk: Talk, listId: string): Promise<string[]> {
  const { rows } = await asked<{ rows: { portions: { id: string; bucket: string }[] }[] }>(
    talk,
    'GET',
    `handover/lists/${listId}/items?pageSize=200`,
  );
  return rows
    .flatMap(({ portions }) => portions)
    .filter(({ bucket }) => bucket === 'outstanding')
    .map(({ id }) => id);
}

async function act(talk: Talk, listId: string, name: string, body: object): Promise<void> {
  const { version } = await asked<{ version: number }>(talk, 'GET', `handover/lists/${listId}`);
  await asked(talk, 'POST', `handover/lists/${listId}/${name}`, body, {
    'if-match': `"${version}"`,
  });
}
