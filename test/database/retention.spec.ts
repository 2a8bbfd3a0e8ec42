import fc from 'fast-check';
import { RetentionService } from '../../src/administration/retention.service';
import { HandoverItem } from '../../src/handover/handover-item.entity';
import { HandoverList } from '../../src/handover/handover-list.entity';
import { Portion } from '../../src/handover/portion.entity';
import { PortionMovement } from '../../src/handover/portion-movement.entity';
import { Session } from '../../src/accounts/session.entity';
import { SignInAttempt } from '../../src/accounts/sign-in-attempt.entity';
import { ImportBatch } from '../../src/imports/import-batch.entity';
import { ImportRow } from '../../src/imports/import-row.entity';
import { ClockWatch } from '../../src/platform/clock-watch/clock-watch';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { NOTICE_DAYS } from '../../src/platform/retention/retention-clock';
import { SYSTEM } from '../../src/platform/http/actor';
import { RetentionRun } from '../../src/platform/retention/retention-run.entity';
import { DataKeyRow } from '../../src/platform/secrets/data-key.entity';
import { sealedValue } from '../../src/platform/secrets/personal-value';
import { forEachDatabase, type TestDatabase } from '../support/database';
import {
  FATES,
  fileStands,
  importInState,
  listWithFates,
  retentionScene,
  type RetentionScene,
} from '../support/retention-scene';

const YEAR = 365;
const DAY_MS = 86_400_000;

/** Everything that a list and its papers rest on, byte by byte. */
async function evidenceOf({ reader }: TestDatabase, listId: string) {
  const where = { listId };
  const order = { id: 'ASC' } as const;
  const { manager } = reader;
  return JSON.stringify([
    await manager.findOneByOrFail(HandoverList, { id: listId }),
    await manager.find(HandoverItem, { where, order }),
    await manager.find(Portion, { where, order }),
    await manager.find(PortionMovement, { where, order: { number: 'ASC' } }),
  ]);
}

const masked = async ({ reader }: TestDatabase, listId: string) =>
  (await reader.manager.findBy(HandoverItem, { listId })).map(
    ({ values }) => sealedValue(values.personalNumber) === undefined,
  );

