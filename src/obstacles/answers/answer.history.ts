import { Injectable, type OnModuleInit } from '@nestjs/common';
import { historyOfSubject, HistorySources } from '../../platform/audit/history-sources';
import { ObstacleAccess } from '../obstacle-access';
import { KnownAnswer } from './known-answer.entity';

/** The history of a known answer, for everybody who may look answers up. */
@Injectable()
export class AnswerHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly access: ObstacleAccess,
  ) {}

  onModuleInit(): void {
    this.sources.add('known_answer', async (manager, actor, id) => {
      const answer = await manager.findOneBy(KnownAnswer, { id });
      if (!answer) return undefined;
      await this.access.of(manager, actor, answer.roundId);
      return historyOfSubject('known_answer', id);
    });
  }
}
