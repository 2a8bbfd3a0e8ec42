import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { EntityManager } from 'typeorm';
import { ApplyService } from '../../src/imports/apply.service';
import { BatchAccess } from '../../src/imports/batch-access';
import { BatchEnding } from '../../src/imports/batch-ending';
import { fingerprintOf } from '../../src/imports/fingerprint';
import { ImportTargets } from '../../src/imports/import-targets';
import { ImportsQuery } from '../../src/imports/imports.query';
import { ImportsRepository } from '../../src/imports/imports.repository';
import { LookedThrough } from '../../src/imports/looked-through';
import type { PlannedRow } from '../../src/imports/planned-row';
import { ProblemsWorkbook } from '../../src/imports/problems-workbook';
import { readWorkbookJob } from '../../src/imports/read-workbook.job';
import { MappingService } from '../../src/imports/mapping/mapping.service';
import { MappingsQuery } from '../../src/imports/mapping/mappings.query';
import { MappingsRepository } from '../../src/imports/mapping/mappings.repository';
import { MendingService } from '../../src/imports/mending/mending.service';
import { Replanning } from '../../src/imports/replanning';
import { RepairsRepository } from '../../src/imports/repairs/repairs.repository';
import { RepairsService } from '../../src/imports/repairs/repairs.service';
import type { RowsByLots } from '../../src/imports/rows-by-lots';
import { UploadService } from '../../src/imports/upload.service';
import { WorkbookReading } from '../../src/imports/workbook-reading';
import { AuditTrail } from '../../src/platform/audit/audit-trail';
import { Clock } from '../../src/platform/clock';
import { Settings } from '../../src/platform/config/settings';
import type { Database } from '../../src/platform/database/database';
import { Scratch } from '../../src/platform/files/scratch';
import { type Actor } from '../../src/platform/http/actor';
import type { RunningJob } from '../../src/platform/jobs/job-definition';
import { JobQueue } from '../../src/platform/jobs/job-queue';
import { UnitsReadModel } from '../../src/units/units.read-model';
import { Scopes } from '../../src/units/scopes';
import { UnitsRepository } from '../../src/units/units.repository';
import { personWith } from './actors';
import { FewHandlers } from './few-handlers';
import { oneTarget } from './one-target';
import { SpellingsQuery } from '../../src/imports/spellings/spellings.query';
import { SpellingsRepository } from '../../src/imports/spellings/spellings.repository';
import { SpellingsService } from '../../src/imports/spellings/spellings.service';
import { ASSETS } from './sample-lists';
import { fileStoreIn, testKeyring } from './secrets';

/** The province officer of the tests. */
export const OFFICER: Actor = {
  ...personWith({ role: 'province_officer' }),
  name: 'Trần Thị Tỉnh',
};

