import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { Settings } from '../../platform/config/settings';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import { FileStore } from '../../platform/files/file-store';
import type { Actor } from '../../platform/http/actor';
import { noRight } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import { maySee, sidesOf } from '../handover.policy';
import { ListAccess } from '../list-access';
import { notDrawnUp, signedBefore } from './minutes.errors';
import { Minutes } from './minutes.entity';
import type { SignedFields } from './minutes.schema';
import { isIssuedPaper } from '../shares/issued-paper';
import { recordSigning, refusePeople, refuseUnsignable, type Signing } from '../shares/signing';
import { takeScan, type ScanKind, type ScanUpload } from '../shares/signed-scan';
import { MinutesService } from './minutes.service';
import { printedDay } from './printed-value';

/** Minutes that may be signed; those over all lists of a pair sign no share, their lists' own minutes do. */
interface Admitted {
  minutes: Minutes;
  signing: Signing | null;
}

/** What the audit entry says of minutes that are of no single list. */
const aboutGeneral = ({ id, number, roundId, giverOrganisationId }: Minutes) => ({
  subject: { type: 'minutes', id, name: `Biên bản chung số ${number}` },
  ...{ roundId, organisationId: giverOrganisationId },
});

/** Brings in the signed copy of minutes; with it, and with number and day, they are signed. */
@Injectable()
export class SignedCopies {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly files: FileStore,
    private readonly minutes: MinutesService,
    private readonly lists: ListAccess,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * @param staged bytes on disk; removed when anything is wrong.
   * @param version of the minutes as the person saw them.
   * @returns the minutes as they were before.
   * @throws notFound, noRight, notASignedCopy, copyNotSigned, secretFile, signedBefore, notDrawnUp, StaleVersion,
   *   and what `refuseUnsignable` throws.
   */
  async accept(
    actor: Actor,
    id: string,
    version: number,
    upload: ScanUpload & { fields: SignedFields },
  ): Promise<Minutes> {
    const { fields } = upload;
    const keep = (kind: ScanKind) =>
      this.unitOfWork.run(async (manager) => {
        const { minutes, signing } = await this.admit(manager, actor, id, version);
        const file = await this.files.save(manager, upload.staged, {
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
        const paper = { minutesId: id, number: signedNumber, day: signedOn, signers, file };
        const { rowCount } = minutes;
        const now = this.clock.moment();
        const done =
          signing && (await recordSigning(manager, actor, signing, { ...paper, rowCount }, now));
        await updateVersioned(manager, Minutes, { id, version }, signed);
        await this.audit.record(manager, {
          actor,
          action: 'handover.minutes-signed',
          ...(signing ? await this.lists.about(manager, signing.list) : aboutGeneral(minutes)),
          summary: {
            ...{ number: minutes.number, signedNumber, signedOn },
            ...{ file: file.sha256, signers: signers.length },
            ...(done && { rows: done.rows, supplementNo: done.supplementNo }),
          },
          objects: [
            {
              ...{ type: 'minutes', id, before: { state: 'drawn_up' } },
              after: { state: 'signed', signedNumber, signedOn, file: file.sha256 },
            },
            ...(done
              ? [
                  {
                    ...{ type: 'handover_share', id: done.share.id },
                    ...{ before: { state: done.share.state }, after: { state: 'signed' } },
                  },
                ]
              : []),
          ],
        });
        return minutes;
      });
    return takeScan(this.files, this.settings, upload, {
      admit: async () => {
        const seen = await this.admit(this.reader.manager, actor, id, version);
        await this.refuseUnready(this.reader.manager, seen, fields);
      },
      unsigned: (sha256) => isIssuedPaper(this.reader.manager, sha256),
      keep,
    });
  }

  /** The minutes, if they wait for their signed copy and the person may bring it. */
  private async admit(
    manager: EntityManager,
    actor: Actor,
    id: string,
    version: number,
  ): Promise<Admitted> {
    const { minutes, lists, scope } = await this.minutes.visible(manager, actor, id);
    const receiver = minutes.receiverOrganisationId;
    if (!lists.every((list) => maySee(scope, list, receiver))) throw noRight();
    if (minutes.state !== 'drawn_up') throw notDrawnUp({ number: minutes.number });
    if (minutes.version !== version) throw new StaleVersion('minutes', id, version);
    const list = minutes.listId === null ? undefined : lists[0];
    const signing = list && { list, receiver, sides: sidesOf(scope, list, receiver) };
    return { minutes, signing: signing ?? null };
  }

  /** Before the copy is read: whether it can be signed at all, by whom, and on which day. */
  private async refuseUnready(
    manager: EntityManager,
    { minutes, signing }: Admitted,
    { day, signers }: SignedFields,
  ): Promise<void> {
    const today = vietnamDay(this.clock.now());
    if (day < minutes.drawnOn || day > today) {
      throw signedBefore({ signed: printedDay(day), drawn: printedDay(minutes.drawnOn) });
    }
    if (signing) await refuseUnsignable(manager, signing, signers);
    else refusePeople(signers, false);
  }
}
