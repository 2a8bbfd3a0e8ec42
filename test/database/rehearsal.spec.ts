import { join } from 'node:path';
import { Clock } from '../../src/platform/clock';
import { SYSTEM } from '../../src/platform/http/actor';
import { RehearsalReadModel } from '../../src/rehearsal/rehearsal.read-model';
import { Appointments } from '../../src/rehearsal/evaluators/appointments';
import { RehearsalStarter } from '../../src/rehearsal/rehearsal-starter';
import { RehearsalService } from '../../src/rehearsal/rehearsal.service';
import { RehearsalViews } from '../../src/rehearsal/rehearsal-views.service';
import { RehearsalsRepository } from '../../src/rehearsal/rehearsals.repository';
import { ResultRecorder, type ResultToRecord } from '../../src/rehearsal/result-recorder';
import { TemplateLoader } from '../../src/rehearsal/template-loader';
import { Scopes } from '../../src/units/scopes';
import { UnitsReadModel } from '../../src/units/units.read-model';
import { UnitsRepository } from '../../src/units/units.repository';
import type { OpenTestDatabase } from '../support/database';
import { forEachQuangNinh, quangNinhIn } from '../support/quang-ninh';
import { personWith } from '../support/actors';

const reference = join(__dirname, '..', '..', 'reference');
const noon = new Date('2025-06-20T05:00:00.000Z');

class NoonClock extends Clock {
  override now(): Date {
    return noon;
  }
}

async function rehearsalIn(open: OpenTestDatabase) {
  const db = await open();
  const clock = new NoonClock();
  const unitsRepository = new UnitsRepository();
  const units = new UnitsReadModel(unitsRepository);
  const roundId = await quangNinhIn(db);
  const templates = new TemplateLoader(db.unitOfWork, db.audit, clock);
  const loaded = await templates.loadFolder(join(reference, 'checklists'), SYSTEM);
  const repository = new RehearsalsRepository();
  const recorder = new ResultRecorder(clock);
  const scopes = new Scopes(units, clock);
  return {
    db,
    ...{ roundId, units, templates, loaded },
    newUnits: await units.newUnits(db.reader.manager, roundId),
    service: new RehearsalService(
      db.unitOfWork,
      units,
      repository,
      recorder,
      db.audit,
      clock,
      scopes,
      new RehearsalStarter(repository, clock),
      new Appointments(clock),
    ),
    views: new RehearsalViews(db.reader, units, repository, scopes, new Appointments(clock)),
    readModel: new RehearsalReadModel(repository),
  };
}

const met = (itemCode: string, version = 0): ResultToRecord => ({
  ...{ itemCode, version, result: 'met', note: null },
});

