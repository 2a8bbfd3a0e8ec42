import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { scanKind } from '../../handover/shares/signed-scan';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { FileStore, type StagedFile } from '../../platform/files/file-store';
import { StoredFile } from '../../platform/files/stored-file.entity';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import { TaskBook } from '../../tasks/task-book';
import { UnitsReadModel } from '../../units/units.read-model';
import { SHIPPED } from '../criteria/shipped-criteria';
import { ReadinessFacts } from '../facts.service';
import { digestOfJudgement } from '../snapshots/snapshot-body';
import { SnapshotWriter } from '../snapshots/snapshot-writer';
import { ConclusionAccess } from './conclusion-access';
import { ReadinessConclusion } from './conclusion.entity';
import { conclusionRefusals, conclusionSeenOther, noticeNoScan } from './conclusions.errors';
import type { ConclusionFields, ConclusionsView } from './conclusions.schema';
import { conclusionView } from './conclusions.view';
import { conclusionRefusal } from './may-conclude';
import { remedyDueOn, remedyTask } from './remedy-task';

/** What the steering committee concluded about units, on exactly what was judged. */
@Injectable()
export class Conclusions {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitsReadModel,
    private readonly access: ConclusionAccess,
    private readonly facts: ReadinessFacts,
    private readonly writer: SnapshotWriter,
    private readonly files: FileStore,
    private readonly tasks: TaskBook,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws notFound also where the person may not see the whole of the unit. */
  async view(actor: Actor, roundId: string, unitId: string): Promise<ConclusionsView> {
    const { manager } = this.reader;
    const mayConclude = await this.access.reach(manager, actor, roundId, unitId);
    const province = await this.facts.gather(roundId);
    const unit = province.units.find(({ id }) => id === unitId);
    if (!unit) throw notFound();
    const rows = await this.access.ofUnit(manager, roundId, unitId);
    const snapshots = await this.access.snapshots(manager, rows);
    return {
      ...{ unitId, mayConclude, asOf: province.asOf, verdict: unit.judgement.verdict },
      seen: digestOfJudgement(unit, province.criteria.number),
      seenNumber: rows[0]?.number ?? 0,
      conclusions: rows.map((row) => conclusionView(row, snapshots.get(row.snapshotUnitId)!)),
    };
  }

  /**
   * Records a conclusion with the snapshot it was made on: judged again in the same unit of work, and refused
   * where that is not what was seen.
   * @param staged the scanned notice; removed when anything is wrong.
   * @throws notFound, noRight, noticeNoScan, conclusionSeenOther, `conclusionRefusals`.
   */
  async conclude(
    actor: Actor,
    roundId: string,
    unitId: string,
    { staged, fields }: { staged: StagedFile; fields: ConclusionFields },
  ): Promise<void> {
    try {
      if (!(await this.access.reach(this.reader.manager, actor, roundId, unitId))) throw noRight();
      const kind = await scanKind(this.files, staged);
      if (!kind) throw noticeNoScan();
      await this.facts.prepare(roundId);
      await this.unitOfWork.run(async (manager) => {
        // On PostgreSQL somebody could otherwise state a fact between the judging and the storing.
        await this.audit.holdBack(manager);
        const province = await this.facts.judged(manager, roundId);
        const unit = province.units.find(({ id }) => id === unitId);
        if (!unit) throw notFound();
        const [before] = await this.access.ofUnit(manager, roundId, unitId);
        const { seen, seenNumber, remedyDueOn: dueOn, ...said } = fields;
        const digest = digestOfJudgement(unit, province.criteria.number);
        if (digest !== seen || (before?.number ?? 0) !== seenNumber)
          throw conclusionSeenOther({ unit: unit.name });
        const criteria = new Set(province.criteria.inForce.map(({ code }) => code));
        const { verdict } = unit.judgement;
        const today = vietnamDay(this.clock.now());
        const refusal = conclusionRefusal(said, { verdict, facts: unit.facts, criteria }, today);
        if (refusal) {
          const stale = refusal.why === 'stale' ? refusal : null;
          const name = SHIPPED.find(({ code }) => code === stale?.criterion)?.name.vi ?? '';
          const day = stale ? stale.day.split('-').reverse().join('/') : '';
          throw conclusionRefusals[refusal.why]({ unit: unit.name, name, day });
        }
        const about = { kind: 'conclusion' as const, actor };
        const { units } = await this.writer.write(
          manager,
          province,
          about,
          (each) => each === unit,
        );
        const [snapshot] = units;
        const file = await this.files.save(manager, staged, {
          name: `Thông báo ${said.noticeNumber.replaceAll('/', '-')}.${kind.ending}`,
          ...{ mediaType: kind.mediaType, createdBy: null },
        });
        const row: ReadinessConclusion = {
          ...{ ...said, id: newId(), roundId, unitId, number: seenNumber + 1 },
          ...{ snapshotUnitId: snapshot!.id, snapshotSha256: snapshot!.sha256 },
          ...{ fileId: file.id, fileSha256: file.sha256 },
          ...{ concludedBy: actor.accountId, concludedByName: actor.name },
          concludedAt: this.clock.moment(),
        };
        await insertRows(manager, ReadinessConclusion, [row]);
        await this.record(manager, actor, row, unit.name);
        const due = dueOn ?? remedyDueOn(province.round.effectiveDate, today);
        await this.ask(manager, actor, row, due);
      });
    } catch (error) {
      await this.files.discard(staged);
      throw error;
    }
  }

  /** What is concluded with a remedy becomes a task of the unit. */
  private async ask(
    manager: EntityManager,
    actor: Actor,
    row: ReadinessConclusion,
    dueOn: string,
  ): Promise<void> {
    const bodies = await this.units.peoplesCommittees(manager, [row.unitId]);
    const owner = bodies.get(row.unitId)?.id;
    const task = owner ? remedyTask(row, owner, dueOn) : null;
    if (task) await this.tasks.make(manager, actor, task);
  }

  /** The scanned notice. @throws notFound. */
  async file(actor: Actor, id: string): Promise<StoredFile> {
    const { manager } = this.reader;
    const row = await manager.findOneBy(ReadinessConclusion, { id });
    if (!row) throw notFound();
    await this.access.reach(manager, actor, row.roundId, row.unitId);
    return manager.findOneByOrFail(StoredFile, { id: row.fileId });
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    row: ReadinessConclusion,
    unit: string,
  ): Promise<void> {
    const { id, roundId, kind, noticeNumber, noticeDay, remedy, snapshotSha256 } = row;
    const bodies = await this.units.peoplesCommittees(manager, [row.unitId]);
    await this.audit.record(manager, {
      ...{ actor, action: 'readiness.concluded', roundId },
      organisationId: bodies.get(row.unitId)?.id ?? null,
      subject: { type: 'readiness_conclusion', id, name: `${unit} (${noticeNumber})` },
      summary: { kind, noticeNumber, noticeDay, snapshot: snapshotSha256, file: row.fileSha256 },
      objects: [
        {
          ...{ type: 'readiness_conclusion', id },
          after: { kind, noticeNumber, noticeDay, remedy, snapshot: snapshotSha256 },
        },
      ],
    });
  }
}
