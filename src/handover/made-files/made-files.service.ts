import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JsonObject } from '../../platform/audit/canonical';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { FileStore } from '../../platform/files/file-store';
import { StoredFile } from '../../platform/files/stored-file.entity';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { permitsEverywhere } from '../../platform/http/grants';
import { JobQueue } from '../../platform/jobs/job-queue';
import type { ExportKind } from '../list-export.entity';
import { newNumber } from '../list-exports.service';
import { makeFileJob } from './make-file.job';
import { MadeFile } from './made-file.entity';
import { fileGone, fileNotReady } from './made-files.errors';
import type { MadeFileReceipt } from './made-files.schema';
import { Makers } from './makers';

/** What somebody wants to have made. */
export interface FileOrder {
  what: string;
  kind: ExportKind;
  roundId: string;
  unit: { id: string; name: string };
  asked: JsonObject;
  /** Given for `full`. */
  reason: string | null;
  /** Begins the number. */
  prefix: string;
}

/** Takes orders for files, and hands them out until they run out. */
@Injectable()
export class MadeFiles {
  constructor(
    private readonly reader: Reader,
    private readonly jobs: JobQueue,
    private readonly files: FileStore,
    private readonly makers: Makers,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Has a file made in the background.
   * @throws what its maker throws where the person may not have it.
   */
  async order(manager: EntityManager, actor: Actor, order: FileOrder): Promise<MadeFileReceipt> {
    const made = this.ordered(actor, order);
    await this.makers.get(order.what).admit(manager, actor, made);
    await insertRows(manager, MadeFile, [made]);
    const { id, number, what, kind, roundId, reason } = made;
    const jobId = await this.jobs.enqueue(
      manager,
      makeFileJob,
      { madeFileId: id },
      { roundId, requestedBy: actor, idempotencyKey: id },
    );
    await this.audit.record(manager, {
      ...{ actor, action: `made-files.${what}-asked`, roundId, reason },
      subject: { type: 'made_file', id, name: `${number} – ${order.unit.name}` },
      summary: { number, kind, ...order.asked },
    });
    return { id, number, jobId };
  }

  /**
   * A file of whoever asked for it; one with masks also for who reads the whole province.
   * @throws notFound, fileNotReady, fileGone.
   */
  async open(actor: Actor, id: string): Promise<{ bytes: Readable; file: StoredFile }> {
    const { manager } = this.reader;
    const made = await manager.findOneBy(MadeFile, { id });
    if (!made) throw notFound();
    const own = actor.accountId !== null && made.requestedBy === actor.accountId;
    const everywhere = made.kind === 'masked' && permitsEverywhere(actor, 'handover.read');
    if (!own && !everywhere) throw notFound();
    await this.makers.get(made.what).admit(manager, actor, made);
    const { number, fileId, expiresAt, madeAt } = made;
    if (madeAt === null) throw fileNotReady({ number });
    if (fileId === null || expiresAt! <= this.clock.moment()) throw fileGone({ number });
    const file = await manager.findOneBy(StoredFile, { id: fileId });
    if (!file) throw fileGone({ number });
    return { bytes: this.files.read(file), file };
  }

  private ordered(actor: Actor, order: FileOrder): MadeFile {
    const now = this.clock.now();
    const { what, kind, roundId, unit, asked, reason, prefix } = order;
    return {
      ...{ id: newId(), number: newNumber(now, prefix), what, kind, roundId, unitId: unit.id },
      ...{ asked, reason, requestedBy: actor.accountId, requestedByName: actor.name },
      ...{ requestedAt: now.toISOString(), fileId: null, sha256: null, counts: null },
      ...{ madeAt: null, expiresAt: null, removedAt: null },
    };
  }
}
