import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { createApplication } from '../../src/application';
import { Clock } from '../../src/platform/clock';
import { Settings } from '../../src/platform/config/settings';
import { newId } from '../../src/platform/database/ids';
import { insertRows } from '../../src/platform/database/insert-rows';
import { FileStore } from '../../src/platform/files/file-store';
import { StoredFile } from '../../src/platform/files/stored-file.entity';
import { SYSTEM } from '../../src/platform/http/actor';
import { DailyJobs } from '../../src/platform/jobs/daily-jobs';
import { Job } from '../../src/platform/jobs/job.entity';
import { JobHandlers } from '../../src/platform/jobs/job-handlers';
import { Retention } from '../../src/platform/retention/retention';
import { ReadinessConclusion } from '../../src/readiness/conclusions/conclusion.entity';
import { ReadinessDailyPaper } from '../../src/readiness/papers/daily-paper.entity';
import { DailyPapers } from '../../src/readiness/papers/daily-papers';
import { DailySnapshots } from '../../src/readiness/snapshots/daily-snapshots';
import {
  ReadinessSnapshot,
  ReadinessSnapshotUnit,
} from '../../src/readiness/snapshots/snapshot.entity';
import { Snapshots } from '../../src/readiness/snapshots/snapshots.service';
import { StatedFacts } from '../../src/readiness/stated/stated-facts.service';
import { vietnamDay } from '../../src/platform/vietnam-time';
import { Round } from '../../src/units/round.entity';
import { UnitsReadModel } from '../../src/units/units.read-model';
import { type TestDatabase } from '../support/database';
import { mailServer } from '../support/mail-server';
import { personWith } from '../support/actors';
import { forEachQuangNinh, quangNinhIn } from '../support/quang-ninh';
import { until } from '../support/until';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const DAY_MINUTES = 24 * 60;

/** Eight in the morning in Việt Nam: whatever the hour of the test, it is before four in the afternoon. */
class MorningClock extends Clock {
  private ahead = Math.ceil((Date.now() - HOUR_MS) / DAY_MS) * DAY_MS + HOUR_MS - Date.now();

  override now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  passMinutes(minutes: number): void {
    this.ahead += minutes * MINUTE_MS;
  }
}

