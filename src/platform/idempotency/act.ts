import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { canonical, sha256 } from '../audit/canonical';
import type { FirstWrite } from '../database/first-write';
import { newId } from '../database/ids';

/** Who remembers which acts were carried out; see `KeptAnswers`. */
interface ActKeeper {
  meet(act: Act): Promise<void>;
  claim(manager: EntityManager, act: Act): Promise<void>;
}

/** One intended act of a person, however often its request arrives. */
export class Act implements FirstWrite {
  /** Names the act in the records: key, account and route. */
  readonly digest: string;
  /** This carrying out of it. */
  readonly claim = newId();
  /** What is asked for; of a form known only once it was received. */
  content: string | undefined;
  stored = false;
  /** Nobody had carried it out when it began. */
  met = false;

  constructor(
    key: string,
    accountId: string | null,
    private readonly request: FastifyRequest,
    private readonly kept: ActKeeper,
  ) {
    this.digest = sha256(
      canonical([key, accountId, request.method, request.routeOptions.url ?? '']),
    );
  }

  /**
   * Says what is asked for, and waits while the same act is being carried out.
   * @param body as sent, or what identifies a form: its fields and the digest of its file.
   * @throws DoneBefore when it was carried out already, otherContent when that was something else.
   */
  async meet(body: unknown): Promise<void> {
    const { url, headers } = this.request;
    this.content = canonical([url, headers['if-match'] ?? null, body ?? null]);
    await this.kept.meet(this);
    this.met = true;
  }

  write(manager: EntityManager): Promise<void> {
    return this.kept.claim(manager, this);
  }
}

const acts = new WeakMap<FastifyRequest, Act>();

/** The act that a request carries out, where it has an idempotency key. */
export const actOf = (request: FastifyRequest): Act | undefined => acts.get(request);

export const setActOf = (request: FastifyRequest, act: Act): void => void acts.set(request, act);
