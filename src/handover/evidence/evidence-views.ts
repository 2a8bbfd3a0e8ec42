import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { Reader } from '../../platform/database/reader';
import { StoredFile } from '../../platform/files/stored-file.entity';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { Attachment } from './attachment.entity';
import { EvidenceSubjects, type EvidencePlace } from './evidence-subjects';
import type { AttachmentView, EvidenceView } from './evidence.schema';
import { EvidenceService, mayWithdraw, type SubjectRef } from './evidence.service';

/** Evidence as people see it, and its bytes. */
@Injectable()
export class EvidenceViews {
  constructor(
    private readonly reader: Reader,
    private readonly subjects: EvidenceSubjects,
    private readonly evidence: EvidenceService,
    private readonly settings: Settings,
  ) {}

  /** All files on a thing, the latest first. @throws notFound outside the person's duties. */
  async of(actor: Actor, { kind, id }: SubjectRef): Promise<EvidenceView> {
    const { manager } = this.reader;
    const place = await this.subjects.find(manager, actor, kind, id);
    const attachments = await manager.find(Attachment, {
      where: { subjectKind: kind, subjectId: id },
      order: { addedAt: 'DESC', id: 'DESC' },
    });
    const ids = attachments.map(({ fileId }) => fileId);
    const files = await manager.findBy(StoredFile, { id: In(ids) });
    const fileOf = new Map(files.map((file) => [file.id, file]));
    return {
      mayAdd: place.mayAdd,
      mostFileBytes: this.settings.evidence.mostFileBytes,
      attachments: attachments.map((each) => viewOf(each, fileOf.get(each.fileId)!, place, actor)),
    };
  }

  /** One attachment. @throws notFound. */
  async one(actor: Actor, id: string): Promise<AttachmentView> {
    const { manager } = this.reader;
    const { attachment, place } = await this.evidence.visible(manager, actor, id);
    return viewOf(attachment, await this.fileOf(attachment), place, actor);
  }

  /** The file, for whoever sees the thing that it hangs on. @throws notFound. */
  async file(actor: Actor, id: string): Promise<StoredFile> {
    const { attachment } = await this.evidence.visible(this.reader.manager, actor, id);
    return this.fileOf(attachment);
  }

  private async fileOf({ fileId: id }: Attachment): Promise<StoredFile> {
    const file = await this.reader.manager.findOneBy(StoredFile, { id });
    if (!file) throw notFound();
    return file;
  }
}

function viewOf(
  attachment: Attachment,
  file: StoredFile,
  place: EvidencePlace,
  actor: Actor,
): AttachmentView {
  const { id, subjectKind, subjectId, kind, title, documentNumber, documentDay } = attachment;
  const { size, sha256, sentSha256, cleaned, takenAt, addedByName, addedAt, version } = attachment;
  const { withdrawnAt, withdrawnByName, withdrawnReason } = attachment;
  return {
    ...{ id, subjectKind, subjectId, kind, title, documentNumber, documentDay },
    ...{ fileName: file.name, mediaType: file.mediaType, size, sha256, sentSha256 },
    ...{ cleaned, takenAt, addedBy: addedByName, addedAt, version },
    withdrawn:
      withdrawnAt === null
        ? null
        : { by: withdrawnByName!, at: withdrawnAt, reason: withdrawnReason! },
    mayWithdraw: withdrawnAt === null && mayWithdraw(attachment, place, actor),
  };
}