describe('personal data that go by rule', () => {
  forEachDatabase((open) => {
    let db: TestDatabase;
    let scene: RetentionScene;
    const begin = async (environment: Record<string, string> = {}) => {
      db = await open();
      scene = await retentionScene(db, environment);
    };
    afterEach(() => scene.close());

    it('never touches a list of which anything was accepted, disputed or closed, whatever the years', async () => {
      await begin();
      const { manager } = db.reader;
      const fates = fc.array(fc.constantFrom(...FATES), { minLength: 1, maxLength: 3 });
      const lists = [];
      const drawn = fc.sample(fates, 12);
      for (const [giver, each] of [['nothing' as const], ...drawn].entries()) {
        const listId = await listWithFates(scene, manager, giver, each);
        const evidence = await evidenceOf(db, listId);
        lists.push({ listId, evidence, touched: each.some((fate) => fate !== 'nothing') });
      }
      const trail = await manager.find(AuditEntry, { order: { seq: 'ASC' } });
      await scene.run();
      await scene.live(3 * YEAR + 31);
      for (const { listId, evidence, touched } of lists) {
        const now = await evidenceOf(db, listId);
        expect([touched, now === evidence]).toEqual([touched, touched]);
        expect(new Set(await masked(db, listId))).toEqual(new Set([!touched]));
      }
      const kept = await manager.find(AuditEntry, { order: { seq: 'ASC' }, take: trail.length });
      expect(kept).toEqual(trail);
      expect(await db.audit.firstBroken(manager)).toBeUndefined();
    }, 120_000);

    it('destroys keys of the trail of settled lists after five years, never amid a dispute', async () => {
      await begin();
      const { manager } = db.reader;
      const settled = await listWithFates(scene, manager, 0, ['accept', 'close']);
      const disputed = await listWithFates(scene, manager, 1, ['accept', 'dispute']);
      const evidence = await evidenceOf(db, settled);
      await scene.run();
      await scene.live(3 * YEAR);
      const keys = async () =>
        (await manager.find(DataKeyRow, { order: { createdAt: 'ASC' } })).map(
          ({ ownerId, wrapped, destroyedBy }) => [ownerId, wrapped === null, destroyedBy],
        );
      expect((await keys()).every(([, gone]) => gone === false)).toBe(true);
      await scene.live(6 * YEAR);
      expect(new Map((await keys()).map(([id, ...rest]) => [id, rest]))).toEqual(
        new Map([
          [settled, [true, 'trail-values']],
          [disputed, [false, null]],
        ]),
      );
      expect(await evidenceOf(db, settled)).toBe(evidence);
      expect(await db.audit.firstBroken(manager)).toBeUndefined();
    }, 120_000);

    it('shows what will go and when, announces it, and takes it with an entry each', async () => {
      await begin({ RETENTION_DAYS: 'import-rows=10' });
      const { manager } = db.reader;
      const planned = await importInState(scene, db, 'planned');
      const applied = await importInState(scene, db, 'applied');
      const rule = async (code: string) => {
        const { due, soon, things, days } = (await scene.view()).rules.find(
          (each) => each.code === code,
        )!;
        return { due, soon, days, names: things.map(({ name }) => name) };
      };
      expect(await rule('imports-not-applied')).toMatchObject({ due: 0, soon: 1 });
      scene.pass(5);
      expect(await scene.run()).toEqual({ outcome: 'announced', removed: {} });
      expect((await scene.view()).state).toBe('waiting');
      scene.pass(6);
      expect(await rule('imports-not-applied')).toMatchObject({
        ...{ due: 0, soon: 1, days: 30 },
        names: ['nhân sự.xlsx'],
      });
      expect(await rule('import-rows')).toMatchObject({ due: 2, days: 10 });
      expect((await scene.run()).outcome).toBe('announced');
      expect(await manager.count(ImportRow)).toBe(4);

      scene.pass(NOTICE_DAYS);
      expect(await scene.run()).toMatchObject({ outcome: 'done', removed: { 'import-rows': 2 } });
      scene.pass(25);
      expect(await scene.run()).toMatchObject({ removed: { 'imports-not-applied': 1 } });
      expect(await scene.run()).toEqual({ outcome: 'done', removed: {} });
      expect(await manager.count(ImportRow)).toBe(0);
      expect(await manager.findOneByOrFail(ImportBatch, { id: planned.id })).toMatchObject({
        ...{ state: 'discarded', fileId: null, fileName: 'nhân sự.xlsx' },
      });
      expect(await fileStands(scene, manager, planned.fileId)).toEqual({
        row: false,
        bytes: false,
      });
      expect(await fileStands(scene, manager, applied.fileId)).toEqual({ row: true, bytes: true });
      const entries = await manager.findBy(AuditEntry, { action: 'retention.removed' });
      expect(entries.map(({ subjectId, summary }) => [subjectId, summary])).toEqual([
        [applied.id, { rule: 'import-rows', days: 10, count: 2 }],
        [planned.id, { rule: 'imports-not-applied', days: 30, count: 1 }],
      ]);
      await scene.live(YEAR);
      expect(await fileStands(scene, manager, applied.fileId)).toEqual({
        ...{ row: false, bytes: false },
      });
    });

    it('M8: takes nothing while the clock looks wrong, until somebody says it is right', async () => {
      await begin();
      const { manager } = db.reader;
      await scene.run();
      const { id } = await importInState(scene, db, 'planned');
      scene.pass(10);
      expect((await scene.run()).outcome).toBe('done');
      scene.pass(2 * YEAR);
      for (let time = 0; time < 2; time += 1) {
        expect(await scene.run()).toEqual({ outcome: 'refused', removed: {} });
        scene.pass(1);
      }
      expect((await scene.view()).state).toBe('ahead');
      expect((await manager.findOneByOrFail(ImportBatch, { id })).state).toBe('planned');
      await scene.app.get(RetentionService).confirmClock(SYSTEM);
      expect((await scene.run()).removed).toMatchObject({ 'imports-not-applied': 1 });
      await expect(scene.app.get(RetentionService).confirmClock(SYSTEM)).rejects.toMatchObject({
        code: 'retention.clock-not-in-question',
      });
    });

    it('M8: takes nothing after a jump of days that fits between two runs, until somebody says it is right', async () => {
      await begin();
      const { manager } = db.reader;
      await scene.run();
      const { id } = await importInState(scene, db, 'planned');
      scene.pass(10);
      expect((await scene.run()).outcome).toBe('done');
      const watch = scene.app.get(ClockWatch);
      const wall = scene.clock.now().getTime();
      watch.begin({ wall, counted: 0 });
      await watch.look({ wall: wall + 60_000, counted: 60_000 });
      const noted = () => manager.findBy(AuditEntry, { action: 'operations.clock-stepped' });
      expect(await noted()).toEqual([]);
      scene.pass(25);
      await watch.look({ wall: wall + 25 * DAY_MS + 120_000, counted: 120_000 });
      expect((await noted()).map(({ summary }) => summary.seconds)).toEqual([25 * 86_400]);
      expect((await scene.run()).outcome).toBe('refused');
      expect((await scene.view()).state).toBe('ahead');
      expect((await manager.findOneByOrFail(ImportBatch, { id })).state).toBe('planned');
      await scene.app.get(RetentionService).confirmClock(SYSTEM);
      expect((await scene.run()).removed).toMatchObject({ 'imports-not-applied': 1 });
    });

    it('goes on where it was cut off, and takes ended sessions and old attempts', async () => {
      await begin();
      const { manager } = db.reader;
      await scene.run();
      for (let each = 0; each < 3; each += 1) await importInState(scene, db, 'planned');
      const at = scene.clock.moment();
      await db.unitOfWork.run(async (writer) => {
        const rows = Array.from({ length: 1203 }, (_, n) => ({
          ...{ loginIndex: `login ${n}`, failures: 1, lockedUntil: null, at },
        }));
        for (let from = 0; from < rows.length; from += 400)
          await writer.insert(SignInAttempt, rows.slice(from, from + 400));
      });
      scene.pass(15);
      await scene.run();
      expect(await manager.count(SignInAttempt)).toBe(0);
      expect(await manager.count(Session)).toBe(0);
      scene.pass(16);
      // The first of three goes; then the power does.
      const cut = new AbortController();
      const stored = db.unitOfWork.run.bind(db.unitOfWork);
      let steps = 0;
      const spy = jest.spyOn(db.unitOfWork, 'run').mockImplementation(async (work) => {
        const result = await stored(work);
        if ((steps += 1) === 1) cut.abort(new Error('power cut'));
        return result as never;
      });
      await expect(scene.run(cut.signal)).rejects.toThrow('power cut');
      spy.mockRestore();
      expect(await manager.countBy(ImportBatch, { state: 'planned' })).toBe(2);
      expect((await scene.run()).removed).toMatchObject({ 'imports-not-applied': 2 });
      expect(await manager.countBy(ImportBatch, { state: 'planned' })).toBe(0);
      expect(await manager.countBy(AuditEntry, { action: 'retention.removed' })).toBe(6);
      const outcomes = await manager.find(RetentionRun, { order: { number: 'ASC' } });
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['announced', 'done', 'done']);
    });
  });
});
