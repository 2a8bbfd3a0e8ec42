import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { LessThan, type EntityManager } from 'typeorm';
import { Clock } from '../clock';
import { Reader } from '../database/reader';
import { UnitOfWork } from '../database/unit-of-work';
import { Keyring, SealBroken } from '../secrets/keyring';
import type { Act } from './act';
import { alreadyDone, otherContent, stillUnderWay } from './idempotency.errors';
import { KeptAnswer } from './kept-answer.entity';

const KEPT_MS = 24 * 3600 * 1000;
const PURGE_MS = 3600 * 1000;
/** How long a repeated request waits for the first one, in this process and in another. */
const PATIENCE_MS = 30_000;
const OTHER_PROCESS_MS = 5_000;
const LONGEST_BODY = 256 * 1024;

export interface Answer {
  status: number;
  /** JSON text; null where there is no body. */
  body: string | null;
}

/** The act was carried out before: its answer is to be given again. */
export class DoneBefore extends Error {
  constructor(readonly answer: Answer) {
    super('This act was carried out before');
  }
}

/** Remembers for a day which acts were carried out and what was answered. */
@Injectable()
export class KeptAnswers {
  private readonly underWay = new Map<string, Promise<void>>();
  private readonly leaving = new WeakMap<Act, () => void>();
  private purgedAt = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly keyring: Keyring,
    private readonly clock: Clock,
  ) {}

  /** See `Act.meet`. The place is the act's until `leave`. */
  async meet(act: Act): Promise<void> {
    const patience = AbortSignal.timeout(PATIENCE_MS);
    for (let first = this.underWay.get(act.digest); first; first = this.underWay.get(act.digest)) {
      await Promise.race([first, wait(PATIENCE_MS, undefined, { signal: patience, ref: false })])
        // An abort of the waiting is told below.
        .catch(() => undefined);
      if (patience.aborted) throw stillUnderWay();
    }
    this.enter(act);
    const kept = await this.find(this.reader.manager, act);
    if (kept) throw await this.doneBefore(act, kept);
  }

  private enter(act: Act): void {
    let leave = (): void => undefined;
    this.underWay.set(act.digest, new Promise((resolve) => (leave = resolve)));
    this.leaving.set(act, leave);
  }

  /** Lets those that wait for this act look at what became of it. */
  leave(act: Act): void {
    const leave = this.leaving.get(act);
    if (!leave) return;
    this.underWay.delete(act.digest);
    leave();
  }

  /** @returns the answer of whoever carried the act out, if anybody did. */
  async answerOfOther(act: Act): Promise<DoneBefore | undefined> {
    const kept = await this.find(this.reader.manager, act);
    return kept && kept.claimedBy !== act.claim ? this.doneBefore(act, kept) : undefined;
  }

  /** Part of the unit of work that carries the act out: of two at a time, one gets through. */
  async claim(manager: EntityManager, act: Act): Promise<void> {
    await this.purge(manager);
    const actDigest = act.digest;
    await manager.delete(KeptAnswer, { actDigest, createdAt: LessThan(this.oldest()) });
    const row: KeptAnswer = {
      actDigest,
      contentDigest: this.contentDigest(act),
      claimedBy: act.claim,
      status: null,
      sealedBody: null,
      createdAt: this.clock.moment(),
    };
    const insert = manager.createQueryBuilder().insert().into(KeptAnswer).values(row);
    // On PostgreSQL this waits for whoever is carrying out the same act, then leaves their row.
    await insert.orIgnore().updateEntity(false).execute();
    const kept = await manager.findOneByOrFail(KeptAnswer, { actDigest });
    if (kept.claimedBy !== act.claim) throw new ClaimedByOther();
  }

  /** Keeps the answer; what is too long is not kept, and a repetition is told only that it is done. */
  async keep(act: Act, answer: Answer): Promise<void> {
    if (answer.body !== null && answer.body.length > LONGEST_BODY) return;
    const sealedBody = answer.body && this.keyring.seal(answer.body, placeOf(act));
    await this.unitOfWork.run((manager) =>
      manager.update(
        KeptAnswer,
        { actDigest: act.digest, claimedBy: act.claim },
        { status: answer.status, sealedBody },
      ),
    );
  }

  private find(manager: EntityManager, { digest }: Act): Promise<KeptAnswer | null> {
    return manager
      .createQueryBuilder(KeptAnswer, 'kept')
      .where('kept.actDigest = :digest AND kept.createdAt >= :oldest', {
        digest,
        oldest: this.oldest(),
      })
      .getOne();
  }

  /** What a repeated act is told. @throws otherContent, alreadyDone. */
  private async doneBefore(act: Act, kept: KeptAnswer): Promise<DoneBefore> {
    if (kept.contentDigest !== this.contentDigest(act)) throw otherContent();
    // On PostgreSQL another process may be about to answer.
    const last =
      Date.now() +
      (this.reader.manager.connection.options.type === 'postgres' ? OTHER_PROCESS_MS : 0);
    let found: KeptAnswer | null = kept;
    while (found?.status === null && Date.now() < last) {
      await wait(50);
      found = await this.find(this.reader.manager, act);
    }
    if (!found || found.status === null) throw alreadyDone();
    const { status, sealedBody } = found;
    return new DoneBefore({
      status,
      body: sealedBody === null ? null : this.opened(act, sealedBody),
    });
  }

  private opened(act: Act, sealed: string): string {
    try {
      return this.keyring.open(sealed, placeOf(act));
    } catch (error) {
      // The key was rotated meanwhile and the old one put away.
      if (error instanceof SealBroken) throw alreadyDone();
      throw error;
    }
  }

  private async purge(manager: EntityManager): Promise<void> {
    const now = this.clock.now().getTime();
    if (Math.abs(now - this.purgedAt) < PURGE_MS) return;
    this.purgedAt = now;
    await manager.delete(KeptAnswer, { createdAt: LessThan(this.oldest()) });
  }

  private oldest = (): string => new Date(this.clock.now().getTime() - KEPT_MS).toISOString();

  /** Keyed, because a short body (a personal number) could be found by trying. */
  private contentDigest = (act: Act): string =>
    this.keyring.blindIndex(act.content ?? '', 'kept_answer.content');
}

/** Somebody else got in between looking and writing. */
export class ClaimedByOther extends Error {}

const placeOf = ({ digest }: Act): string => `kept_answer.sealed_body:${digest}`;
