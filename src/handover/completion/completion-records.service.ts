import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { Settings } from '../../platform/config/settings';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import { FileStore } from '../../platform/files/file-store';
import { OWN_ROUTE, StoredFile } from '../../platform/files/stored-file.entity';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import { printedDay } from '../minutes/printed-value';
import { takeScan, type ScanUpload } from '../shares/signed-scan';
import { isRecordable, type Point } from './closing-points';
import { ClosingRecord, liveKeyOf } from './closing-record.entity';
import { CompletionViews, type SeenUnit } from './completion-views.service';
import {
  alreadyOutOfForce,
  notRecordable,
  nothingLeft,
  pointMoved,
  recordAhead,
  recordIncomplete,
} from './completion.errors';
import { mayRecord } from './completion.policy';
import type { RecordFields } from './completion.schema';
import { coveredBy, digestOfMatters } from './point-standing';

/** Which point of which unit. */
export interface PointPlace {
  roundId: string;
  unitId: string;
  point: Point;
}

/** Records papers about points of a closing, and takes them out of force. */
@Injectable()
export class CompletionRecords {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly files: FileStore,
    private readonly views: CompletionViews,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * Records that a point is done, or the reservation under which it stays open. A later paper about the
   * same point takes the place of the one before.
   * @param staged bytes of the paper on disk; removed when anything is wrong.
   * @throws notFound, noRight, notRecordable, recordIncomplete, recordAhead, nothingLeft, pointMoved,
   *   notASignedCopy, secretFile.
   */
  async record(
    actor: Actor,
    place: PointPlace,
    upload: ScanUpload & { fields: RecordFields },
  ): Promise<void> {
    const { fields, staged } = upload;
    await takeScan(this.files, this.settings, upload, {
      admit: () => this.admit(this.reader.manager, actor, place, fields),
      keep: ({ ending, mediaType }) =>
        this.unitOfWork.run(async (manager) => {
          const { seen, covers } = await this.admit(manager, actor, place, fields);
          await this.replaceEarlier(manager, actor, place, fields.number);
          const file = await this.files.save(manager, staged, {
            name: `Minh chứng ${fields.number.replaceAll('/', '-')}.${ending}`,
            ...{ mediaType, createdBy: null, needs: OWN_ROUTE },
          });
          await this.store(manager, actor, place, seen, fields, file, covers);
        }),
    });
  }

  /**
   * Takes a paper out of force, for a reason; it stays readable.
   * @param version as the person saw it.
   * @returns where it belongs.
   * @throws notFound, noRight, alreadyOutOfForce, StaleVersion.
   */
  withdraw(actor: Actor, id: string, version: number, reason: string): Promise<PointPlace> {
    return this.unitOfWork.run(async (manager) => {
      const { record, seen } = await this.visible(manager, actor, id);
      if (!mayRecord(record.kind, record.point, seen.may)) throw noRight();
      if (record.version !== version) throw new StaleVersion('closing_record', id, version);
      if (record.liveKey === null) throw alreadyOutOfForce({ name: record.withdrawnByName! });
      await updateVersioned(
        manager,
        ClosingRecord,
        { id, version },
        this.outOfForce(actor, reason),
      );
      await this.audit.record(manager, {
        actor,
        action: 'handover.closing-record-withdrawn',
        ...aboutUnit(record.roundId, seen),
        reason,
        summary: { closingPoint: record.point, documentNumber: record.number },
        objects: [
          {
            ...{ type: 'closing_record', id, after: null },
            before: { closingPoint: record.point, documentNumber: record.number },
          },
        ],
      });
      return { roundId: record.roundId, unitId: record.unitId, point: record.point };
    });
  }

  /** The file of a paper, for whoever sees the unit. @throws notFound. */
  async file(actor: Actor, id: string): Promise<StoredFile> {
    const { manager } = this.reader;
    const { record } = await this.visible(manager, actor, id);
    return manager.findOneByOrFail(StoredFile, { id: record.fileId });
  }

