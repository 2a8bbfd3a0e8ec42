import { Injectable, Logger } from '@nestjs/common';
import { AppError } from '../http/app-error';
import type { Actor } from '../http/actor';
import { storageProblem } from '../http/storage-errors';
import { JobHandlers } from './job-handlers';
import { jobStopped } from './job.errors';
import { JobStore, type Claim } from './job-store';

/** How long a job may take to stop when the server ends. */
const STOP_MS = 2_000;
/** Between tries to store how a job ended. */
const INSIST_MS = 1_000;
/** Progress is stored at most this often; each store is a commit. */
const PROGRESS_MS = 400;
/** Beats in the time of a lease: some may be missed, and an asked-for end is seen soon. */
const BEATS = 6;
const DIED_OFTEN =
  'Máy xử lý dừng giữa chừng nhiều lần. Thử lại; nếu vẫn vậy, báo quản trị hệ thống.';

/** Does what was taken and ends it, whichever runner took it: the one place where handlers are called. */
@Injectable()
export class JobWork {
  private readonly logger = new Logger('jobs');
  private readonly closing = new AbortController();
  private readonly running = new Map<Claim, Promise<void>>();

  constructor(
    private readonly store: JobStore,
    private readonly handlers: JobHandlers,
  ) {}

  /** Aborted once no more work is to be taken. */
  get ending(): AbortSignal {
    return this.closing.signal;
  }

  /** Takes no more work and asks what runs to stop. */
  stop(): void {
    this.closing.abort();
  }

  /** Waits for what runs; hands back what does not stop in time: its late result is refused by the fence. */
  async stopped(): Promise<void> {
    this.stop();
    const all = Promise.all(this.running.values()).then(() => true);
    const patience = new Promise<false>((resolve) => {
      setTimeout(resolve, STOP_MS, false).unref();
    });
    if (await Promise.race([all, patience])) return;
    for (const claim of this.running.keys()) await this.store.release(claim).catch(() => undefined);
  }

  /** Does the job and stores how it ended. Never throws. */
  async run(claim: Claim): Promise<void> {
    const done = this.through(claim).finally(() => this.running.delete(claim));
    this.running.set(claim, done);
    await done;
  }

  /** A pause that ends early when the server does. */
  pause(milliseconds: number): Promise<void> {
    const { signal } = this.closing;
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal.addEventListener('abort', done);
      if (signal.aborted) done();
    });
  }

  private async through(claim: Claim): Promise<void> {
    if (claim.exhausted) return this.insist(claim, () => this.giveUp(claim, DIED_OFTEN));
    if (claim.job.stopAskedBy !== null) return this.stopForGood(claim);
    const stop = new AbortController();
    const onClose = () => stop.abort();
    this.closing.signal.addEventListener('abort', onClose);
    const beat = setInterval(() => {
      void this.store.beat(claim).then(
        (word) => word === 'mine' || stop.abort(),
        () => undefined,
      );
    }, this.store.leaseMs / BEATS);
    try {
      await this.work(claim, stop);
    } catch (error) {
      await this.ended(claim, error);
    } finally {
      clearInterval(beat);
      this.closing.signal.removeEventListener('abort', onClose);
    }
  }

  private async work(claim: Claim, stop: AbortController): Promise<void> {
    const handler = this.handlers.get(claim.job.name);
    if (!handler) throw new Error(`No handler for job ${claim.job.name}`);
    let stored = 0;
    const result = await handler({
      id: claim.job.id,
      data: claim.job.data,
      attempt: claim.attempt,
      actor: actorOf(claim),
      signal: stop.signal,
      progress: async (done, total, note) => {
        if (done < total && Date.now() - stored < PROGRESS_MS) return;
        stored = Date.now();
        if ((await this.store.beat(claim, { done, total, note })) !== 'mine') stop.abort();
      },
    });
    await this.store.succeed(claim, result);
  }

  private async ended(claim: Claim, error: unknown): Promise<void> {
    if (this.closing.signal.aborted) return this.insist(claim, () => this.store.release(claim));
    if (claim.job.stopAskedBy !== null) return this.stopForGood(claim);
    const expected = error instanceof AppError;
    const reason = expected ? error : storageProblem(error);
    if (!expected) this.logger.error({ job: claim.job.name, id: claim.job.id, err: error });
    const message = reason?.in('vi') ?? 'Có lỗi khi xử lý; hệ thống sẽ thử lại.';
    const last = expected || claim.attempt >= claim.job.maxAttempts;
    await this.insist(claim, () =>
      last ? this.giveUp(claim, message, reason) : this.store.retry(claim, message),
    );
  }

  private stopForGood(claim: Claim): Promise<void> {
    const reason = jobStopped({ by: claim.job.stopAskedBy ?? '' });
    return this.insist(claim, () => this.giveUp(claim, reason.in('vi'), reason));
  }

  /** Tells the subject first: a server killed in between does both again. */
  private async giveUp(claim: Claim, message: string, reason?: AppError): Promise<void> {
    const { name, data } = claim.job;
    await this.handlers.givenUp(name)?.({ data, actor: actorOf(claim), reason });
    await this.store.fail(claim, message);
  }

  /** A full disk may have room again in a moment; after the lease somebody else takes the job. */
  private async insist(claim: Claim, end: () => Promise<void>): Promise<void> {
    const latest = Date.now() + this.store.leaseMs;
    for (let told = false; ; told = true) {
      try {
        return await end();
      } catch (problem) {
        if (!told) this.logger.error({ step: 'end', id: claim.job.id, err: problem });
        if (this.closing.signal.aborted || Date.now() > latest) return;
        await this.pause(INSIST_MS);
      }
    }
  }
}

function actorOf({ job }: Claim): Actor {
  return {
    accountId: job.requestedBy,
    name: job.requestedByName,
    kind: 'job',
    permissions: new Set(),
    grants: [],
    origin: { address: 'job', requestId: job.id },
  };
}
