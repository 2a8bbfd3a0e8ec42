import {
  Injectable,
  Logger,
  SetMetadata,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { defer, lastValueFrom, type Observable } from 'rxjs';
import { firstWrites } from '../database/first-write';
import { AppError } from '../http/app-error';
import type { ActorRequest } from '../http/permission';
import { Act, setActOf } from './act';
import { badKey } from './idempotency.errors';
import { ClaimedByOther, DoneBefore, KeptAnswers, type Answer } from './kept-answers';

export const IDEMPOTENCY_KEY = 'idempotency-key';
export const NOT_REPLAYED = Symbol('not-replayed');
const KEY = /^[!-~]{8,200}$/;

/** A route whose answer must not be given twice; says why. The key is not looked at. */
export const NotReplayed = (why: string) => SetMetadata(NOT_REPLAYED, why);

/**
 * Carries out a POST with an `Idempotency-Key` once, however often it arrives, and gives every
 * repetition within a day the same answer. That it was carried out is stored in the same unit of
 * work as its effect: a crash before the answer cannot double it.
 */
@Injectable()
export class Idempotency implements NestInterceptor {
  private readonly logger = new Logger('idempotency');

  constructor(
    private readonly kept: KeptAnswers,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<ActorRequest>();
    const key = request.headers[IDEMPOTENCY_KEY];
    const replayed = !this.reflector.get<string>(NOT_REPLAYED, context.getHandler());
    if (request.method !== 'POST' || key === undefined || !replayed) return next.handle();
    if (typeof key !== 'string' || !KEY.test(key)) throw badKey();
    const act = new Act(key, request.actor?.accountId ?? null, request, this.kept);
    setActOf(request, act);
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return defer(() => this.carryOut(act, request, reply, next));
  }

  private async carryOut(act: Act, request: ActorRequest, reply: FastifyReply, next: CallHandler) {
    try {
      // Of a form nothing is known yet: whoever receives it says what it asks for.
      if (!request.isMultipart()) await act.meet(request.body);
      const work = () => lastValueFrom(next.handle(), { defaultValue: undefined });
      const value = await firstWrites.run(act, work);
      if (act.stored) await this.keep(act, reply, () => answerOf(reply.statusCode, value));
      return value;
    } catch (error) {
      if (act.stored) await this.keep(act, reply, () => refusalOf(error));
      const before =
        error instanceof DoneBefore
          ? error
          : act.stored
            ? undefined
            : await this.otherOf(act, error);
      if (!before) throw error;
      return repeat(before.answer, reply);
    } finally {
      this.kept.leave(act);
    }
  }

  /** The work may have gone wrong just because somebody else had done it meanwhile. */
  private otherOf(act: Act, error: unknown): Promise<DoneBefore | undefined> {
    const possible = error instanceof ClaimedByOther || act.met;
    return possible ? this.kept.answerOfOther(act) : Promise.resolve(undefined);
  }

  /** The effect is stored by now: what goes wrong here must not make it look undone. */
  private async keep(act: Act, reply: FastifyReply, answer: () => Answer | undefined) {
    try {
      // A cookie is not given twice.
      const kept = reply.hasHeader('set-cookie') ? undefined : answer();
      if (kept) await this.kept.keep(act, kept);
    } catch (error) {
      this.logger.error({ step: 'keep', err: error });
    }
  }
}

function answerOf(status: number, value: unknown): Answer | undefined {
  if (value instanceof StreamableFile) return undefined;
  return { status, body: value === undefined ? null : JSON.stringify(value) };
}

/** An expected refusal after something was stored (a counted failure) is an answer like any other. */
function refusalOf(error: unknown): Answer | undefined {
  if (!(error instanceof AppError)) return undefined;
  const { code, status, sentence, parameters, details } = error;
  return { status, body: JSON.stringify({ code, sentence, parameters, details }) };
}

function repeat({ status, body }: Answer, reply: FastifyReply): unknown {
  void reply.header('idempotency-replayed', 'true');
  const value = body === null ? undefined : (JSON.parse(body) as unknown);
  if (status < 400) {
    void reply.status(status);
    return value;
  }
  const { code, sentence, parameters, details } = value as AppError;
  throw new AppError(code, status, sentence, parameters, details);
}
