import { open } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { secretFile } from '../../imports/imports.errors';
import { secretName } from '../../office/excel/secret-marks';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { Settings } from '../../platform/config/settings';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import { FileStore, type StagedFile } from '../../platform/files/file-store';
import type { Actor } from '../../platform/http/actor';
import { noRight } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import { HandoverRepository } from '../handover.repository';
import { maySee } from '../handover.policy';
import { ListAccess } from '../list-access';
import { notASignedCopy, notDrawnUp, signedBefore } from './minutes.errors';
import { Minutes } from './minutes.entity';
import type { SignedFields } from './minutes.schema';
import { MinutesService } from './minutes.service';
import { printedDay } from './printed-value';

/** First bytes by which a file says what it is, whatever its name. */
const KINDS = [
  { mediaType: 'application/pdf', ending: 'pdf', magic: Buffer.from('%PDF-') },
  { mediaType: 'image/jpeg', ending: 'jpg', magic: Buffer.from([0xff, 0xd8, 0xff]) },
  {
    ...{ mediaType: 'image/png', ending: 'png' },
    magic: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  },
] as const;
const MEGABYTE = 1024 * 1024;

/** Brings in the signed copy of minutes; with it, and with number and day, they are signed. */
@Injectable()
export class SignedCopies {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly files: FileStore,
    private readonly minutes: MinutesService,
    private readonly lists: ListAccess,
    private readonly repository: HandoverRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * @param staged bytes on disk; removed when anything is wrong.
   * @param version of the minutes as the person saw them.
   * @throws notFound, noRight, notASignedCopy, secretFile, signedBefore, notDrawnUp, StaleVersion.
   */
  async accept(
    actor: Actor,
    id: string,
    version: number,
    upload: { staged: StagedFile; fileName: string; fields: SignedFields },
  ): Promise<{ listId: string }> {
    const { staged, fileName, fields } = upload;
    try {
      await this.admit(this.reader.manager, actor, id, version);
      if (secretName(fileName)) {
        throw secretFile({ place: 'tên tệp', placeEn: 'the name of the file' });
      }
      const kind = await this.kindOf(staged);
      return await this.unitOfWork.run(async (manager) => {
        const minutes = await this.admit(manager, actor, id, version);
        const list = (await this.repository.list(manager, minutes.listId))!;
        const today = vietnamDay(this.clock.now());
        if (fields.day < minutes.drawnOn || fields.day > today) {
          const drawn = printedDay(minutes.drawnOn);
          throw signedBefore({ signed: printedDay(fields.day), drawn });
        }
        const file = await this.files.save(manager, staged, {
          name: `Bản ký biên bản ${fields.number.replaceAll('/', '-')}.${kind.ending}`,
          ...{ mediaType: kind.mediaType, createdBy: null },
        });
        const { number: signedNumber, day: signedOn, signers } = fields;
        const signed = {
          ...{ state: 'signed' as const, signedNumber, signedOn, signers },
          ...{ signedFileId: file.id, signedSha256: file.sha256 },
          ...{ signedRecordedBy: actor.accountId, signedRecordedByName: actor.name },
          signedRecordedAt: this.clock.moment(),
        };
        await updateVersioned(manager, Minutes, { id, version }, signed);
        await this.audit.record(manager, {
          actor,
          action: 'handover.minutes-signed',
          ...(await this.lists.about(manager, list)),
          summary: {
            ...{ number: minutes.number, signedNumber, signedOn },
            ...{ file: file.sha256, signers: signers.length },
          },
          objects: [
            {
              ...{ type: 'minutes', id, before: { state: 'drawn_up' } },
              after: { state: 'signed', signedNumber, signedOn, file: file.sha256 },
            },
          ],
        });
        return { listId: minutes.listId };
      });
    } catch (error) {
      await this.files.discard(staged);
      throw error;
    }
  }

  /** The minutes, if they wait for their signed copy and the person may bring it. */
  private async admit(manager: EntityManager, actor: Actor, id: string, version: number) {
    const { minutes, list, scope } = await this.minutes.visible(manager, actor, id);
    if (!maySee(scope, list, minutes.receiverOrganisationId)) throw noRight();
    if (minutes.state !== 'drawn_up') throw notDrawnUp({ number: minutes.number });
    if (minutes.version !== version) throw new StaleVersion('minutes', id, version);
    return minutes;
  }

  private kindOf(staged: StagedFile): Promise<(typeof KINDS)[number]> {
    return this.files.withOpen(staged, async (path) => {
      const file = await open(path);
      try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
        const head = buffer.subarray(0, bytesRead);
        const kind = KINDS.find(({ magic }) => head.subarray(0, magic.length).equals(magic));
        const megabytes = Math.floor(this.settings.http.maxUploadBytes / MEGABYTE);
        if (!kind) throw notASignedCopy({ megabytes });
        return kind;
      } finally {
        await file.close();
      }
    });
  }
}
