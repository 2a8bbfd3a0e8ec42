import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import path from 'node:path';
import { itemsOf } from '../../../src/handover/declared-rows';
import { HandoverList } from '../../../src/handover/handover-list.entity';
import { RowEntry } from '../../../src/handover/bulk-entry/enter-rows';
import { HandoverRepository, type Stamp } from '../../../src/handover/handover.repository';
import { RowCodes } from '../../../src/handover/row-codes';
import { listType } from '../../../src/handover/list-types/list-types';
import { newId } from '../../../src/platform/database/ids';
import { insertRows } from '../../../src/platform/database/insert-rows';
import { Reader } from '../../../src/platform/database/reader';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work';
import { SYSTEM } from '../../../src/platform/http/actor';
import { Rehearsal, RehearsalResult } from '../../../src/rehearsal/rehearsal.entity';
import { ChecklistItem, ChecklistTemplate } from '../../../src/rehearsal/checklist.entity';
import { TemplateLoader } from '../../../src/rehearsal/template-loader';
import { AdministrativeUnit } from '../../../src/units/administrative-unit.entity';
import { Organisation } from '../../../src/units/organisation.entity';
import { RoundUnit } from '../../../src/units/round.entity';
import { Succession } from '../../../src/units/succession.entity';
import { assetRow } from '../handover/bench-province';
import { projectRoot } from '../../support/project-root';

const KINDS = ['B1', 'B2', 'B3', 'B4'];
const CHECKLIST = 'trial-operation-2025';
/** Lists filled in one unit of work. */
const AT_A_TIME = 10;
const FILED = '2025-06-20T01:00:00.000Z';

/** How much stands in the round. */
export interface RoundSize {
  units: number;
  procedures: number;
  /** Old communes of each new one; each files a list of each of four kinds. */
  givers: number;
  items: number;
  rehearsalResults: number;
}

/** Bodies of the new units, old units that give to them, their lists; a part accepted, disputed, split. */
export async function fillHandover(
  app: NestFastifyApplication,
  roundId: string,
  { givers, items }: RoundSize,
): Promise<number> {
  const { manager } = app.get(Reader);
  const work = app.get(UnitOfWork);
  const places = await manager.findBy(RoundUnit, { roundId, side: 'new' });
  const receivers = new Map<string, string>();
  const giving: { giver: string; receiver: string }[] = [];
  await work.run(async (write) => {
    const bodies = places.map(({ unitId }) => bodyOf(unitId));
    for (const { id, unitId } of bodies) receivers.set(unitId, id);
    const olds: AdministrativeUnit[] = [];
    const passages: Succession[] = [];
    for (const { unitId } of places)
      for (let n = 0; n < givers; n += 1) {
        const old = oldUnit(olds.length, n);
        olds.push(old);
        const giver = bodyOf(old.id);
        bodies.push(giver);
        giving.push({ giver: giver.id, receiver: receivers.get(unitId)! });
        passages.push({
          ...{ id: newId(), roundId, oldUnitId: old.id, newUnitId: unitId },
          ...{ relation: 'whole', note: '', source: 'đo' },
        });
      }
    await insertRows(write, AdministrativeUnit, olds);
    await insertRows(write, Organisation, bodies);
    const sides = olds.map(({ id: unitId }, at) => ({
      ...{ id: newId(), roundId, unitId, side: 'old' as const, position: at + 1, cluster: null },
    }));
    await insertRows(write, RoundUnit, sides);
    await insertRows(write, Succession, passages);
  });
  const lists = giving.flatMap((each) => KINDS.map((code) => ({ ...each, code })));
  const rowsEach = Math.floor(items / lists.length);
  const left = items - rowsEach * lists.length;
  for (let at = 0; at < lists.length; at += AT_A_TIME)
    await work.run(async (write) => {
      for (const [n, list] of lists.slice(at, at + AT_A_TIME).entries())
        await fillList(write, app, roundId, {
          ...{ ...list, rows: rowsEach + (at + n === 0 ? left : 0), number: at + n },
        });
    });
  return lists.length;
}

/** Codes have five digits, as in the national list. */
const oldUnit = (place: number, n: number): AdministrativeUnit =>
  ({
    ...{ id: newId(), code: String(place).padStart(5, '0'), name: `Xã cũ ${n}` },
    foldedName: 'xa cu',
    ...{ sortKey: 'xa cu', kind: 'commune', level: 'commune', parentId: null },
    ...{ validFrom: '2000-01-01', validTo: '2025-06-30' },
  }) as AdministrativeUnit;

