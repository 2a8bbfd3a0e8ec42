import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { secretFile } from '../../imports/imports.errors';
import { secretName } from '../../office/excel/secret-marks';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { Settings } from '../../platform/config/settings';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import { FileStore, type StagedFile } from '../../platform/files/file-store';
import { OWN_ROUTE } from '../../platform/files/stored-file.entity';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { Attachment, liveKeyOf } from './attachment.entity';
import { EvidenceSubjects, type EvidencePlace } from './evidence-subjects';
import { alreadyWithdrawn, evidenceFull, evidenceTooLarge } from './evidence.errors';
import type { EvidenceFields } from './evidence.schema';
import { examineFile, type ExaminedFile } from './examine-file';

const MEGABYTE = 1024 * 1024;

/** A thing by its registered kind. */
export interface SubjectRef {
  kind: string;
  id: string;
}

/** Brings files in as evidence and withdraws them; none is ever changed or removed. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly files: FileStore,
    private readonly subjects: EvidenceSubjects,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * @param staged bytes on disk; removed when anything is wrong, or when the thing has the same file already.
   * @returns the attachment; sent twice, the one that is there.
   * @throws notFound, noRight, evidenceTooLarge, notEvidence, pictureDamaged, activeContent, secretFile, evidenceFull.
   */
  async add(
    actor: Actor,
    ref: SubjectRef,
    upload: { staged: StagedFile; fileName: string; fields: EvidenceFields },
  ): Promise<Attachment> {
    let kept = upload.staged;
    try {
      await this.admit(this.reader.manager, actor, ref);
      this.refuseLarge(kept);
      if (secretName(upload.fileName))
        throw secretFile({ place: 'tên tệp', placeEn: 'the name of the file' });
      const found = await this.files.withOpen(kept, (path) => examineFile(path, upload.fileName));
      kept = await this.cleaned(kept, found);
      const sentSha256 = upload.staged.sha256;
      return await this.unitOfWork.run(async (manager) => {
        const place = await this.admit(manager, actor, ref);
        const liveKey = liveKeyOf(ref.kind, ref.id, sentSha256);
        const before = await manager.findOneBy(Attachment, { liveKey });
        if (before) {
          await this.files.discard(kept);
          return before;
        }
        await this.refuseFull(manager, ref, kept.size);
        return this.store(manager, actor, ref, place, { ...upload, kept, found, liveKey });
      });
    } catch (error) {
      await this.files.discard(kept);
      throw error;
    }
  }

  /**
   * Takes a file out of use, for a reason; it stays readable, marked as withdrawn.
   * @param version of the attachment as the person saw it.
   * @throws notFound, noRight, alreadyWithdrawn, StaleVersion.
   */
  async withdraw(actor: Actor, id: string, version: number, reason: string): Promise<Attachment> {
    return this.unitOfWork.run(async (manager) => {
      const { attachment, place } = await this.visible(manager, actor, id);
      if (!place.mayAdd) throw noRight();
      if (attachment.version !== version) throw new StaleVersion('attachment', id, version);
      if (attachment.withdrawnAt !== null)
        throw alreadyWithdrawn({ name: attachment.withdrawnByName! });
      if (!mayWithdraw(attachment, place, actor)) throw noRight();
      const change = {
        ...{ withdrawnAt: this.clock.moment(), withdrawnReason: reason, liveKey: null },
        ...{ withdrawnBy: actor.accountId, withdrawnByName: actor.name },
      };
      await updateVersioned(manager, Attachment, { id, version }, change);
      await place.changed?.(manager);
      await this.record(manager, actor, place, attachment, 'withdrawn', reason);
      return { ...attachment, ...change, version: version + 1 };
    });
  }

  /** An attachment whose thing the person sees. @throws notFound. */
  async visible(
    manager: EntityManager,
    actor: Actor,
    id: string,
  ): Promise<{ attachment: Attachment; place: EvidencePlace }> {
    const attachment = await manager.findOneBy(Attachment, { id });
    if (!attachment) throw notFound();
    const { subjectKind, subjectId } = attachment;
    const place = await this.subjects.find(manager, actor, subjectKind, subjectId);
    return { attachment, place };
  }

  private async admit(manager: EntityManager, actor: Actor, { kind, id }: SubjectRef) {
    const place = await this.subjects.find(manager, actor, kind, id);
    if (!place.mayAdd) throw place.takesNone ?? noRight();
    return place;
  }

  private refuseLarge({ size }: StagedFile): void {
    const { mostFileBytes } = this.settings.evidence;
    if (size <= mostFileBytes) return;
    const megabytes = (bytes: number) => Math.ceil(bytes / MEGABYTE);
    throw evidenceTooLarge({ size: megabytes(size), most: megabytes(mostFileBytes) });
  }

  /** The picture without what the camera tells, in the place of the one that was sent. */
  private async cleaned(staged: StagedFile, { picture }: ExaminedFile): Promise<StagedFile> {
    if (!picture) return staged;
    const clean = await this.files.stage(Readable.from([picture.bytes]));
    await this.files.discard(staged);
    return clean;
  }

  private async refuseFull(manager: EntityManager, { kind, id }: SubjectRef, size: number) {
    const { mostFiles, mostSubjectBytes } = this.settings.evidence;
    const there = await manager.find(Attachment, {
      select: { id: true, size: true, withdrawnAt: true },
      where: { subjectKind: kind, subjectId: id },
    });
    const files = there.filter(({ withdrawnAt }) => withdrawnAt === null).length;
    // Withdrawn files still take their room on the disk.
    const bytes = there.reduce((sum, each) => sum + each.size, 0);
    if (files < mostFiles && bytes + size <= mostSubjectBytes) return;
    throw evidenceFull({
      ...{ files, megabytes: Math.ceil(bytes / MEGABYTE), mostFiles },
      mostMegabytes: Math.floor(mostSubjectBytes / MEGABYTE),
    });
  }

  private async store(
    manager: EntityManager,
    actor: Actor,
    ref: SubjectRef,
    place: EvidencePlace,
    upload: {
      staged: StagedFile;
      kept: StagedFile;
      found: ExaminedFile;
      fields: EvidenceFields;
      liveKey: string;
    },
  ): Promise<Attachment> {
    const { staged, kept, found, fields, liveKey } = upload;
    const file = await this.files.save(manager, kept, {
      name: `${fields.title.slice(0, 120)}.${found.ending}`,
      ...{ mediaType: found.mediaType, createdBy: null, needs: OWN_ROUTE },
    });
    const attachment: Attachment = {
      ...{ id: newId(), subjectKind: ref.kind, subjectId: ref.id },
      ...{ roundId: place.roundId, listId: place.listId, fileId: file.id },
      ...{ kind: fields.kind, title: fields.title },
      documentNumber: fields.documentNumber ?? null,
      documentDay: fields.documentDay ?? null,
      ...{ sha256: file.sha256, sentSha256: staged.sha256, size: file.size, liveKey },
      cleaned: file.sha256 !== staged.sha256,
      takenAt: found.picture?.takenAt ?? null,
      ...{ addedBy: actor.accountId, addedByName: actor.name, addedAt: this.clock.moment() },
      ...{ withdrawnAt: null, withdrawnBy: null, withdrawnByName: null, withdrawnReason: null },
      version: 1,
    };
    await insertRows(manager, Attachment, [attachment]);
    await place.changed?.(manager);
    await this.record(manager, actor, place, attachment, 'added', null);
    return attachment;
  }

  private record(
    manager: EntityManager,
    actor: Actor,
    { roundId, organisationId, subject, object }: EvidencePlace,
    { id, kind, title, sha256, documentNumber }: Attachment,
    what: 'added' | 'withdrawn',
    reason: string | null,
  ): Promise<void> {
    const told = { title, file: sha256, ...(documentNumber && { documentNumber }) };
    const side = what === 'added' ? 'after' : 'before';
    return this.audit.record(manager, {
      ...{ actor, action: `handover.evidence-${what}`, subject, roundId, organisationId, reason },
      summary: { kind, ...told },
      objects: [
        { type: 'attachment', id, [side]: told },
        ...(object.type === subject.type && object.id === subject.id
          ? []
          : [{ ...object, [side]: { evidence: title } }]),
      ],
    });
  }
}

/** Who brought a file may withdraw it, and who answers for the whole province. */
export const mayWithdraw = (
  { addedBy }: Attachment,
  { mayAdd, mayWithdrawAny }: EvidencePlace,
  actor: Actor,
): boolean => mayWithdrawAny || (mayAdd && addedBy !== null && addedBy === actor.accountId);
