import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { noSuchAnswer } from '../obstacles.errors';
import { KnownAnswer } from './known-answer.entity';

/** Answers that are known in a round. */
@Injectable()
export class AnswersReadModel {
  /** Those in use, the latest first. */
  ofRound(manager: EntityManager, roundId: string, category?: string): Promise<KnownAnswer[]> {
    return manager.find(KnownAnswer, {
      where: { roundId, withdrawnAt: IsNull(), ...(category && { category }) },
      order: { publishedAt: 'DESC', id: 'ASC' },
    });
  }

  /** @throws noSuchAnswer unless it is one of the round that is in use. */
  async inUse(manager: EntityManager, roundId: string, id: string): Promise<KnownAnswer> {
    const answer = await manager.findOneBy(KnownAnswer, { id, roundId });
    if (!answer || answer.withdrawnAt !== null) throw noSuchAnswer();
    return answer;
  }
}