forEachQuangNinh((open) => {
  it('loads the checklist once, however often it is asked', async () => {
    const { templates, loaded } = await rehearsalIn(open);
    expect(loaded).toEqual([
      ...['binh-dinh-service-centre', 'five-step-service', 'quang-ninh-551'],
      'trial-operation-2025',
    ]);
    expect(await templates.loadFolder(join(reference, 'checklists'), SYSTEM)).toEqual([]);
  });

  it('starts a trial for each of the 54 new units, and no second one while it is open', async () => {
    const { service, views, roundId, newUnits } = await rehearsalIn(open);
    const ids = newUnits.map(({ id }) => id);
    expect(await service.start(SYSTEM, roundId, ids)).toHaveLength(54);
    await expect(service.start(SYSTEM, roundId, [ids[0]!])).rejects.toMatchObject({
      code: 'rehearsal.already-open',
    });
    const rows = await views.list(SYSTEM, roundId);
    expect(rows.map(({ unitId }) => unitId)).toEqual(ids);
    expect(rows[0]!.rehearsal).toMatchObject({
      ...{ number: 1, state: 'open', startedOn: '2025-06-20' },
      score: { all: { total: 64, notEvaluated: 64 }, percent: 0, mandatoryPassed: false },
    });
  });

  it('refuses a unit that is not new in the round, and starts nothing', async () => {
    const { service, views, units, db, roundId, newUnits } = await rehearsalIn(open);
    const olds = await units.oldUnits(db.reader.manager, roundId);
    const ceased = olds.find((old) => !newUnits.some(({ id }) => id === old.id))!;
    await expect(
      service.start(SYSTEM, roundId, [newUnits[0]!.id, ceased.id]),
    ).rejects.toMatchObject({ code: 'rehearsal.not-a-new-unit' });
    expect((await views.list(SYSTEM, roundId)).filter((row) => row.rehearsal)).toEqual([]);
  });

  it('keeps a result with evaluator and day, and a stale version does not overwrite it', async () => {
    const { service, views, roundId, newUnits } = await rehearsalIn(open);
    const [id] = await service.start(SYSTEM, roundId, [newUnits[0]!.id]);
    await service.record(SYSTEM, id!, [met('A1')]);
    await expect(service.record(SYSTEM, id!, [met('A1')])).rejects.toThrow(
      /no longer at version 0/,
    );
    await service.record(SYSTEM, id!, [{ ...met('A1', 1), result: 'partly_met', note: 'Thiếu' }]);
    await expect(service.record(SYSTEM, id!, [met('A1', 1)])).rejects.toThrow(/version 1/);
    const { groups } = await views.sheet(SYSTEM, id!);
    expect(groups[0]!.items[0]).toMatchObject({
      ...{ code: 'A1', result: 'partly_met', note: 'Thiếu', version: 2 },
      ...{ evaluator: SYSTEM.name, evaluatedOn: '2025-06-20' },
    });
  });

  it('of two who record an item at once, one is told', async () => {
    const { service, roundId, newUnits } = await rehearsalIn(open);
    const [id] = await service.start(SYSTEM, roundId, [newUnits[0]!.id]);
    const both = await Promise.allSettled([
      service.record(SYSTEM, id!, [met('A1')]),
      service.record(SYSTEM, id!, [met('A1')]),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('records all results of an act or none', async () => {
    const { service, views, roundId, newUnits } = await rehearsalIn(open);
    const [id] = await service.start(SYSTEM, roundId, [newUnits[0]!.id]);
    await expect(service.record(SYSTEM, id!, [met('A1'), met('Z9')])).rejects.toMatchObject({
      code: 'rehearsal.unknown-item',
    });
    const noReason: ResultToRecord = { ...met('E5'), result: 'not_met' };
    await expect(service.record(SYSTEM, id!, [met('A1'), noReason])).rejects.toMatchObject({
      code: 'rehearsal.reason-missing',
    });
    expect((await views.sheet(SYSTEM, id!)).score.all.notEvaluated).toBe(64);
  });

  it('tells readiness which mandatory items are open', async () => {
    const { service, readModel, db, roundId, newUnits } = await rehearsalIn(open);
    const [id] = await service.start(SYSTEM, roundId, [newUnits[0]!.id]);
    const mandatory = 'A1 B1 C2 D4 E1 E6 E7 E8 E9 E12 E15 G1 H1 H2 H3 K3'.split(' ');
    await service.record(SYSTEM, id!, [
      ...mandatory.map((code) => met(code)),
      { ...met('E5'), result: 'partly_met' },
    ]);
    const before = await readModel.mandatoryState(db.reader.manager, roundId);
    expect(before).toMatchObject([
      {
        ...{ unitId: newUnits[0]!.id, number: 1 },
        score: { mandatory: { total: 17, met: 16 }, mandatoryPassed: false },
        open: [{ code: 'E5', result: 'partly_met' }],
      },
    ]);
    await service.record(SYSTEM, id!, [met('E5', 1)]);
    const [after] = await readModel.mandatoryState(db.reader.manager, roundId);
    expect(after).toMatchObject({ score: { mandatoryPassed: true }, open: [] });
  });

  it('answers a commune officer of another unit as if the trial did not exist', async () => {
    const { service, views, units, db, roundId, newUnits } = await rehearsalIn(open);
    const [own, other] = await service.start(SYSTEM, roundId, [newUnits[0]!.id, newUnits[1]!.id]);
    const [body] = await units.organisationsOfUnit(db.reader.manager, newUnits[0]!.id);
    const officer = personWith({ role: 'commune_officer', organisation: body! });
    await expect(views.sheet(officer, own!)).resolves.toMatchObject({ unitId: newUnits[0]!.id });
    await expect(views.sheet(officer, other!)).rejects.toMatchObject({ status: 404 });
    await expect(service.record(officer, other!, [met('A1')])).rejects.toMatchObject({
      status: 404,
    });
    expect(await views.list(officer, roundId)).toHaveLength(1);
  });

  it('writes each act into the audit chain', async () => {
    const { service, db, roundId, newUnits } = await rehearsalIn(open);
    const [id] = await service.start(SYSTEM, roundId, [newUnits[0]!.id]);
    await service.record(SYSTEM, id!, [met('A1'), met('A2')]);
    const entries = await db.reader.manager.query<{ action: string; object_count: number }[]>(
      `SELECT action, object_count FROM audit_entry WHERE action LIKE 'rehearsal.%' ORDER BY seq`,
    );
    expect(entries).toEqual([
      ...Array.from({ length: 4 }, () => ({
        ...{ action: 'rehearsal.template-loaded', object_count: 1 },
      })),
      { action: 'rehearsal.started', object_count: 1 },
      { action: 'rehearsal.results-recorded', object_count: 2 },
    ]);
    expect(await db.audit.firstBroken(db.reader.manager)).toBeUndefined();
  });
});
