import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { Reader } from '../database/reader';
import { FileStore } from '../files/file-store';
import { StoredFile } from '../files/stored-file.entity';
import { defineJob, type RunningJob } from '../jobs/job-definition';
import { JobHandlers } from '../jobs/job-handlers';
import { JobQueue } from '../jobs/job-queue';
import { Keyring } from '../secrets/keyring';
import { Mail } from './mail';

/** What is to be sent to one address. */
export interface MailOrder {
  to: string;
  subject: string;
  text: string;
  /** Stored files that go with it. */
  fileIds?: string[];
}

interface MailJob extends Record<string, string | string[]> {
  /** Address, subject and text: sealed, since jobs are shown to administrators and kept in the database. */
  sealed: string;
  fileIds: string[];
  /** Where the sealed text rests. */
  key: string;
}

/** A mail server that is away comes back within hours, not seconds: jobs wait longer each time. */
const TRIES = 8;

export const sendMailJob = defineJob<MailJob>('mail.send');

/** The way out for e-mail: stored with its cause, sent by a job, once for each key. */
@Injectable()
export class MailPost implements OnModuleInit {
  constructor(
    private readonly mail: Mail,
    private readonly jobs: JobQueue,
    private readonly handlers: JobHandlers,
    private readonly keyring: Keyring,
    private readonly reader: Reader,
    private readonly files: FileStore,
  ) {}

  onModuleInit(): void {
    this.handlers.register(sendMailJob, (job) => this.send(job));
  }

  /** Whether a mail server is set; where not, callers say so instead of posting. */
  get ready(): boolean {
    return this.mail.ready;
  }

  /**
   * Has a letter sent after the unit of work is stored.
   * @param key one letter for each; asked for again it changes nothing.
   * @returns id of the job, or null where no mail server is set or the address is none.
   */
  async post(
    manager: EntityManager,
    order: MailOrder,
    { key, roundId }: { key: string; roundId?: string },
  ): Promise<string | null> {
    if (!this.ready || !z.email().safeParse(order.to).success) return null;
    const { to, subject, text, fileIds = [] } = order;
    const sealed = this.keyring.seal(JSON.stringify({ to, subject, text }), contextOf(key));
    return this.jobs.enqueue(
      manager,
      sendMailJob,
      { sealed, fileIds, key },
      { idempotencyKey: key, roundId, maxAttempts: TRIES },
    );
  }

  private async send(job: RunningJob<MailJob>): Promise<{ sent: number; files: number }> {
    const { sealed, fileIds, key } = job.data;
    const letter = JSON.parse(this.keyring.open(sealed, contextOf(key))) as MailOrder;
    const stored = await this.reader.manager.findBy(StoredFile, { id: In(fileIds) });
    const files = fileIds.flatMap((id) => stored.find((each) => each.id === id) ?? []);
    await this.mail.send({
      ...{ to: letter.to, subject: letter.subject, text: letter.text, id: job.id },
      files: files.map((file) => ({
        ...{ name: file.name, mediaType: file.mediaType, content: this.files.read(file) },
      })),
    });
    return { sent: 1, files: files.length };
  }
}

const contextOf = (key: string): string => `mail:${key}`;
