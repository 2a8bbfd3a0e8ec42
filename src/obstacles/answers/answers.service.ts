import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { offsetOf } from '../../platform/http/paging';
import { vietnamDay } from '../../platform/vietnam-time';
import { ObstacleAccess } from '../obstacle-access';
import { checkCategory } from '../obstacle-places';
import { day } from '../obstacle-text';
import { somewhere } from '../obstacle-views.service';
import { answerWithdrawn, documentInFuture } from './answers.errors';
import { AnswersReadModel } from './answers.read-model';
import type { AnswersPage, AnswersQuery, KnownAnswerView, PublishAnswer } from './answers.schema';
import { KnownAnswer } from './known-answer.entity';
import { rankAnswers } from './rank-answers';

/** Answers for every unit: searching, publishing, withdrawing. None is changed: a better one takes its place. */
@Injectable()
export class Answers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly access: ObstacleAccess,
    private readonly readModel: AnswersReadModel,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Those in use that may help, for everybody of the round. @throws notFound. */
  search(actor: Actor, roundId: string, query: AnswersQuery): Promise<AnswersPage> {
    return this.reader.snapshot(async (manager) => {
      const scopes = await this.access.of(manager, actor, roundId);
      const all = await this.readModel.ofRound(manager, roundId, query.category);
      const found = query.text ? rankAnswers(all, query.text) : all;
      const from = offsetOf(query);
      return {
        rows: found.slice(from, from + query.pageSize).map(viewOf),
        ...{ total: found.length, page: query.page, pageSize: query.pageSize },
        mayPublish: somewhere(scopes, 'handle'),
      };
    });
  }

  /** @throws notFound, noRight, refusedSubject, unknownCategory, documentInFuture. */
  publish(actor: Actor, roundId: string, body: PublishAnswer): Promise<KnownAnswerView> {
    return this.unitOfWork.run(async (manager) => {
      const scopes = await this.access.of(manager, actor, roundId);
      if (!somewhere(scopes, 'handle')) throw noRight();
      checkCategory(body.category);
      const { document } = body;
      if (document && document.day > vietnamDay(this.clock.now()))
        throw documentInFuture({ day: day(document.day) });
      const answer: KnownAnswer = {
        ...{ id: newId(), roundId, category: body.category, link: body.link },
        ...{ question: body.question, answer: body.answer },
        ...{ documentNumber: document?.number ?? null, documentDay: document?.day ?? null },
        ...{ publishedAt: this.clock.moment(), publishedBy: actor.accountId },
        ...{ publishedByName: actor.name, version: 1 },
        ...{ withdrawnAt: null, withdrawnByName: null, withdrawnReason: null },
      };
      await insertRows(manager, KnownAnswer, [answer]);
      await this.audit.record(manager, {
        ...{ actor, action: 'obstacles.answer-published', roundId },
        subject: { type: 'known_answer', id: answer.id, name: answer.question },
        summary: { category: answer.category },
        objects: [
          {
            ...{ type: 'known_answer', id: answer.id },
            after: {
              ...{ knownQuestion: answer.question, knownAnswer: answer.answer },
              ...(document && { documentNumber: document.number, documentDay: document.day }),
            },
          },
        ],
      });
      return viewOf(answer);
    });
  }

  /**
   * Takes an answer out of use; obstacles that were answered by it keep it, marked.
   * @throws notFound, noRight, answerWithdrawn, StaleVersion.
   */
  withdraw(actor: Actor, id: string, version: number, reason: string): Promise<KnownAnswerView> {
    return this.unitOfWork.run(async (manager) => {
      const answer = await manager.findOneBy(KnownAnswer, { id });
      if (!answer) throw notFound();
      const scopes = await this.access.of(manager, actor, answer.roundId);
      if (!somewhere(scopes, 'handle')) throw noRight();
      if (answer.version !== version) throw new StaleVersion('known_answer', id, version);
      if (answer.withdrawnAt !== null) throw answerWithdrawn({ name: answer.withdrawnByName! });
      const change = {
        ...{ withdrawnAt: this.clock.moment(), withdrawnByName: actor.name },
        withdrawnReason: reason,
      };
      await updateVersioned(manager, KnownAnswer, { id, version }, change);
      await this.audit.record(manager, {
        ...{ actor, action: 'obstacles.answer-withdrawn', roundId: answer.roundId, reason },
        subject: { type: 'known_answer', id, name: answer.question },
        summary: { category: answer.category },
        objects: [{ type: 'known_answer', id, before: { knownQuestion: answer.question } }],
      });
      return viewOf({ ...answer, ...change, version: version + 1 });
    });
  }
}

function viewOf(answer: KnownAnswer): KnownAnswerView {
  return {
    ...{ id: answer.id, category: answer.category, question: answer.question },
    ...{ answer: answer.answer, link: answer.link },
    ...{ documentNumber: answer.documentNumber, documentDay: answer.documentDay },
    ...{ publishedAt: answer.publishedAt, publishedBy: answer.publishedByName },
    withdrawn:
      answer.withdrawnAt === null
        ? null
        : {
            ...{ at: answer.withdrawnAt, by: answer.withdrawnByName! },
            reason: answer.withdrawnReason!,
          },
    version: answer.version,
  };
}