function bodyOf(unitId: string): Organisation {
  const id = newId();
  return {
    ...{ id, unitId, parentId: null, kind: 'people_committee', name: `UBND ${unitId}` },
    ...{ foldedName: 'ubnd', path: `/${id}/`, validFrom: '2000-01-01', validTo: null },
  } as Organisation;
}

async function fillList(
  manager: Parameters<HandoverRepository['enter']>[0],
  app: NestFastifyApplication,
  roundId: string,
  list: { giver: string; receiver: string; code: string; rows: number; number: number },
): Promise<void> {
  const repository = app.get(HandoverRepository);
  const listId = newId();
  await manager.insert(HandoverList, {
    ...{ id: listId, roundId, giverOrganisationId: list.giver, listType: list.code },
    ...{
      state: 'filed',
      filedAt: FILED,
      filedBy: null,
      changedAt: FILED,
      movements: 0,
      version: 1,
    },
    ...ZERO,
  });
  const stamp = (cause: Stamp['cause']): Stamp => ({
    ...{ actId: newId(), cause, changedAt: FILED, changedBy: null },
  });
  const declared = stamp('declared');
  const rows = Array.from({ length: list.rows }, (_, at) => assetRow(at, list.receiver));
  const made = { listId, type: listType(list.code)!, origin: 'declared' as const, rowsBefore: 0 };
  const codes = new RowCodes(list.code, 0, []);
  const { items, portions } = itemsOf(rows, { ...made, codes, stamp: declared });
  const entry = new RowEntry(manager, { listId, actId: declared.actId }, items.length);
  await repository.enter(manager, entry, { items, portions });
  // A fifth of the lists is accepted, some rows of every tenth are disputed, one of every fiftieth is split.
  if (list.number % 5 === 0)
    await repository.change(manager, portions, { bucket: 'accepted' }, stamp('accepted'));
  else if (list.number % 10 === 1)
    await repository.change(
      ...([manager, portions.slice(0, 5)] as const),
      ...([{ bucket: 'disputed', reason: 'shortage', note: null }, stamp('disputed')] as const),
    );
  if (list.number % 50 === 2 && portions[0]) {
    const more = { ...portions[0], id: newId(), ...stamp('split') };
    await repository.addPortions(manager, [more]);
  }
}

const ZERO = Object.fromEntries(
  ['rows', 'quantity', 'money'].flatMap((measure) =>
    ['Declared', 'Outstanding', 'Disputed', 'Closed', 'Accepted'].map((figure) => [
      `${measure}${figure}`,
      0,
    ]),
  ),
) as Partial<HandoverList>;

