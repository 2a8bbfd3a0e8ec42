import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  historyOfSubject,
  historyOfSubjectAt,
  HistorySources,
} from '../platform/audit/history-sources';
import { RequestAccess } from './request-access';

/** The history of a data request: all of it for who sends it, the own answers for a unit that is asked. */
@Injectable()
export class RequestHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly access: RequestAccess,
  ) {}

  onModuleInit(): void {
    this.sources.add('data_request', async (manager, actor, id) => {
      const { sends, units } = await this.access.visible(manager, actor, id);
      if (sends) return historyOfSubject('data_request', id);
      const own = units.map(({ organisationId }) => organisationId);
      return historyOfSubjectAt('data_request', id, own);
    });
  }
}