  private async visible(manager: EntityManager, actor: Actor, id: string) {
    const record = await manager.findOneBy(ClosingRecord, { id });
    if (!record) throw notFound();
    const seen = await this.views.visible(manager, actor, record.roundId, record.unitId);
    return { record, seen };
  }

  private async admit(
    manager: EntityManager,
    actor: Actor,
    { roundId, unitId, point }: PointPlace,
    { kind, day, seen: sawDigest, inForce, replace, repeal }: RecordFields,
  ) {
    const seen = await this.views.visible(manager, actor, roundId, unitId);
    if (kind === 'done' && !isRecordable(point)) throw notRecordable();
    if (!mayRecord(kind, point, seen.may)) throw noRight();
    const counts = [inForce, replace, repeal];
    const counted = point === 'documents' && kind === 'done';
    if (counts.some((count) => (count === undefined) === counted)) throw recordIncomplete();
    const today = vietnamDay(this.clock.now());
    if (day > today) throw recordAhead({ day: printedDay(day) });
    const { finding } = seen.points.find((each) => each.point === point)!;
    if (finding.told === 'met') throw nothingLeft();
    if (digestOfMatters(finding.matters) !== sawDigest) throw pointMoved();
    return { seen, covers: coveredBy(finding.matters) };
  }

  private async replaceEarlier(
    manager: EntityManager,
    actor: Actor,
    { roundId, unitId, point }: PointPlace,
    number: string,
  ): Promise<void> {
    const liveKey = liveKeyOf(roundId, unitId, point);
    const before = await manager.findOneBy(ClosingRecord, { liveKey });
    if (!before) return;
    const { id, version } = before;
    const change = this.outOfForce(actor, `Thay bằng văn bản số ${number}`);
    await updateVersioned(manager, ClosingRecord, { id, version }, change);
  }

  private outOfForce(actor: Actor, reason: string) {
    return {
      ...{ withdrawnAt: this.clock.moment(), withdrawnReason: reason, liveKey: null },
      ...{ withdrawnBy: actor.accountId, withdrawnByName: actor.name },
    };
  }

  private async store(
    manager: EntityManager,
    actor: Actor,
    { roundId, unitId, point }: PointPlace,
    seen: SeenUnit,
    fields: RecordFields,
    file: StoredFile,
    covers: ClosingRecord['covers'],
  ): Promise<void> {
    const { kind, number, day } = fields;
    const row: ClosingRecord = {
      ...{ id: newId(), roundId, unitId, point, kind, number, day, covers, version: 1 },
      ...{ signerName: fields.signerName ?? null, signerPosition: fields.signerPosition ?? null },
      ...{ note: fields.note ?? null, inForceCount: fields.inForce ?? null },
      ...{ replaceCount: fields.replace ?? null, repealCount: fields.repeal ?? null },
      ...{ fileId: file.id, fileSha256: file.sha256, liveKey: liveKeyOf(roundId, unitId, point) },
      ...{ recordedBy: actor.accountId, recordedByName: actor.name },
      recordedAt: this.clock.moment(),
      ...{ withdrawnAt: null, withdrawnBy: null, withdrawnByName: null, withdrawnReason: null },
    };
    await insertRows(manager, ClosingRecord, [row]);
    const told = {
      closingPoint: point,
      documentNumber: number,
      documentDay: day,
      file: file.sha256,
    };
    await this.audit.record(manager, {
      actor,
      action: kind === 'done' ? 'handover.closing-recorded' : 'handover.closing-reserved',
      ...aboutUnit(roundId, seen),
      summary: { ...told, matters: Object.keys(covers).length },
      objects: [
        {
          ...{ type: 'closing_record', id: row.id, before: null },
          after: told,
        },
      ],
    });
  }
}

/** What an entry of the trail says of a unit that is being closed. */
export const aboutUnit = (
  roundId: string,
  { unit, bodies }: Pick<SeenUnit, 'unit' | 'bodies'>,
) => ({
  subject: { type: 'administrative_unit', id: unit.id, name: unit.name },
  ...{ roundId, organisationId: bodies[0]?.id ?? null },
});
