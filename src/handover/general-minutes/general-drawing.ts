import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { updateVersioned } from '../../platform/database/update-versioned';
import type { RunningJob } from '../../platform/jobs/job-definition';
import { JobHandlers } from '../../platform/jobs/job-handlers';
import { listMoved } from '../minutes/minutes.errors';
import { MinutesReadModel } from '../minutes/minutes.read-model';
import { Minutes } from '../minutes/minutes.entity';
import { PaperWriting, type WrittenPaper } from '../minutes/paper-writing';
import { GeneralDrafts, type GeneralDraft } from './general-drafts';
import { drawGeneralJob, type GeneralOrder } from './general.job';

const TRIES = 3;

/** Draws minutes over all lists of a pair up in the background. */
@Injectable()
export class GeneralDrawing implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly writing: PaperWriting,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly drafts: GeneralDrafts,
    private readonly readModel: MinutesReadModel,
  ) {}

  onModuleInit(): void {
    this.handlers.register(drawGeneralJob, (job) => this.handle(job));
  }

  private async handle(job: RunningJob<GeneralOrder>) {
    for (let attempt = 1; ; attempt += 1) {
      const made = await this.reader.manager.findOneBy(Minutes, { jobId: job.id });
      if (made) return { minutesId: made.id, number: made.number };
      const draft = await this.reader.snapshot(async (manager) => {
        await this.drafts.admit(manager, job.data);
        return this.drafts.draft(manager, job.data, this.writing.keyId);
      });
      let done = 1;
      const paper = await this.writing.write(draft.data, async () => {
        job.signal.throwIfAborted();
        await job.progress((done += 1), 4, 'Đang viết biên bản');
      });
      const saved = await this.save(job, draft, paper).catch(async (error: unknown) => {
        await this.writing.discard([paper]);
        throw error;
      });
      if (saved) return saved;
      await this.writing.discard([paper]);
      if (attempt === TRIES) throw listMoved();
    }
  }

  /** @returns undefined where the number was given to other minutes meanwhile. */
  private save(job: RunningJob<GeneralOrder>, draft: GeneralDraft, paper: WrittenPaper) {
    const { roundId, giver, receiver } = job.data;
    const { data, issuerId, year, sequence } = draft;
    const { actor } = job;
    return this.unitOfWork.run(async (manager) => {
      if ((await this.readModel.nextSequence(manager, issuerId, year)) !== sequence)
        return undefined;
      const pair = { roundId, giverOrganisationId: giver, receiverOrganisationId: receiver };
      const where = { ...pair, listId: IsNull(), state: 'drawn_up' as const };
      const replaced = await manager.findBy(Minutes, where);
      for (const { id, version } of replaced) {
        await updateVersioned(manager, Minutes, { id, version }, { state: 'replaced' });
      }
      const minutes: Partial<Minutes> = {
        ...{ id: newId(), ...pair, listId: null, issuerOrganisationId: issuerId },
        ...{ supplementNo: 0, year, sequence, number: data.number, drawnOn: data.day },
        ...{ kind: 'general', state: 'drawn_up', rowCount: data.lists!.length, version: 1 },
        ...{ movements: 0, dataSha256: paper.digest, keyId: this.writing.keyId, jobId: job.id },
        ...{ drawnBy: actor.accountId, drawnByName: actor.name, drawnAt: this.clock.moment() },
        ...(await this.writing.keep(manager, paper)),
      };
      await insertRows(manager, Minutes, [minutes]);
      const name = `Biên bản chung số ${data.number}`;
      await this.audit.record(manager, {
        actor,
        action: 'handover.general-minutes-drawn',
        subject: { type: 'minutes', id: minutes.id!, name },
        roundId,
        summary: {
          ...{ number: data.number, giver: data.giver.name, receiver: data.receiver.name },
          ...{ lists: data.lists!.length, dataSha256: paper.digest },
        },
        objects: [
          {
            ...{ type: 'minutes', id: minutes.id! },
            after: { state: 'drawn_up', number: data.number, dataSha256: paper.digest },
          },
          ...replaced.map(({ id }) => ({
            ...{ type: 'minutes', id },
            ...{ before: { state: 'drawn_up' }, after: { state: 'replaced' } },
          })),
        ],
      });
      return { minutesId: minutes.id!, number: data.number };
    });
  }
}
