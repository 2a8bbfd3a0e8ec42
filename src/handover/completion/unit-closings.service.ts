import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import { StoredFile } from '../../platform/files/stored-file.entity';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { JobQueue } from '../../platform/jobs/job-queue';
import { vietnamDay } from '../../platform/vietnam-time';
import { signOf } from '../minutes/minutes-kind';
import { drawCertificateJob } from './certificate.job';
import { mayClose, sealedFacts } from './closing-facts';
import { ClosingViews } from './closing-views';
import { aboutUnit } from './completion-records.service';
import { CompletionViews } from './completion-views.service';
import {
  alreadyClosed,
  alreadyReopened,
  notAnIssuer,
  pointsOpen,
  unitMoved,
} from './completion.errors';
import type { CloseUnit } from './completion.schema';
import { holds } from './point-standing';
import { SignedCertificate } from './signed-certificate.entity';
import { closingKeyOf, CompletionCertificate, UnitClosing } from './unit-closing.entity';

/** Closes dissolved units, and opens them again. */
@Injectable()
export class UnitClosings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly views: CompletionViews,
    private readonly closingViews: ClosingViews,
    private readonly jobs: JobQueue,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Closes a unit on what stood on the page, seals the facts, and asks for the certificate.
   * @throws notFound, noRight, alreadyClosed, pointsOpen, unitMoved, notAnIssuer.
   */
  close(actor: Actor, roundId: string, unitId: string, body: CloseUnit): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const seen = await this.views.visible(manager, actor, roundId, unitId);
      if (!seen.may.complete) throw noRight();
      const liveKey = closingKeyOf(roundId, unitId);
      const before = await manager.findOneBy(UnitClosing, { liveKey });
      if (before) throw alreadyClosed({ unit: seen.unit.name, number: before.number });
      const facts = await this.closingViews.facts(manager, roundId, seen);
      if (!mayClose(facts)) {
        const open = seen.points.filter((point) => !holds(point)).length;
        throw pointsOpen({ unit: seen.unit.name, open });
      }
      const { text, digest } = sealedFacts(facts);
      if (digest !== body.seen) throw unitMoved({ unit: seen.unit.name });
      const issuers = await this.closingViews.issuers(manager, roundId);
      const issuer = issuers.find(({ id }) => id === body.issuerOrganisationId);
      if (!issuer) throw notAnIssuer();
      const now = this.clock.moment();
      const day = vietnamDay(this.clock.now());
      const year = Number(day.slice(0, 4));
      const sequence = await this.nextSequence(manager, issuer.id, year);
      const { place, bases, signatory, recipients } = body;
      const closing: UnitClosing = {
        ...{ id: newId(), roundId, unitId, facts: text, factsSha256: digest, liveKey, version: 1 },
        ...{ issuerOrganisationId: issuer.id, year, sequence, day, closedAt: now },
        number: `${String(sequence).padStart(2, '0')}/GXN-${signOf(issuer.name)}`,
        wording: { place, bases, signatory, recipients },
        ...{ closedBy: actor.accountId, closedByName: actor.name },
        ...{ reopenedAt: null, reopenedBy: null, reopenedByName: null, reopenReason: null },
      };
      await insertRows(manager, UnitClosing, [closing]);
      const data = { closingId: closing.id };
      await this.jobs.enqueue(manager, drawCertificateJob, data, { roundId, requestedBy: actor });
      await this.audit.record(manager, {
        actor,
        action: 'handover.unit-closed',
        ...aboutUnit(roundId, seen),
        summary: {
          ...{ documentNumber: closing.number, issuer: issuer.name, factsSha256: digest },
          reserved: facts.points.filter(({ standing }) => standing === 'reserved').length,
        },
        objects: [
          {
            ...{ type: 'unit_closing', id: closing.id, before: null },
            after: { documentNumber: closing.number, documentDay: day, digest },
          },
        ],
      });
    });
  }

  /**
   * Opens a closed unit again, for a reason; the closing and its certificate stay readable.
   * @param version of the closing as the person saw it.
   * @returns where it belongs.
   * @throws notFound, noRight, alreadyReopened, StaleVersion.
   */
  reopen(actor: Actor, id: string, version: number, reason: string) {
    return this.unitOfWork.run(async (manager) => {
      const { closing, seen } = await this.visible(manager, actor, id);
      if (!seen.may.complete) throw noRight();
      if (closing.version !== version) throw new StaleVersion('unit_closing', id, version);
      if (closing.liveKey === null) throw alreadyReopened({ name: closing.reopenedByName! });
      await updateVersioned(
        manager,
        UnitClosing,
        { id, version },
        {
          ...{ liveKey: null, reopenedAt: this.clock.moment(), reopenReason: reason },
          ...{ reopenedBy: actor.accountId, reopenedByName: actor.name },
        },
      );
      await this.audit.record(manager, {
        actor,
        action: 'handover.unit-reopened',
        ...aboutUnit(closing.roundId, seen),
        reason,
        summary: { documentNumber: closing.number },
        objects: [
          {
            ...{ type: 'unit_closing', id, after: null },
            before: { documentNumber: closing.number },
          },
        ],
      });
      return { roundId: closing.roundId, unitId: closing.unitId };
    });
  }

  /**
   * Asks again for a certificate that was not written, as when the disk was full; one that is there stays.
   * @throws notFound, noRight, alreadyReopened.
   */
  redraw(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const { closing, seen } = await this.visible(manager, actor, id);
      if (!seen.may.complete) throw noRight();
      if (closing.liveKey === null) throw alreadyReopened({ name: closing.reopenedByName! });
      if (await manager.existsBy(CompletionCertificate, { closingId: id })) return;
      const { roundId } = closing;
      const options = { roundId, requestedBy: actor };
      await this.jobs.enqueue(manager, drawCertificateJob, { closingId: id }, options);
    });
  }

  /** A file of the certificate, for whoever sees the unit. @throws notFound. */
  async file(actor: Actor, id: string, kind: 'docx' | 'pdf' | 'signed'): Promise<StoredFile> {
    const { manager } = this.reader;
    await this.visible(manager, actor, id);
    if (kind === 'signed') {
      const copy = await manager.findOneBy(SignedCertificate, { closingId: id });
      if (!copy) throw notFound();
      return manager.findOneByOrFail(StoredFile, { id: copy.fileId });
    }
    const certificate = await manager.findOneBy(CompletionCertificate, { closingId: id });
    if (!certificate) throw notFound();
    return manager.findOneByOrFail(StoredFile, { id: certificate[`${kind}FileId`] });
  }

  /** A closing with its unit as a person sees it. @throws notFound. */
  async visible(manager: EntityManager, actor: Actor, id: string) {
    const closing = await manager.findOneBy(UnitClosing, { id });
    if (!closing) throw notFound();
    const seen = await this.views.visible(manager, actor, closing.roundId, closing.unitId);
    return { closing, seen };
  }

  private async nextSequence(
    manager: EntityManager,
    issuerOrganisationId: string,
    year: number,
  ): Promise<number> {
    const found = await manager.maximum(UnitClosing, 'sequence', { issuerOrganisationId, year });
    return (found ?? 0) + 1;
  }
}
