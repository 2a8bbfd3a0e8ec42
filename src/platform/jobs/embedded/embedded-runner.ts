import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleDestroy,
} from '@nestjs/common';
import { Settings } from '../../config/settings';
import { Database } from '../../database/database';
import { AppError } from '../../http/app-error';
import type { Actor } from '../../http/actor';
import { storageProblem } from '../../http/storage-errors';
import { JobHandlers } from '../job-handlers';
import { JobStore, LEASE_MS, type Claim } from '../job-store';

const POLL_MS = 250;
/** How long a job may take to stop when the server ends. */
const STOP_MS = 2_000;
/** Between tries to store how a job ended. */
const INSIST_MS = 1_000;
/** Progress is stored at most this often; each store is a commit. */
const PROGRESS_MS = 400;
const DIED_OFTEN =
  'Máy xử lý dừng giữa chừng nhiều lần. Thử lại; nếu vẫn vậy, báo quản trị hệ thống.';

/** Runs jobs inside the server process: takes what is due, keeps its lease alive, ends it. */
@Injectable()
export class EmbeddedRunner
  implements OnApplicationBootstrap, OnModuleDestroy, OnApplicationShutdown
{
  private readonly logger = new Logger('jobs');
  private readonly closing = new AbortController();
  private readonly running = new Set<Claim>();
  private loops: Promise<void>[] = [];

  constructor(
    private readonly store: JobStore,
    private readonly handlers: JobHandlers,
    private readonly settings: Settings,
    private readonly database: Database,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.handlers.refuseOrphans();
    if (this.database.engine === 'sqlite') await this.store.recoverAll();
    this.loops = Array.from({ length: this.settings.jobs.concurrency }, () => this.loop());
  }

  /** Takes no more work and asks what runs to stop, while requests are still being answered. */
  onModuleDestroy(): void {
    this.closing.abort();
  }

  /** Hands back what does not stop in time: its worker's late result is refused by the fence. */
  async onApplicationShutdown(): Promise<void> {
    this.closing.abort();
    const stopped = Promise.all(this.loops).then(() => true);
    const patience = new Promise<false>((resolve) => {
      setTimeout(resolve, STOP_MS, false).unref();
    });
    if (await Promise.race([stopped, patience])) return;
    for (const claim of this.running) await this.store.release(claim).catch(() => undefined);
  }

  private async loop(): Promise<void> {
    while (!this.closing.signal.aborted) {
      const claim = await this.store.claim().catch((error: unknown) => {
        this.logger.error({ step: 'claim', err: error });
        return undefined;
      });
      if (claim?.exhausted) await this.insist(claim, () => this.giveUp(claim, DIED_OFTEN));
      else if (claim) await this.run(claim);
      else await this.pause(POLL_MS);
    }
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.closing.signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.closing.signal.addEventListener('abort', done);
    });
  }

  private async run(claim: Claim): Promise<void> {
    this.running.add(claim);
    const stop = new AbortController();
    const onClose = () => stop.abort();
    this.closing.signal.addEventListener('abort', onClose);
    const beat = setInterval(() => {
      void this.store.beat(claim).then(
        (mine) => mine || stop.abort(),
        () => undefined,
      );
    }, LEASE_MS / 3);
    try {
      await this.work(claim, stop.signal);
    } catch (error) {
      await this.ended(claim, error);
    } finally {
      clearInterval(beat);
      this.running.delete(claim);
      this.closing.signal.removeEventListener('abort', onClose);
    }
  }

  private async work(claim: Claim, signal: AbortSignal): Promise<void> {
    const handler = this.handlers.get(claim.job.name);
    if (!handler) throw new Error(`No handler for job ${claim.job.name}`);
    let stored = 0;
    const result = await handler({
      id: claim.job.id,
      data: claim.job.data,
      attempt: claim.attempt,
      actor: actorOf(claim),
      signal,
      progress: async (done, total, note) => {
        if (done < total && Date.now() - stored < PROGRESS_MS) return;
        stored = Date.now();
        await this.store.beat(claim, { done, total, note });
      },
    });
    await this.store.succeed(claim, result);
  }

  private async ended(claim: Claim, error: unknown): Promise<void> {
    if (this.closing.signal.aborted) return this.insist(claim, () => this.store.release(claim));
    const expected = error instanceof AppError;
    const reason = expected ? error : storageProblem(error);
    if (!expected) this.logger.error({ job: claim.job.name, id: claim.job.id, err: error });
    const message = reason?.in('vi') ?? 'Có lỗi khi xử lý; hệ thống sẽ thử lại.';
    const last = expected || claim.attempt >= claim.job.maxAttempts;
    await this.insist(claim, () =>
      last ? this.giveUp(claim, message, reason) : this.store.retry(claim, message),
    );
  }

  /** Tells the subject first: a server killed in between does both again. */
  private async giveUp(claim: Claim, message: string, reason?: AppError): Promise<void> {
    const { name, data } = claim.job;
    await this.handlers.givenUp(name)?.({ data, actor: actorOf(claim), reason });
    await this.store.fail(claim, message);
  }

  /** A full disk may have room again in a moment; after the lease somebody else takes the job. */
  private async insist(claim: Claim, end: () => Promise<void>): Promise<void> {
    const latest = Date.now() + LEASE_MS;
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
