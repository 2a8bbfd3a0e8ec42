import path from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PaperOrder } from '../../office/papers/paper';
import { writePaper } from '../../office/papers/write-paper';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { updateVersioned } from '../../platform/database/update-versioned';
import { FileStore, type StagedFile } from '../../platform/files/file-store';
import { Scratch } from '../../platform/files/scratch';
import type { RunningJob } from '../../platform/jobs/job-definition';
import { JobHandlers } from '../../platform/jobs/job-handlers';
import { Keyring } from '../../platform/secrets/keyring';
import { SigningKey } from '../../platform/secrets/signing-key.entity';
import { Signer } from '../../platform/secrets/signing';
import { HandoverRepository } from '../handover.repository';
import { ListAccess } from '../list-access';
import { moveShare, shareOf } from '../shares/sign-share';
import { composePaper } from './compose-paper';
import { canonicalData, DATA_NAME, DATA_NAMESPACE, dataDigest } from './minutes-data';
import { MinutesDrafts, type Draft } from './minutes-drafts';
import { listMoved } from './minutes.errors';
import { drawMinutesJob, type DrawOrder } from './minutes.job';
import { MinutesReadModel } from './minutes.read-model';
import { Minutes } from './minutes.entity';
import { sealText, signedText } from './minutes-seal';

const MEDIA_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;
const STEPS = 4;
/** Times the number may be taken by somebody else in between. */
const TRIES = 3;

interface Drawn {
  draft: Draft;
  digest: string;
  files: Record<keyof typeof MEDIA_TYPES, StagedFile>;
}

/** Draws minutes up in the background: data, both files, and only then the row. */
@Injectable()
export class MinutesDrawing implements OnModuleInit {
  private readonly signer: Signer;

  constructor(
    private readonly handlers: JobHandlers,
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileStore,
    private readonly scratch: Scratch,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly lists: ListAccess,
    private readonly repository: HandoverRepository,
    private readonly drafts: MinutesDrafts,
    private readonly readModel: MinutesReadModel,
    keyring: Keyring,
  ) {
    this.signer = new Signer(keyring);
  }

  onModuleInit(): void {
    this.handlers.register(drawMinutesJob, (job) => this.handle(job));
  }

  private async handle(job: RunningJob<DrawOrder>): Promise<{ minutesId: string; number: string }> {
    for (let attempt = 1; ; attempt += 1) {
      const made = await this.reader.manager.findOneBy(Minutes, { jobId: job.id });
      if (made) return { minutesId: made.id, number: made.number };
      const drawn = await this.draw(job);
      const saved = await this.save(job, drawn).catch(async (error: unknown) => {
        await this.discard(drawn);
        throw error;
      });
      if (saved) return saved;
      await this.discard(drawn);
      if (attempt === TRIES) throw listMoved();
    }
  }

  private async draw(job: RunningJob<DrawOrder>): Promise<Drawn> {
    await job.progress(0, STEPS, 'Đang tổng hợp số liệu');
    const draft = await this.reader.snapshot(async (manager) => {
      const list = await this.repository.list(manager, job.data.listId);
      if (!list || list.version !== job.data.version) throw listMoved();
      await this.drafts.admit(manager, list, job.data);
      return this.drafts.draft(manager, list, job.data, this.signer.keyId);
    });
    const { data } = draft;
    const text = canonicalData(data);
    const digest = dataDigest(text);
    const signed = { number: data.number, digest };
    const signature = this.signer.sign(signedText(signed));
    const order: PaperOrder = {
      paper: composePaper(data),
      data: {
        ...{ name: DATA_NAME, namespace: DATA_NAMESPACE, text },
        description: `Dữ liệu của biên bản số ${data.number}`,
      },
      code: sealText({ keyId: this.signer.keyId, ...signed, signature }),
      at: this.clock.moment(),
    };
    await job.progress(1, STEPS, 'Đang viết biên bản');
    return this.scratch.within(async (folder) => {
      const staged: StagedFile[] = [];
      try {
        for (const format of ['docx', 'pdf'] as const) {
          const file = path.join(folder, `bien-ban.${format}`);
          await writePaper(file, format, order);
          job.signal.throwIfAborted();
          staged.push(await this.files.stageFrom(file));
          await job.progress(1 + staged.length, STEPS, 'Đang viết biên bản');
        }
      } catch (error) {
        for (const file of staged) await this.files.discard(file);
        throw error;
      }
      return { draft, digest, files: { docx: staged[0]!, pdf: staged[1]! } };
    });
  }

  /** @returns undefined where the number was given to other minutes meanwhile. */
  private save(job: RunningJob<DrawOrder>, { draft, digest, files }: Drawn) {
    const { data, issuerId, year, sequence, supplementNo } = draft;
    const { listId, receiverOrganisationId, version } = job.data;
    const { actor } = job;
    return this.unitOfWork.run(async (manager) => {
      const list = await this.repository.list(manager, listId);
      if (!list || list.version !== version) throw listMoved();
      if ((await this.readModel.nextSequence(manager, issuerId, year)) !== sequence)
        return undefined;
      await this.rememberKey(manager);
      const replaced = await this.replaceEarlier(manager, listId, receiverOrganisationId);
      const name = (ending: string) =>
        `Biên bản ${data.number.replaceAll('/', '-')} – ${data.list.name}.${ending}`;
      const keep = async (format: keyof typeof MEDIA_TYPES) =>
        (
          await this.files.save(manager, files[format], {
            ...{ name: name(format), mediaType: MEDIA_TYPES[format], createdBy: null },
          })
        ).id;
      const minutes: Partial<Minutes> = {
        ...{ id: newId(), roundId: list.roundId, listId, receiverOrganisationId },
        ...{ giverOrganisationId: list.giverOrganisationId, issuerOrganisationId: issuerId },
        ...{
          supplementNo,
          year,
          sequence,
          number: data.number,
          drawnOn: data.day,
          kind: data.kind,
        },
        ...{ state: 'drawn_up', rowCount: data.rows.length, movements: data.list.movements },
        ...{ dataSha256: digest, keyId: this.signer.keyId, jobId: job.id, version: 1 },
        ...{ docxFileId: await keep('docx'), pdfFileId: await keep('pdf') },
        ...{ drawnBy: actor.accountId, drawnByName: actor.name, drawnAt: this.clock.moment() },
      };
      await insertRows(manager, Minutes, [minutes]);
      const now = minutes.drawnAt!;
      const share = await shareOf(manager, list, receiverOrganisationId, now);
      if (share.state === 'counting') await moveShare(manager, share, 'drawn_up', now);
      await this.audit.record(manager, {
        actor,
        action: 'handover.minutes-drawn',
        ...(await this.lists.about(manager, list)),
        summary: {
          ...{ number: data.number, receiver: data.receiver.name, rows: data.rows.length },
          ...{ dataSha256: digest, keyId: this.signer.keyId },
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

  private async rememberKey(manager: EntityManager): Promise<void> {
    const { keyId: id, publicKey } = this.signer;
    if (await manager.existsBy(SigningKey, { id })) return;
    const row = { id, publicKey: publicKey.toString('base64url'), createdAt: this.clock.moment() };
    await insertRows(manager, SigningKey, [row]);
  }

  private async discard({ files }: Drawn): Promise<void> {
    for (const file of Object.values(files)) await this.files.discard(file);
  }
}
