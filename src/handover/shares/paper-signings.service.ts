import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { Settings } from '../../platform/config/settings';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion } from '../../platform/database/update-versioned';
import { FileStore } from '../../platform/files/file-store';
import { StoredFile } from '../../platform/files/stored-file.entity';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import { maySee, MINUTES, sidesOf } from '../handover.policy';
import { ListAccess } from '../list-access';
import type { SignedFields } from '../minutes/minutes.schema';
import { countsByReceiver } from './share-figures';
import { HandoverShare, ShareSigning } from './share.entity';
import { recordSigning, refuseUnsignable, type Signing } from './signing';
import { isIssuedPaper } from './issued-paper';
import { takeScan, type ScanUpload } from './signed-scan';
import { refuseAhead } from './stages.service';

/** Records minutes that were written and signed elsewhere: number, day, people and the scan. */
@Injectable()
export class PaperSignings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly lists: ListAccess,
    private readonly files: FileStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * @param staged bytes of the scan on disk; removed when anything is wrong.
   * @param version of the list as the person saw it.
   * @throws notFound, noRight, StaleVersion, notASignedCopy, secretFile, dayAhead, and what
   *   `refuseUnsignable` throws.
   */
  async sign(
    actor: Actor,
    listId: string,
    receiver: string,
    version: number,
    upload: ScanUpload & { fields: SignedFields },
  ): Promise<void> {
    const { fields, staged } = upload;
    await takeScan(this.files, this.settings, upload, {
      admit: async () => {
        const { manager } = this.reader;
        const seen = await this.admit(manager, actor, listId, receiver, version);
        await refuseUnsignable(manager, seen, fields.signers);
        refuseAhead(fields.day, vietnamDay(this.clock.now()));
      },
      unsigned: (sha256) => isIssuedPaper(this.reader.manager, sha256),
      keep: ({ ending, mediaType }) =>
        this.unitOfWork.run(async (writer) => {
          const signing = await this.admit(writer, actor, listId, receiver, version);
          const file = await this.files.save(writer, staged, {
            name: `Bản ký biên bản ${fields.number.replaceAll('/', '-')}.${ending}`,
            ...{ mediaType, createdBy: null },
          });
          await this.record(writer, actor, signing, fields, file);
        }),
    });
  }

  /** The signed copy of a signing, for whoever sees the share. @throws notFound. */
  async file(actor: Actor, signingId: string): Promise<StoredFile> {
    const { manager } = this.reader;
    const signing = await manager.findOneBy(ShareSigning, { id: signingId });
    const share = signing && (await manager.findOneBy(HandoverShare, { id: signing.shareId }));
    if (!signing || !share) throw notFound();
    const { list, seen } = await this.lists.visible(manager, actor, share.listId);
    if (!maySee(seen, list, share.receiverOrganisationId)) throw notFound();
    return manager.findOneByOrFail(StoredFile, { id: signing.fileId });
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    signing: Signing,
    { number, day, signers }: SignedFields,
    file: StoredFile,
  ): Promise<void> {
    const { list, receiver } = signing;
    const counts = await countsByReceiver(manager, list.id, receiver);
    const paper = { minutesId: null, number, day, signers, file };
    const rowCount = counts.get(receiver)?.unsigned ?? 0;
    const now = this.clock.moment();
    const { share, supplementNo, rows } = await recordSigning(
      manager,
      actor,
      signing,
      { ...paper, rowCount },
      now,
    );
    await this.audit.record(manager, {
      actor,
      action: 'handover.share-signed',
      ...(await this.lists.about(manager, list)),
      summary: {
        ...{ signedNumber: number, signedOn: day, receiver, supplementNo, rows },
        ...{ file: file.sha256, signers: signers.length },
      },
      objects: [
        {
          ...{ type: 'handover_share', id: share.id, before: { state: share.state } },
          after: { state: 'signed', signedNumber: number, signedOn: day, file: file.sha256 },
        },
      ],
    });
  }

  /** The share, if the person may record its signing and saw the list as it is. */
  private async admit(
    manager: EntityManager,
    actor: Actor,
    listId: string,
    receiver: string,
    version: number,
  ): Promise<Signing> {
    const { list, seen } = await this.lists.visible(manager, actor, listId);
    const scope = await this.lists.scopeOf(manager, actor, MINUTES, list.roundId);
    if (!maySee(seen, list, receiver)) throw notFound();
    if (!maySee(scope, list, receiver)) throw noRight();
    if (list.version !== version) throw new StaleVersion('handover_list', listId, version);
    return { list, receiver, sides: sidesOf(scope, list, receiver) };
  }
}
