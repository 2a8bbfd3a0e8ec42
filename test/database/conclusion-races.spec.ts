import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { createApplication } from '../../src/application';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { Settings } from '../../src/platform/config/settings';
import { FileStore } from '../../src/platform/files/file-store';
import { StoredFile } from '../../src/platform/files/stored-file.entity';
import type { AppError } from '../../src/platform/http/app-error';
import { ReadinessConclusion } from '../../src/readiness/conclusions/conclusion.entity';
import { Conclusions } from '../../src/readiness/conclusions/conclusions.service';
import { SnapshotWriter } from '../../src/readiness/snapshots/snapshot-writer';
import { StatedFacts } from '../../src/readiness/stated/stated-facts.service';
import { Task } from '../../src/tasks/task.entity';
import { UnitsReadModel } from '../../src/units/units.read-model';
import { personWith } from '../support/actors';
import { pdfBytes } from '../support/evidence';
import { forEachQuangNinh, quangNinhIn } from '../support/quang-ninh';

/** Long enough for whoever does not wait to be done. */
const A_WHILE_MS = 700;
const PROVINCE = personWith({ role: 'province_officer' });

forEachQuangNinh((open) => {
  /** Somebody is stopped in the middle of concluding, until they are let go. */
  async function scene() {
    const db = await open();
    const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-giao-conclude-'));
    const roundId = await quangNinhIn(db);
    const app = await createApplication(Settings.from({ DATA_DIR: dataDir }), db.database);
    const { manager } = db.reader;
    const [unit] = await app.get(UnitsReadModel).newUnits(manager, roundId);
    const unitId = unit!.id;
    const conclusions = app.get(Conclusions);
    const writer = app.get(SnapshotWriter);
    const write = writer.write.bind(writer);
    const judged = Promise.withResolvers<void>();
    const gate = Promise.withResolvers<void>();
    const writing = jest.spyOn(writer, 'write').mockImplementation(async (...given) => {
      judged.resolve();
      await gate.promise;
      return write(...given);
    });
    const press = async (noticeNumber: string) => {
      const { seen, seenNumber } = await conclusions.view(PROVINCE, roundId, unitId);
      const staged = await app.get(FileStore).stage(Readable.from([pdfBytes('Thông báo')]));
      const fields = {
        ...{ kind: 'fallback' as const, noticeNumber, noticeDay: '2025-06-25', seen, seenNumber },
        remedy: 'Vận hành tại trụ sở cũ.',
      };
      return conclusions.conclude(PROVINCE, roundId, unitId, { staged, fields }).then(
        () => 'concluded',
        (error: AppError) => error.code,
      );
    };
    const state = () =>
      app.get(StatedFacts).state(PROVINCE, roundId, unitId, {
        ...{ criterion: 'headquarters', done: 0, total: 1, factDay: '2025-06-21', note: null },
        ...{ evidence: 'Biên bản số 9/BB-UBND', seen: 0 },
      });
    const trail = async () =>
      (await manager.find(AuditEntry, { where: { roundId }, order: { seq: 'ASC' } }))
        .map(({ action }) => action)
        .filter((action) => action.startsWith('readiness.'));
    return {
      ...{ manager, press, state, trail, judged: judged.promise, letGo: () => gate.resolve() },
      close: async () => {
        gate.resolve();
        writing.mockRestore();
        await app.close();
        fs.rmSync(dataDir, { recursive: true, force: true });
      },
    };
  }

  it('L5: no fact is stated between the judging and the storing of a conclusion', async () => {
    const { manager, press, state, trail, judged, letGo, close } = await scene();
    try {
      const concluding = press('12/TB-BCĐ');
      await judged;
      let stated = false;
      const stating = state().then(() => (stated = true));
      await wait(A_WHILE_MS);
      expect(stated).toBe(false);
      letGo();
      expect(await concluding).toBe('concluded');
      await stating;
      // What came later stands later: whoever reads the trail sees on what was concluded.
      expect(await trail()).toEqual(['readiness.concluded', 'readiness.fact-stated']);
      // Whoever looked before that is told to look again.
      expect(await manager.count(ReadinessConclusion)).toBe(1);
    } finally {
      await close();
    }
  }, 120_000);

  it('L5: of two who press at the very same time one concludes; one record, one task, one scan', async () => {
    const { manager, press, judged, letGo, close } = await scene();
    try {
      const both = [press('12/TB-BCĐ'), press('13/TB-BCĐ')];
      await judged;
      await wait(A_WHILE_MS);
      letGo();
      expect((await Promise.all(both)).toSorted()).toEqual([
        'concluded',
        'readiness.conclusion-changed',
      ]);
      expect(await manager.find(ReadinessConclusion)).toMatchObject([{ number: 1 }]);
      expect(await manager.countBy(Task, { basis: 'conclusion' })).toBe(1);
      expect(await manager.count(StoredFile)).toBe(1);
    } finally {
      await close();
    }
  }, 120_000);
});
