import { randomInt } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { sealedKind } from '../imports/declaration';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { newId } from '../platform/database/ids';
import { insertRows } from '../platform/database/insert-rows';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { FileStore } from '../platform/files/file-store';
import { StoredFile } from '../platform/files/stored-file.entity';
import type { Actor } from '../platform/http/actor';
import { noRight, notFound } from '../platform/http/app-error';
import { permitsEverywhere } from '../platform/http/grants';
import { JobQueue } from '../platform/jobs/job-queue';
import { vietnamDay } from '../platform/vietnam-time';
import type { OrganisationScope } from '../units/organisation-scope';
import type { HandoverList } from './handover-list.entity';
import { REVEAL } from './handover.policy';
import { ListAccess } from './list-access';
import { ListExport, type ExportKind } from './list-export.entity';
import { exportGone, exportNotReady, nothingMasked } from './list-export.errors';
import { exportListJob } from './list-export.job';
import type { ExportFilters, ExportReceipt } from './list-export.schema';
import { listType } from './list-types/list-types';

/** What somebody wants to take out, and what for. */
export interface ExportOrder {
  listId: string;
  kind: ExportKind;
  filters: ExportFilters;
  /** Given for `full`. */
  reason: string | null;
}

/** Takes orders for workbooks of lists, and hands the files out until they run out. */
@Injectable()
export class ListExports {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListAccess,
    private readonly jobs: JobQueue,
    private readonly files: FileStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Has a list written to a workbook in the background: what the person sees of it, or for `full`
   * what lies within the right to reveal.
   * @throws notFound outside the person's duties, noRight, nothingMasked.
   */
  request(actor: Actor, order: ExportOrder): Promise<ExportReceipt> {
    return this.unitOfWork.run(async (manager) => {
      const { list, seen } = await this.lists.visible(manager, actor, order.listId);
      const scope = order.kind === 'full' ? await this.revealing(manager, actor, list) : seen;
      const { declaration } = listType(list.listType, list.typeVersion)!;
      if (order.kind === 'full' && !declaration.columns.some(sealedKind)) throw nothingMasked();
      const exported = this.ordered(actor, order, receiversWithin(scope, list));
      await insertRows(manager, ListExport, [exported]);
      const { id, number } = exported;
      const jobId = await this.jobs.enqueue(
        manager,
        exportListJob,
        { exportId: id },
        { roundId: list.roundId, requestedBy: actor, idempotencyKey: id },
      );
      await this.audit.record(manager, {
        actor,
        action: 'handover.export-requested',
        ...(await this.lists.about(manager, list)),
        reason: order.reason,
        summary: { number, kind: order.kind, filters: order.filters },
      });
      return { id, number, jobId };
    });
  }

  /**
   * The workbook of whoever asked for it; one with masks also for who reads the whole province.
   * @throws notFound, exportNotReady, exportGone.
   */
  async open(actor: Actor, id: string): Promise<{ bytes: Readable; name: string; size: number }> {
    const { manager } = this.reader;
    const exported = await manager.findOneBy(ListExport, { id });
    if (!exported) throw notFound();
    const { list } = await this.lists.visible(manager, actor, exported.listId);
    const own = actor.accountId !== null && exported.requestedBy === actor.accountId;
    if (exported.kind === 'full') {
      if (!own) throw notFound();
      await this.revealing(manager, actor, list);
    } else if (!own && !permitsEverywhere(actor, 'handover.read')) throw notFound();
    const { number, fileId, expiresAt, madeAt } = exported;
    if (madeAt === null) throw exportNotReady({ number });
    if (fileId === null || expiresAt! <= this.clock.moment()) throw exportGone({ number });
    const file = await manager.findOneBy(StoredFile, { id: fileId });
    if (!file) throw exportGone({ number });
    return { bytes: this.files.read(file), name: file.name, size: file.size };
  }

  /** Where the person may see personal values of the list. @throws noRight for nowhere. */
  private async revealing(manager: EntityManager, actor: Actor, list: HandoverList) {
    const scope = await this.lists.scopeOf(manager, actor, REVEAL, list.roundId);
    if (!(await this.lists.takesPart(manager, list, scope))) throw noRight();
    return scope;
  }

  private ordered(actor: Actor, order: ExportOrder, receivers: string[] | null): ListExport {
    const now = this.clock.now();
    return {
      id: newId(),
      listId: order.listId,
      number: newNumber(now),
      kind: order.kind,
      layout: order.filters.layout ?? 'print',
      receivers,
      bucket: order.filters.bucket ?? null,
      receiverOrganisationId: order.filters.receiverOrganisationId ?? null,
      reason: order.reason,
      requestedBy: actor.accountId,
      requestedByName: actor.name,
      requestedAt: now.toISOString(),
      fileId: null,
      lines: null,
      openValues: null,
      madeAt: null,
      expiresAt: null,
      removedAt: null,
    };
  }
}

/** Whose portions are written: all for the giver and the province, its own for a receiver. */
function receiversWithin(scope: OrganisationScope, list: HandoverList): string[] | null {
  const { giverOrganisationId, listType: type } = list;
  return scope.covers(giverOrganisationId, type) ? null : scope.organisationIds(type);
}

/** Read aloud and copied by hand: without the signs that look like another. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A number that no other file has: what it is, day and eight signs drawn by chance. */
export function newNumber(now: Date, prefix = 'XD'): string {
  const drawn = Array.from({ length: 8 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return `${prefix}-${vietnamDay(now).replaceAll('-', '')}-${drawn}`;
}
