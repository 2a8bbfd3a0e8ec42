import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { updateVersioned } from '../../platform/database/update-versioned';
import type { RunningJob } from '../../platform/jobs/job-definition';
import { JobHandlers } from '../../platform/jobs/job-handlers';
import { HandoverRepository } from '../handover.repository';
import { ListAccess } from '../list-access';
import { moveShare, shareOf } from '../shares/sign-share';
import { MinutesDrafts, type Draft } from './minutes-drafts';
import { listMoved } from './minutes.errors';
import { drawMinutesJob, type DrawOrder } from './minutes.job';
import { MinutesPart } from './minutes-part.entity';
import { MinutesReadModel } from './minutes.read-model';
import { Minutes } from './minutes.entity';
import { PaperWriting, type WrittenPaper } from './paper-writing';

/** Times the number may be taken by somebody else in between. */
const TRIES = 3;

interface Drawn {
  draft: Draft;
  papers: WrittenPaper[];
}

/** Draws minutes up in the background: data, the files of each part, and only then the row. */
@Injectable()
export class MinutesDrawing implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly writing: PaperWriting,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly lists: ListAccess,
    private readonly repository: HandoverRepository,
    private readonly drafts: MinutesDrafts,
    private readonly readModel: MinutesReadModel,
  ) {}

  onModuleInit(): void {
    this.handlers.register(drawMinutesJob, (job) => this.handle(job));
  }

  private async handle(job: RunningJob<DrawOrder>): Promise<{ minutesId: string; number: string }> {
    for (let attempt = 1; ; attempt += 1) {
      const made = await this.reader.manager.findOneBy(Minutes, { jobId: job.id });
      if (made) return { minutesId: made.id, number: made.number };
      const drawn = await this.draw(job);
      const saved = await this.save(job, drawn).catch(async (error: unknown) => {
        await this.writing.discard(drawn.papers);
        throw error;
      });
      if (saved) return saved;
      await this.writing.discard(drawn.papers);
      if (attempt === TRIES) throw listMoved();
    }
  }

  private async draw(job: RunningJob<DrawOrder>): Promise<Drawn> {
    await job.progress(0, 4, 'Đang tổng hợp số liệu');
    const draft = await this.reader.snapshot(async (manager) => {
      const list = await this.repository.list(manager, job.data.listId);
      if (!list || list.version !== job.data.version) throw listMoved();
      await this.drafts.admit(manager, list, job.data);
      return this.drafts.draft(manager, list, job.data, this.writing.keyId);
    });
    const steps = 2 + 2 * draft.parts.length;
    let done = 1;
    const papers: WrittenPaper[] = [];
    try {
      await job.progress(done, steps, 'Đang viết biên bản');
      for (const data of draft.parts) {
        const paper = await this.writing.write(data, async () => {
          job.signal.throwIfAborted();
          await job.progress((done += 1), steps, 'Đang viết biên bản');
        });
        papers.push(paper);
      }
      return { draft, papers };
    } catch (error) {
      await this.writing.discard(papers);
      throw error;
    }
  }

  /** @returns undefined where the number was given to other minutes meanwhile. */
  private save(job: RunningJob<DrawOrder>, { draft, papers }: Drawn) {
    const { issuerId, year, sequence, supplementNo } = draft;
    const { listId, receiverOrganisationId, version } = job.data;
    const { actor } = job;
    const [{ data, digest }] = papers as [WrittenPaper];
    const rows = papers.reduce((sum, paper) => sum + paper.data.rows.length, 0);
    return this.unitOfWork.run(async (manager) => {
      const list = await this.repository.list(manager, listId);
      if (!list || list.version !== version) throw listMoved();
      if ((await this.readModel.nextSequence(manager, issuerId, year)) !== sequence)
        return undefined;
      const replaced = await this.replaceEarlier(manager, listId, receiverOrganisationId);
      const now = this.clock.moment();
      const minutes: Partial<Minutes> = {
        ...{ id: newId(), roundId: list.roundId, listId, receiverOrganisationId },
        ...{ giverOrganisationId: list.giverOrganisationId, issuerOrganisationId: issuerId },
        ...{ supplementNo, year, sequence, number: data.number, drawnOn: data.day },
        ...{ kind: data.kind, state: 'drawn_up', rowCount: rows, version: 1 },
        ...{ movements: data.list.movements, dataSha256: digest, keyId: this.writing.keyId },
        ...{ jobId: job.id, drawnBy: actor.accountId, drawnByName: actor.name, drawnAt: now },
        ...(await this.writing.keep(manager, papers[0]!)),
      };
      await insertRows(manager, Minutes, [minutes]);
      await this.keepParts(manager, minutes.id!, papers.slice(1));
      const share = await shareOf(manager, list, receiverOrganisationId, now);
      if (share.state === 'counting') await moveShare(manager, share, 'drawn_up', now);
      await this.audit.record(manager, {
        actor,
        action: 'handover.minutes-drawn',
        ...(await this.lists.about(manager, list)),
        summary: {
          ...{ number: data.number, receiver: data.receiver.name, rows },
          ...{ dataSha256: digest, keyId: this.writing.keyId },
          ...(papers.length > 1 && { parts: papers.length }),
        },
        objects: [
          {
            ...{ type: 'minutes', id: minutes.id! },
            after: { state: 'drawn_up', number: data.number, dataSha256: digest },
          },
          ...replaced.map((id) => ({
            ...{ type: 'minutes', id },
            ...{ before: { state: 'drawn_up' }, after: { state: 'replaced' } },
          })),
        ],
      });
      return { minutesId: minutes.id!, number: data.number };
    });
  }

  private async keepParts(
    manager: EntityManager,
    minutesId: string,
    papers: readonly WrittenPaper[],
  ): Promise<void> {
    const rows: MinutesPart[] = [];
    for (const paper of papers) {
      rows.push({
        ...{ id: newId(), minutesId, partNo: paper.data.part!.no, dataSha256: paper.digest },
        ...{ rowCount: paper.data.rows.length, ...(await this.writing.keep(manager, paper)) },
      });
    }
    await insertRows(manager, MinutesPart, rows);
  }

  /** One share has one paper to sign; the earlier one keeps its number and is marked. */
  private async replaceEarlier(
    manager: EntityManager,
    listId: string,
    receiverOrganisationId: string,
  ): Promise<string[]> {
    const where = { listId, receiverOrganisationId, state: 'drawn_up' as const };
    const earlier = await manager.findBy(Minutes, where);
    for (const { id, version } of earlier) {
      await updateVersioned(manager, Minutes, { id, version }, { state: 'replaced' });
    }
    return earlier.map(({ id }) => id);
  }
}