/** Everything an import needs, over an open database, with a target that keeps its rows in `test_line`. */
export function importWorkshop(
  database: Database,
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imports-')),
) {
  const { unitOfWork, reader } = database;
  const clock = new Clock();
  const settings = Settings.from({ DATA_DIR: folder });
  const files = fileStoreIn(folder, clock);
  const audit = new AuditTrail(clock);
  const targets = new ImportTargets();
  const target = new LineTarget();
  targets.register(oneTarget(target));
  const repository = new ImportsRepository();
  const units = new UnitsReadModel(new UnitsRepository());
  const access = new BatchAccess(units, repository, targets, new Scopes(units, clock));
  const queue = new JobQueue(clock);
  const scratch = new Scratch(settings, clock);
  const looked = new LookedThrough(scratch);
  const ending = new BatchEnding(
    ...([unitOfWork, files, audit, access, repository, queue, looked] as const),
  );
  const replanning = new Replanning(queue);
  const repairing = [unitOfWork, reader, access] as const;
  const handlers = new FewHandlers();
  const mappings = new MappingsRepository();
  const spellings = new SpellingsRepository();
  const explained = new SpellingsService(
    ...([unitOfWork, access, spellings, audit, clock] as const),
  );
  const remembered = new MappingsQuery(reader, access);
  const reading = new WorkbookReading(
    handlers,
    unitOfWork,
    reader,
    files,
    settings,
    access,
    ending,
    repository,
    looked,
    testKeyring,
    scratch,
    mappings,
    spellings,
    clock,
  );
  reading.onModuleInit();
  return {
    folder,
    files,
    target,
    repository,
    reading,
    ending,
    audit,
    uploads: new UploadService(
      unitOfWork,
      reader,
      files,
      new JobQueue(clock),
      audit,
      clock,
      settings,
      access,
      repository,
      looked,
    ),
    mending: new MendingService(
      ...([unitOfWork, access, replanning] as const),
      ...([audit, clock, testKeyring, explained] as const),
    ),
    explained,
    repairs: new RepairsService(...repairing, new RepairsRepository(), replanning, audit, clock),
    applying: new ApplyService(unitOfWork, audit, clock, access, repository, reader),
    mapping: new MappingService(
      ...([unitOfWork, access, mappings, replanning, audit, clock] as const),
    ),
    remembered,
    query: new ImportsQuery(
      ...([reader, access, repository, remembered, new SpellingsQuery(access)] as const),
    ),
    problems: new ProblemsWorkbook(
      ...([reader, access, repository] as const),
      ...([scratch, files, settings, unitOfWork, audit, testKeyring] as const),
    ),
    batch: (id: string) => repository.batch(reader.manager, id),
    lines: () =>
      reader.manager.query<{ name: string }[]>('SELECT name FROM test_line ORDER BY name'),
    /** Runs the job that reads a batch, once. */
    read: (batchId: string, more: Partial<RunningJob<{ batchId: string }>> = {}) =>
      reading.handle({
        id: 'job',
        data: { batchId },
        attempt: 1,
        actor: OFFICER,
        progress: () => Promise.resolve(),
        signal: new AbortController().signal,
        ...more,
      }),
    /** What the runner does after the last try. */
    givenUp: (batchId: string) =>
      handlers.givenUp(readWorkbookJob.name)!({ data: { batchId }, actor: OFFICER }),
  };
}

/** Makes the table of `LineTarget`; text that both engines know. */
export async function makeLineTable(database: Database): Promise<void> {
  await database.writer.query(
    'CREATE TABLE test_line (fingerprint varchar(64) PRIMARY KEY, name text NOT NULL, quantity integer)',
  );
}

/** A list whose rows lie in one plain table. */
const RECEIVERS = new Map([
  ['phuong ha lam', [{ organisationId: 'ha-lam', name: 'Phường Hà Lầm' }]],
]);

class LineTarget {
  readonly code = ASSETS.code;
  readonly declaration = ASSETS;
  /** Makes `apply` fail after so many rows, as a full disk would. */
  failAfter = Infinity;

  async context(manager: EntityManager) {
    const lines = await manager.query<{ name: string; quantity: number }[]>(
      'SELECT name, quantity FROM test_line',
    );
    const existing = lines.map(({ name, quantity }) => {
      const values = { name, quantity };
      return [fingerprintOf(ASSETS, values), { id: name, values }] as const;
    });
    return { existing: new Map(existing), receivers: RECEIVERS };
  }

  async apply(manager: EntityManager, _: unknown, { lots, changed }: RowsByLots) {
    const rows: PlannedRow[] = [...changed];
    for await (const lot of lots) rows.push(...lot);
    for (const [index, row] of rows.entries()) {
      if (index >= this.failAfter) throw new Error('the disk is full');
      await manager
        .createQueryBuilder()
        .insert()
        .into('test_line', ['fingerprint', 'name', 'quantity'])
        .values({
          fingerprint: row.fingerprint,
          name: row.values.name,
          quantity: row.values.quantity,
        })
        .execute();
    }
    return { created: rows.length, changed: 0 };
  }
}
