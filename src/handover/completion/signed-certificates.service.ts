import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { Settings } from '../../platform/config/settings';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion } from '../../platform/database/update-versioned';
import { FileStore } from '../../platform/files/file-store';
import { OWN_ROUTE } from '../../platform/files/stored-file.entity';
import type { Actor } from '../../platform/http/actor';
import { noRight } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import { printedDay } from '../minutes/printed-value';
import { isIssuedPaper } from '../shares/issued-paper';
import { takeScan, type ScanKind, type ScanUpload } from '../shares/signed-scan';
import { aboutUnit } from './completion-records.service';
import { alreadyReopened, certificateSigned, notWritten, signedAway } from './completion.errors';
import type { SignedCertificateFields } from './completion.schema';
import { SignedCertificate } from './signed-certificate.entity';
import { CompletionCertificate, type UnitClosing } from './unit-closing.entity';
import { UnitClosings } from './unit-closings.service';

/** Brings in the signed copy of a certificate of completed handover, once, locked by its digest. */
@Injectable()
export class SignedCertificates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly files: FileStore,
    private readonly closings: UnitClosings,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * @param staged bytes of the scan on disk; removed when anything is wrong.
   * @param version of the closing as the person saw it.
   * @returns the closing.
   * @throws notFound, noRight, StaleVersion, alreadyReopened, notWritten, certificateSigned, signedAway,
   *   notASignedCopy, copyNotSigned, secretFile.
   */
  async accept(
    actor: Actor,
    id: string,
    version: number,
    upload: ScanUpload & { fields: SignedCertificateFields },
  ): Promise<UnitClosing> {
    const { fields } = upload;
    const keep = (kind: ScanKind) =>
      this.unitOfWork.run(async (manager) => {
        const { closing, seen } = await this.admit(manager, actor, id, version, fields.day);
        const file = await this.files.save(manager, upload.staged, {
          name: `Bản ký giấy xác nhận ${fields.number.replaceAll('/', '-')}.${kind.ending}`,
          ...{ mediaType: kind.mediaType, createdBy: null, needs: OWN_ROUTE },
        });
        const copy: SignedCertificate = {
          ...{ id: newId(), closingId: id, number: fields.number, signedOn: fields.day },
          ...{ signer: fields.signerName, signerPosition: fields.signerPosition },
          ...{ fileId: file.id, fileSha256: file.sha256, recordedAt: this.clock.moment() },
          ...{ recordedBy: actor.accountId, recordedByName: actor.name },
        };
        await insertRows(manager, SignedCertificate, [copy]);
        const told = {
          ...{ documentNumber: fields.number, documentDay: fields.day, file: file.sha256 },
        };
        await this.audit.record(manager, {
          actor,
          action: 'handover.certificate-signed',
          ...aboutUnit(closing.roundId, seen),
          summary: { ...told, signer: `${fields.signerName}, ${fields.signerPosition}` },
          objects: [{ ...{ type: 'unit_closing', id, before: null }, after: told }],
        });
        return closing;
      });
    return takeScan(this.files, this.settings, upload, {
      admit: () => this.admit(this.reader.manager, actor, id, version, fields.day),
      unsigned: (sha256) => isIssuedPaper(this.reader.manager, sha256),
      keep,
    });
  }

  private async admit(
    manager: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    day: string,
  ) {
    const { closing, seen } = await this.closings.visible(manager, actor, id);
    if (!seen.may.complete) throw noRight();
    if (closing.version !== version) throw new StaleVersion('unit_closing', id, version);
    if (closing.liveKey === null) throw alreadyReopened({ name: closing.reopenedByName! });
    if (!(await manager.existsBy(CompletionCertificate, { closingId: id }))) throw notWritten();
    const before = await manager.findOneBy(SignedCertificate, { closingId: id });
    if (before) throw certificateSigned({ name: before.recordedByName });
    const today = vietnamDay(this.clock.now());
    if (day < closing.day || day > today)
      throw signedAway({ day: printedDay(day), drawn: printedDay(closing.day) });
    return { closing, seen };
  }
}
