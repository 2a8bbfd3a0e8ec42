import { Injectable } from '@nestjs/common';
import { KeptAnswer } from '../idempotency/kept-answer.entity';
import { Job } from '../jobs/job.entity';
import { oldRows } from './old-rows';
import { Retention } from './retention';

/** What the machinery itself keeps: answers of acts and finished work. */
@Injectable()
export class OldMachinery {
  constructor(retention: Retention) {
    retention.register('kept-answers', oldRows(KeptAnswer, 'createdAt'));
    retention.register(
      'finished-jobs',
      oldRows(Job, 'finishedAt', (query) => query.andWhere(`row.state IN ('succeeded', 'failed')`)),
    );
  }
}