/** The program over a database, as often as it is started again on the same folder. */
async function programOver(db: TestDatabase, environment: Record<string, string> = {}) {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-giao-days-'));
  const clock = new MorningClock();
  const roundId = await quangNinhIn(db);
  const settings = Settings.from({ DATA_DIR: dataDir, ...environment });
  const create = () => createApplication(settings, db.database, { clock });
  let app = await create();
  return {
    ...{ clock, roundId, manager: db.reader.manager },
    get: <T>(token: abstract new (...args: never[]) => T): T => app.get(token as never),
    start: () => app.init(),
    async restart() {
      await app.close();
      app = await create();
      await app.init();
    },
    /** Hands a job out again, as after a worker that died with its last word unsaid. */
    again: (name: string, data: object) =>
      app.get(JobHandlers).get(name)!({
        ...{ id: newId(), data: data as never, attempt: 2, actor: SYSTEM },
        ...{ progress: async () => {}, signal: new AbortController().signal },
      }),
    async close() {
      await app.close();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

type Program = Awaited<ReturnType<typeof programOver>>;

forEachQuangNinh((open) => {
  let program: Program;
  /** The program ends before the database under it does. */
  const running = (work: () => Promise<void>) => () => work().finally(() => program.close());

  it(
    'e-mails the report of the day at its time to whom the settings say, once, also after a restart',
    running(async () => {
      const mail = await mailServer();
      const db = await open();
      program = await programOver(db, {
        ...{ SMTP_HOST: '127.0.0.1', SMTP_PORT: mail.port, SMTP_SECURITY: 'none' },
        ...{ SMTP_FROM: 'bangiao@tinh.vn', READINESS_DAILY_AT: '16:00' },
        DAILY_REPORT_TO: 'bcd@tinh.vn, snv@tinh.vn',
      });
      const { manager, clock, roundId } = program;
      const today = vietnamDay(clock.now());
      // Rounds are followed around their first day.
      await db.unitOfWork.run((write) =>
        write.update(Round, { id: roundId }, { effectiveDate: today }),
      );
      const jobs = (name: string) => manager.findBy(Job, { name });
      try {
        await program.start();
        await program.get(DailyJobs).askForDue();
        expect(await jobs('readiness.snapshots')).toEqual([]);
        clock.passMinutes(8 * 60 + 1);
        await program.get(DailyJobs).askForDue();
        await until(() => mail.letters.length === 2);
        await until(async () =>
          (await jobs('mail.send')).every((job) => job.state === 'succeeded'),
        );
        expect(mail.letters.map((each) => /^To: (.+)$/m.exec(each)![1]).sort()).toEqual([
          'bcd@tinh.vn',
          'snv@tinh.vn',
        ]);
        const [snapshot] = await manager.findBy(ReadinessSnapshot, { roundId, kind: 'daily' });
        const papers = await manager.findBy(ReadinessDailyPaper, { snapshotId: snapshot!.id });
        expect(papers.map(({ sentTo }) => sentTo)).toEqual([2, 2, 2, 2]);
        for (const { fileId } of papers) {
          const file = await manager.findOneByOrFail(StoredFile, { id: fileId });
          const bytes = (await buffer(program.get(FileStore).read(file))).toString('base64');
          for (const letter of mail.letters)
            expect(letter.replaceAll(/\r?\n/g, '').includes(bytes)).toBe(true);
        }

        const [daily] = await jobs('readiness.snapshots');
        await program.restart();
        await program.get(DailyJobs).askForDue();
        expect(await program.again('readiness.snapshots', daily!.data)).toEqual({ taken: 0 });
        expect(await program.again('readiness.daily-papers', { snapshotId: snapshot!.id })).toEqual(
          {
            ...{ made: 0, sentTo: 2 },
          },
        );
        expect((await jobs('readiness.snapshots')).length).toBe(1);
        expect((await jobs('mail.send')).length).toBe(2);
        expect(await manager.countBy(ReadinessSnapshot, { roundId })).toBe(1);

        clock.passMinutes(DAY_MINUTES);
        await program.get(DailyJobs).askForDue();
        await until(() => mail.letters.length === 4);
        expect(new Set((await jobs('mail.send')).map(({ roundId: id }) => id))).toEqual(
          new Set([roundId]),
        );
      } finally {
        await mail.close();
      }
    }),
    180_000,
  );

  it(
    'shows the sheet of a unit as it was at a kept moment, to who may see the unit',
    running(async () => {
      program = await programOver(await open());
      const { manager, clock, roundId } = program;
      const units = program.get(UnitsReadModel);
      const [own, other] = await units.newUnits(manager, roundId);
      const committees = await units.peoplesCommittees(manager, [own!.id, other!.id]);
      const officer = (id: string) =>
        personWith({ role: 'commune_officer', organisation: committees.get(id)! });
      const [mine, theirs] = [officer(own!.id), officer(other!.id)];
      const snapshots = program.get(Snapshots);
      const at = (who: typeof mine, moment: string) =>
        snapshots.sheetAt(who, roundId, own!.id, moment);
      await expect(at(mine, clock.moment())).rejects.toMatchObject({
        code: 'readiness.no-snapshot',
      });
      const take = () => program.get(DailySnapshots).take(roundId, '2025-06-24', SYSTEM);
      // Two programs at the same minute keep one day.
      expect((await Promise.all([take(), take()])).toSorted()).toEqual([false, true]);
      const then = clock.moment();

      clock.passMinutes(DAY_MINUTES);
      await program.get(StatedFacts).state(mine, roundId, own!.id, {
        ...{ criterion: 'headquarters', done: 1, total: 1, factDay: '2025-06-24', note: null },
        ...{ evidence: 'Biên bản số 1/BB-UBND', seen: 0 },
      });
      await program.get(DailySnapshots).take(roundId, '2025-06-25', SYSTEM);
      const before = await at(mine, then);
      const after = await at(mine, clock.moment());
      expect(before).toMatchObject({ unitId: own!.id, kind: 'daily', verdict: 'red' });
      expect(before.way!.steps.length).toBeGreaterThan(0);
      expect(before.asOf <= then && then < after.asOf).toBe(true);
      const rule = (sheet: typeof before) => sheet.rules.find(({ key }) => key === 'headquarters');
      expect(rule(before)).toMatchObject({ verdict: 'unknown', weighs: 'red' });
      expect(rule(after)).toMatchObject({ verdict: 'green', points: 100, toDo: [] });
      expect(JSON.stringify(rule(after))).toContain('Biên bản số 1/BB-UBND');
      // What is shown is what was kept, so its digest can be held against the body.
      const kept = await manager.findBy(ReadinessSnapshotUnit, { unitId: own!.id });
      expect(kept.map((each) => each.sha256).sort()).toEqual([before.sha256, after.sha256].sort());
      expect(before.rules.map(({ dueOn }) => dueOn)).not.toContain(null);

      await expect(at(theirs, then)).rejects.toMatchObject({ status: 404 });
      await expect(at(mine, '2999-01-01T00:00:00.000Z')).rejects.toMatchObject({
        code: 'readiness.cut-off-ahead',
      });
      const old = (await units.oldUnits(manager, roundId))[0]!.id;
      const province = personWith({ role: 'province_officer' });
      await expect(snapshots.sheetAt(province, roundId, old, then)).rejects.toMatchObject({
        status: 404,
      });
    }),
    120_000,
  );

  it(
    'thins old days: the last of a month stays, so does what was sent out or concluded on',
    running(async () => {
      const db = await open();
      program = await programOver(db);
      const { manager, clock, roundId } = program;
      const ids = new Map<string, string>();
      for (const day of ['2025-06-20', '2025-06-21', '2025-06-22', '2025-06-23', '2025-07-01']) {
        await program.get(DailySnapshots).take(roundId, day, SYSTEM);
        const { id } = await manager.findOneByOrFail(ReadinessSnapshot, {
          dailyKey: `${roundId}:${day}`,
        });
        ids.set(day.slice(5), id);
      }
      program.get(DailyPapers).onModuleInit();
      const papersOf = async (day: string) => {
        const snapshotId = ids.get(day)!;
        await program.again('readiness.daily-papers', { snapshotId });
        return manager.findBy(ReadinessDailyPaper, { snapshotId });
      };
      const [plain, sent] = [await papersOf('06-20'), await papersOf('06-21')];
      const snapshotId = ids.get('06-22')!;
      const [unit] = await manager.findBy(ReadinessSnapshotUnit, { snapshotId });
      const conclusion: ReadinessConclusion = {
        ...{ id: newId(), roundId, unitId: unit!.unitId, number: 1, kind: 'fallback' },
        ...{ noticeNumber: '12/TB-BCĐ', noticeDay: '2025-06-22', remedy: 'Dùng trụ sở cũ.' },
        ...{ snapshotUnitId: unit!.id, snapshotSha256: unit!.sha256 },
        ...{ fileId: sent[0]!.fileId, fileSha256: sent[0]!.sha256, concludedBy: null },
        ...{ concludedByName: 'Ban Chỉ đạo', concludedAt: clock.moment() },
      };
      await db.unitOfWork.run(async (write) => {
        await write.update(ReadinessDailyPaper, { snapshotId: ids.get('06-21')! }, { sentTo: 2 });
        await insertRows(write, ReadinessConclusion, [conclusion]);
      });

      const removed = (of: 'id' | 'snapshotId', day: string) =>
        db.unitOfWork.run((write) =>
          of === 'id'
            ? write.delete(ReadinessSnapshot, { id: ids.get(day)! })
            : write.delete(ReadinessSnapshotUnit, { snapshotId: ids.get(day)! }),
        );
      // The database itself keeps what was sent out, concluded on, and the last of the month.
      await expect(removed('snapshotId', '06-21')).rejects.toThrow(/append-only/);
      await expect(removed('snapshotId', '06-22')).rejects.toThrow(/foreign key/i);
      await expect(removed('snapshotId', '06-23')).rejects.toThrow(/append-only/);
      await expect(removed('id', '07-01')).rejects.toThrow(/append-only/);

      const rule = program.get(Retention).get('readiness-days');
      const left = async () =>
        new Set((await manager.findBy(ReadinessSnapshot, { roundId })).map(({ id }) => id));
      expect(await rule.count(manager, '2025-06-01T00:00:00.000Z')).toBe(0);
      clock.passMinutes(DAY_MINUTES);
      const before = clock.moment();
      expect(await rule.count(manager, before)).toBe(1);
      expect(await rule.things!(manager, before, 9)).toHaveLength(1);
      const steps = [];
      for (let more = true; more; more = steps.at(-1)!.count > 0)
        steps.push(await db.unitOfWork.run((write) => rule.remove(write, before, 100)));
      expect(steps.map(({ count }) => count)).toEqual([1, 0]);
      expect(new Set(steps[0]!.files)).toEqual(new Set(plain.map(({ fileId }) => fileId)));
      expect(await left()).toEqual(new Set([...ids.values()].slice(1)));
      const gone = { snapshotId: ids.get('06-20')! };
      expect(await manager.countBy(ReadinessSnapshotUnit, gone)).toBe(0);
      expect(await manager.countBy(ReadinessDailyPaper, gone)).toBe(0);
      expect(await manager.countBy(StoredFile, { id: plain[0]!.fileId })).toBe(0);
      expect(await manager.countBy(StoredFile, { id: sent[0]!.fileId })).toBe(1);
    }),
    120_000,
  );
});
