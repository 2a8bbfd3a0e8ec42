import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { RunningJob } from '../../platform/jobs/job-definition';
import { JobHandlers } from '../../platform/jobs/job-handlers';
import { UnitsReadModel } from '../../units/units.read-model';
import { PaperWriting } from '../minutes/paper-writing';
import {
  canonicalCertificate,
  CERTIFICATE_FORMAT,
  CERTIFICATE_NAME,
  CERTIFICATE_NAMESPACE,
  type CertificateData,
} from './certificate-facts';
import { certificateText } from './certificate-text';
import { drawCertificateJob, type CertificateJob } from './certificate.job';
import { closingFacts } from './closing-facts';
import { composeCertificate } from './compose-certificate';
import { CompletionCertificate, UnitClosing } from './unit-closing.entity';

/** Draws the certificate of a closing up in the background: the files, and only then the row. */
@Injectable()
export class CertificateDrawing implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly writing: PaperWriting,
    private readonly units: UnitsReadModel,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(drawCertificateJob, (job) => this.handle(job));
  }

  /** Repeatable: a closing has one certificate, and one that was taken back gets none any more. */
  private async handle(job: RunningJob<CertificateJob>): Promise<{ number: string }> {
    const { closingId } = job.data;
    const { manager } = this.reader;
    const closing = await manager.findOneByOrFail(UnitClosing, { id: closingId });
    if (!(await this.isWanted(manager, closingId))) return { number: closing.number };
    await job.progress(0, 3, 'Đang viết giấy xác nhận');
    const data = await this.dataOf(manager, closing);
    let done = 0;
    const paper = await this.writing.writeSealed(
      {
        ...{ kind: 'certificate', number: data.number, text: canonicalCertificate(data) },
        ...{ paper: composeCertificate(data), name: CERTIFICATE_NAME },
        ...{ namespace: CERTIFICATE_NAMESPACE, fileName: 'giay-xac-nhan' },
        description: `Dữ liệu của giấy xác nhận số ${data.number}`,
      },
      async () => {
        job.signal.throwIfAborted();
        await job.progress((done += 1), 3, 'Đang viết giấy xác nhận');
      },
    );
    const kept = await this.unitOfWork
      .run(async (writer) => {
        if (!(await this.isWanted(writer, closingId))) return false;
        const name = `Giấy xác nhận ${data.number.replaceAll('/', '-')} – ${data.facts.unit.name}`;
        const files = await this.writing.keepFiles(writer, paper, name);
        const certificate: CompletionCertificate = {
          ...{ id: newId(), closingId, factsSha256: closing.factsSha256, ...files },
          ...{ dataSha256: paper.digest, keyId: this.writing.keyId },
          drawnAt: this.clock.moment(),
        };
        await insertRows(writer, CompletionCertificate, [certificate]);
        await this.audit.record(writer, {
          actor: job.actor,
          action: 'handover.certificate-drawn',
          ...{ roundId: closing.roundId, organisationId: closing.issuerOrganisationId },
          subject: {
            ...{ type: 'administrative_unit', id: closing.unitId, name: data.facts.unit.name },
          },
          summary: { documentNumber: data.number, dataSha256: paper.digest },
          objects: [
            {
              ...{ type: 'unit_closing', id: closingId, before: null },
              after: { documentNumber: data.number, file: paper.digest },
            },
          ],
        });
        return true;
      })
      .catch(async (error: unknown) => {
        await this.writing.discard([paper]);
        throw error;
      });
    if (!kept) await this.writing.discard([paper]);
    return { number: data.number };
  }

  private async isWanted(manager: EntityManager, closingId: string): Promise<boolean> {
    const closing = await manager.findOneByOrFail(UnitClosing, { id: closingId });
    if (closing.reopenedAt !== null) return false;
    return !(await manager.existsBy(CompletionCertificate, { closingId }));
  }

  private async dataOf(manager: EntityManager, closing: UnitClosing): Promise<CertificateData> {
    const facts = closingFacts.parse(JSON.parse(closing.facts));
    const round = (await this.units.round(manager, closing.roundId))!;
    const issuer = (await this.units.organisation(manager, closing.issuerOrganisationId))!;
    const { number, day, factsSha256, wording } = closing;
    const text = certificateText({
      ...{ number, day, facts, order: wording, keyId: this.writing.keyId },
      ...{ issuer: issuer.name, legalAct: round.legalAct },
    });
    return {
      ...{ format: CERTIFICATE_FORMAT, version: 1, number, day, facts, factsSha256, text },
      issuer: { id: issuer.id, name: issuer.name },
    };
  }
}
