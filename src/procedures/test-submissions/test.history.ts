import { Injectable, type OnModuleInit } from '@nestjs/common';
import { historyOfObject, HistorySources } from '../../platform/audit/history-sources';
import { Scopes } from '../../units/scopes';
import { seesUnit } from '../procedures.policy';
import { TestSubmission } from './test-submission.entity';

/** The history of a test submission, for whoever sees it. */
@Injectable()
export class TestHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly scopes: Scopes,
  ) {}

  onModuleInit(): void {
    this.sources.add('test_submission', async (manager, actor, id) => {
      const row = await manager.findOneBy(TestSubmission, { id });
      if (!row) return undefined;
      const read = await this.scopes.unitsOf(manager, actor, 'procedure.read', row.roundId);
      return seesUnit(read, row.unitId) ? historyOfObject('test_submission', id) : undefined;
    });
  }
}