/** One finished run over every pair: most are right, some differ, some could not be read. */
export async function fillVerification(
  app: NestFastifyApplication,
  roundId: string,
): Promise<number> {
  const runId = newId();
  const now = new Date().toISOString();
  const postgres = app.get(Reader).manager.connection.options.type === 'postgres';
  const sql = (text: string) => {
    let at = 0;
    return postgres ? text.replaceAll('?', () => `$${(at += 1)}`) : text;
  };
  return app.get(UnitOfWork).run(async (manager) => {
    const ask = (text: string, values: unknown[]) => manager.query(sql(text), values);
    await ask(
      `INSERT INTO verification_run (id, round_id, state, source, source_kind, scope, control, resumed,
         requested_by_name, requested_at, started_at, finished_at)
       VALUES (?, ?, 'pending', 'đo', 'stand-in', 'round', 'go', 0, 'đo', ?, ?, ?)`,
      [runId, roundId, now, now, now],
    );
    // What a run asks about stands before what it found.
    await ask(
      `INSERT INTO verification_expectation (run_id, procedure_id, name)
       SELECT ?, id, name FROM procedure WHERE round_id = ?`,
      [runId, roundId],
    );
    await ask(
      `INSERT INTO verification_asked (run_id, asked_set, procedure_id)
       SELECT ?, 1, id FROM procedure WHERE round_id = ?`,
      [runId, roundId],
    );
    await ask(
      `INSERT INTO verification_shown (run_id, procedure_id, portal_id, checked)
       SELECT ?, id, id, 'pscaolfn' FROM procedure WHERE round_id = ?`,
      [runId, roundId],
    );
    await ask(
      `INSERT INTO verification_unit (run_id, unit_id, state, asked_set, attempt, deferrals, total, pending, passed,
         failed, unverifiable)
       SELECT ?, unit_id, 'pending', 1, 1, 0, 0, 0, 0, 0, 0 FROM round_unit
       WHERE round_id = ? AND side = 'new'`,
      [runId, roundId],
    );
    const turn = `ROW_NUMBER() OVER (ORDER BY place.unit_id, item.id)`;
    await ask(
      `INSERT INTO verification_result (run_id, unit_id, procedure_id, outcome, reason, portal_id, seen_at, checked)
       SELECT ?, unit_id, procedure_id, CASE WHEN n % 50 = 0 THEN 'failed' ELSE 'unverifiable' END,
         CASE WHEN n % 50 = 0 THEN 'name-differs' ELSE 'timeout' END,
         'p' || n, CASE WHEN n % 50 = 0 THEN ? END, 'pscaolfn'
       FROM (SELECT place.unit_id, item.id AS procedure_id, ${turn} AS n FROM round_unit place
         JOIN procedure item ON item.round_id = place.round_id
         WHERE place.round_id = ? AND place.side = 'new') pair
       WHERE n % 50 = 0 OR n % 97 = 0`,
      [runId, now, roundId],
    );
    const own = (outcome: string) =>
      `(SELECT COUNT(*) FROM verification_result result WHERE result.run_id = verification_unit.run_id
        AND result.unit_id = verification_unit.unit_id AND result.outcome IN (${outcome}))`;
    const all = `(SELECT COUNT(*) FROM verification_asked asked WHERE asked.run_id = verification_unit.run_id)`;
    await ask(
      `UPDATE verification_unit SET state = 'done', done_at = ?, seen_at = ?, total = ${all},
         passed = ${all} - ${own(`'failed', 'unverifiable'`)}, failed = ${own(`'failed'`)},
         unverifiable = ${own(`'unverifiable'`)} WHERE run_id = ?`,
      [now, now, runId],
    );
    await ask(`UPDATE verification_run SET state = 'finished' WHERE id = ?`, [runId]);
    const [{ n }] = (await ask('SELECT SUM(total) AS n FROM verification_unit WHERE run_id = ?', [
      runId,
    ])) as [{ n: number }];
    return Number(n);
  });
}

/** A trial of each unit with results for its items. */
export async function fillRehearsals(
  app: NestFastifyApplication,
  roundId: string,
  { units, rehearsalResults }: RoundSize,
): Promise<number> {
  const { manager } = app.get(Reader);
  if (!(await manager.existsBy(ChecklistTemplate, { code: CHECKLIST })))
    await app
      .get(TemplateLoader)
      .loadFolder(path.join(projectRoot(), 'reference', 'checklists'), SYSTEM);
  const template = await manager.findOneByOrFail(ChecklistTemplate, { code: CHECKLIST });
  const items = await manager.findBy(ChecklistItem, { templateId: template.id });
  const places = await manager.findBy(RoundUnit, { roundId, side: 'new' });
  const trials = places.map(
    ({ unitId }) =>
      ({
        ...{ id: newId(), roundId, unitId, templateId: template.id, number: 1 },
        ...{ state: 'closed', startedOn: '2025-06-16', purpose: null, version: 1 },
      }) as Rehearsal,
  );
  const each = Math.min(items.length, Math.ceil(rehearsalResults / units));
  const results = trials.flatMap(({ id: rehearsalId }, unit) =>
    items.slice(0, each).map(
      ({ code }, at) =>
        ({
          ...{ id: newId(), rehearsalId, itemCode: code, note: null, evaluatorName: 'Tổ công tác' },
          ...{ result: (unit + at) % 29 === 0 ? 'not_met' : 'met', evaluatedOn: '2025-06-20' },
          ...{ evaluatorId: null, documentNumber: null, documentDay: null, minutes: null },
          ...{ carriedFrom: null, version: 1 },
        }) as RehearsalResult,
    ),
  );
  await app.get(UnitOfWork).run(async (write) => {
    await insertRows(write, Rehearsal, trials);
    await insertRows(write, RehearsalResult, results);
  });
  return results.length;
}
