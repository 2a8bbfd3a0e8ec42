import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { retentionJob } from '../../src/administration/retention-job';
import { RetentionRunner } from '../../src/administration/retention-runner';
import { RetentionService } from '../../src/administration/retention.service';
import { createApplication } from '../../src/application';
import { listType } from '../../src/handover/list-types/list-types';
import type { BatchState } from '../../src/imports/batch-state';
import { fingerprintOf } from '../../src/imports/fingerprint';
import { ImportBatch } from '../../src/imports/import-batch.entity';
import { columnsOf } from '../../src/imports/import-counts.columns';
import { ImportRow } from '../../src/imports/import-row.entity';
import { Settings } from '../../src/platform/config/settings';
import { newId } from '../../src/platform/database/ids';
import { FileStore } from '../../src/platform/files/file-store';
import { StoredFile } from '../../src/platform/files/stored-file.entity';
import { SYSTEM } from '../../src/platform/http/actor';
import { JobHandlers } from '../../src/platform/jobs/job-handlers';
import { Keyring } from '../../src/platform/secrets/keyring';
import { sealValue } from '../../src/platform/secrets/personal-value';
import type { TestDatabase } from './database';
import { EVIDENCE } from './closing-evidence';
import { handoverOf, plannedRow, portionsOf } from './handover';
import { MovingClock } from './moving-clock';

const DAY_MINUTES = 24 * 60;

/** What is done with a row of a list after it was declared. */
export const FATES = ['nothing', 'accept', 'dispute', 'resolve', 'close'] as const;
export type Fate = (typeof FATES)[number];

/** The whole program over a test database, with a clock that the test moves on. */
export async function retentionScene(db: TestDatabase, environment: Record<string, string> = {}) {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-giao-retention-'));
  const clock = new MovingClock();
  const settings = Settings.from({ DATA_DIR: dataDir, ...environment });
  const app = await createApplication(settings, db.database, { clock });
  const handover = await handoverOf(db, app.get(Keyring));
  // The program is not started: only its own daily work is to be done, when the test says so.
  app.get(RetentionRunner).onModuleInit();
  const handler = app.get(JobHandlers).get(retentionJob.name)!;
  const run = (signal = new AbortController().signal) =>
    handler({
      ...{ id: newId(), data: {}, attempt: 1, actor: SYSTEM, signal },
      progress: () => Promise.resolve(),
    });
  return {
    ...{ app, clock, handover, dataDir, run },
    view: () => app.get(RetentionService).view(SYSTEM),
    pass: (days: number) => clock.passMinutes(days * DAY_MINUTES),
    /** Days pass, somebody says that the clock is right, and what is due goes. */
    async live(days: number) {
      clock.passMinutes(days * DAY_MINUTES);
      const service = app.get(RetentionService);
      if ((await service.view(SYSTEM)).state === 'ahead') await service.confirmClock(SYSTEM);
      return run();
    },
    async close() {
      await app.close();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type RetentionScene = Awaited<ReturnType<typeof retentionScene>>;

/** Declares people of a giver and lets each row have its fate. @returns the list's id. */
export async function listWithFates(
  { handover, app }: RetentionScene,
  manager: EntityManager,
  giver: number,
  fates: readonly Fate[],
): Promise<string> {
  const { roundId, units, acceptance, repository } = handover;
  const giverOrganisationId = handover.givers[giver]!.id;
  const [receiver] = await units.possibleReceivers(manager, roundId, giverOrganisationId);
  const { declaration, closingReasons } = listType('A1b')!;
  const rows = fates.map((_, at) => {
    const personalNumber = sealValue(
      app.get(Keyring),
      'personal_number',
      `0480123${String(giver * 100 + at).padStart(5, '0')}`,
    );
    const values = {
      ...{ fullName: `Người ${giver}.${at}`, birthDate: '1980-03-05', group: 'civil_servant' },
      personalNumber,
    };
    const fingerprint = fingerprintOf(declaration, values);
    const receiverOrganisationId = receiver!.organisationId;
    return plannedRow(values.fullName, { values, fingerprint, receiverOrganisationId });
  });
  const key = { roundId, giverOrganisationId, listType: 'A1b' };
  const { listId } = await handover.declare(key, rows);
  const portions = await portionsOf(manager, listId);
  for (const [at, fate] of fates.entries()) {
    const { version } = (await repository.list(manager, listId))!;
    const portionIds = [portions[at]!.id];
    const act = [SYSTEM, listId, version] as const;
    if (fate === 'accept') await acceptance.accept(...act, { portionIds });
    if (fate === 'close')
      await acceptance.close(...act, {
        ...{ portionIds, reason: closingReasons[0]!.value, note: null, evidence: EVIDENCE },
      });
    if (fate === 'dispute' || fate === 'resolve')
      await acceptance.dispute(...act, { portionIds, kind: 'wrong_data', note: 'Sai ngày sinh' });
    if (fate === 'resolve')
      await acceptance.resolve(SYSTEM, listId, version + 1, { portionIds, note: 'Đã đối chiếu.' });
  }
  return listId;
}

/** An import as one stands in a state, with a file and two staged rows. */
export async function importInState(
  { app, handover, clock }: RetentionScene,
  db: TestDatabase,
  state: BatchState,
): Promise<{ id: string; fileId: string }> {
  const files = app.get(FileStore);
  const staged = await files.stage(Readable.from([Buffer.from('một tệp')]));
  const id = newId();
  const at = clock.moment();
  const [none, applied] = [0, state === 'applied'];
  const counts = {
    ...{ rows: none, header: none, data: none, group: none, total: none, blank: none },
    ...{ note: none, created: none, changed: none, unchanged: none, refused: none, skipped: none },
  };
  await db.unitOfWork.run(async (manager) => {
    const about = { name: 'nhân sự.xlsx', mediaType: 'x', createdBy: null };
    await files.save(manager, staged, about);
    await manager.insert(ImportBatch, {
      ...columnsOf(counts),
      ...{ id, state, listType: 'A1b', fileName: 'nhân sự.xlsx', fileSize: 9 },
      ...{ roundId: handover.roundId, giverOrganisationId: handover.givers[0]!.id },
      ...{ sha256: staged.sha256, fileId: staged.id, jobId: newId(), uploadedAt: at },
      ...{ uploadedBy: null, uploadedByName: 'Cán bộ xã', missingFromFile: 0, version: 1 },
      ...(applied && { appliedAt: at, appliedByName: 'Cán bộ xã' }),
    });
    for (const position of [1, 2])
      await manager.insert(ImportRow, {
        ...{ id: newId(), batchId: id, position, sheet: 'A', rowNumber: position },
        ...{ verdict: 'created', values: {}, groupPath: [], problems: [] },
        fingerprint: `${id}-${position}`,
      });
  });
  return { id, fileId: staged.id };
}

/** Whether the bytes of a stored file lie on the disk, and its row in the database. */
export async function fileStands(scene: RetentionScene, manager: EntityManager, id: string) {
  const place = scene.app.get(FileStore).pathOf({ id });
  return { row: await manager.existsBy(StoredFile, { id }), bytes: fs.existsSync(place) };
}
