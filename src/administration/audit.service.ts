import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditCheck } from '../platform/audit/audit-check.entity';
import { AuditEntry } from '../platform/audit/audit-entry.entity';
import { faultWords } from '../platform/audit/chain-words';
import type { ChainFault } from '../platform/audit/chain-report';
import { HistorySources } from '../platform/audit/history-sources';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/http/actor';
import { notFound } from '../platform/http/app-error';
import { JobQueue } from '../platform/jobs/job-queue';
import { Job } from '../platform/jobs/job.entity';
import { Scopes } from '../units/scopes';
import { ACTION_WORDS, OBJECT_WORDS } from './audit-words';
import { countEntries, foundEntries, historyEntries, type AuditSight } from './audit-queries';
import { exportAuditJob, verifyAuditJob } from './audit-jobs';
import { tooManyEntries } from './audit.errors';
import type {
  AuditEntries,
  AuditFilterChoices,
  AuditFilters,
  AuditQuery,
  AuditState,
} from './audit.schema';
import { EntryViews } from './entry-views';
import { MOST_ROWS } from './export-sheet';

const HISTORY_PAGE = 20;

/** The trail as people ask it: histories, search, what verifications found. */
@Injectable()
export class AuditService {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly sources: HistorySources,
    private readonly views: EntryViews,
    private readonly scopes: Scopes,
    private readonly jobs: JobQueue,
  ) {}

  /** @throws notFound for what the person may not see, or what has no history. */
  async history(actor: Actor, type: string, id: string, before?: number): Promise<AuditEntries> {
    const { manager } = this.reader;
    const scope = await this.sources.get(type)?.(manager, actor, id);
    if (!scope) throw notFound();
    const entries = await historyEntries(manager, scope, { before, limit: HISTORY_PAGE + 1 });
    return this.page(manager, entries, HISTORY_PAGE, { scope, origin: false });
  }

  /** Entries that fit, the newest first; an auditor of some bodies sees what concerns their records. */
  async search(actor: Actor, { before, limit, ...filters }: AuditQuery): Promise<AuditEntries> {
    const { manager } = this.reader;
    const sight = await this.sight(manager, actor);
    const entries = await foundEntries(manager, sight, filters, { before, limit: limit + 1 });
    return this.page(manager, entries, limit, { origin: true });
  }

  /** Who and what can be chosen in a search. */
  async choices(actor: Actor): Promise<AuditFilterChoices> {
    const { manager } = this.reader;
    const sight = await this.sight(manager, actor);
    const people = manager
      .createQueryBuilder(AuditEntry, 'entry')
      .select('entry.actorId', 'id')
      .addSelect('MAX(entry.actorName)', 'name')
      .where('entry.actorId IS NOT NULL')
      .groupBy('entry.actorId')
      .orderBy('name')
      .addOrderBy('entry.actorId');
    if (sight !== 'all')
      people.andWhere(sight.length > 0 ? 'entry.organisationId IN (:...sight)' : '1 = 0', {
        sight,
      });
    const choose = (words: Record<string, { vi: string; en: string }>) =>
      Object.entries(words).map(([value, name]) => ({ value, name }));
    return {
      actors: await people.getRawMany<{ id: string; name: string }>(),
      actions: choose(ACTION_WORDS),
      subjects: choose(OBJECT_WORDS),
    };
  }

  /** How far the trail is verified. */
  async state(): Promise<AuditState> {
    const { manager } = this.reader;
    const [last] = await manager.find(AuditCheck, {
      order: { finishedAt: 'DESC', id: 'DESC' },
      take: 1,
    });
    const [whole] = await manager.find(AuditCheck, {
      where: { whole: true },
      order: { finishedAt: 'DESC', id: 'DESC' },
      take: 1,
    });
    const job = await manager.findOne(Job, {
      where: [
        { name: verifyAuditJob.name, state: 'queued' },
        { name: verifyAuditJob.name, state: 'running' },
      ],
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    return {
      entries: (await manager.maximum(AuditEntry, 'seq')) ?? 0,
      lastCheck: last
        ? {
            whole: last.whole,
            finishedAt: last.finishedAt,
            toSeq: last.toSeq,
            bad:
              last.badSeq === null
                ? null
                : {
                    seq: last.badSeq,
                    why: faultWords({ seq: last.badSeq, fault: last.fault as ChainFault }),
                  },
          }
        : null,
      lastWhole: whole?.finishedAt ?? null,
      jobId: job?.id ?? null,
    };
  }

  /** Has the whole trail verified in the background; while one is under way, that one. */
  async verify(actor: Actor): Promise<string> {
    const { jobId } = await this.state();
    if (jobId) return jobId;
    return this.unitOfWork.run((manager) =>
      this.jobs.enqueue(manager, verifyAuditJob, { whole: true }, { requestedBy: actor }),
    );
  }

  /**
   * Has the entries that fit written to a workbook in the background.
   * @throws tooManyEntries for more than a sheet holds.
   */
  async export(actor: Actor, filters: AuditFilters): Promise<string> {
    const sight = await this.sight(this.reader.manager, actor);
    const count = await countEntries(this.reader.manager, sight, filters);
    if (count > MOST_ROWS) throw tooManyEntries({ count, most: MOST_ROWS });
    const data = { filters, sight: sight === 'all' ? null : [...sight] };
    return this.unitOfWork.run((manager) =>
      this.jobs.enqueue(manager, exportAuditJob, data, { requestedBy: actor }),
    );
  }

  private async sight(manager: EntityManager, actor: Actor): Promise<AuditSight> {
    const scope = await this.scopes.scopeOf(manager, actor, 'audit.read', null);
    return scope.coversProvince() ? 'all' : scope.organisationIds();
  }

  private async page(
    manager: EntityManager,
    entries: AuditEntry[],
    limit: number,
    how: Parameters<EntryViews['of']>[2],
  ): Promise<AuditEntries> {
    const shown = entries.slice(0, limit);
    const next = entries.length > limit ? shown.at(-1)!.seq : null;
    return { rows: await this.views.of(manager, shown, how), next };
  }
}
