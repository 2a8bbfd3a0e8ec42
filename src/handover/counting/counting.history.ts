import { Injectable, type OnModuleInit } from '@nestjs/common';
import { historyOfObjects, HistorySources } from '../../platform/audit/history-sources';
import { CountingSessions } from './counting-sessions.service';

/** Objects of one session: itself, and the rows that were counted in it. */
const OF_SESSION = `((object.object_type = 'counting_session' AND object.object_id = :session)
  OR (object.object_type = 'counting_line' AND object.object_id IN
    (SELECT line.id FROM counting_line line WHERE line.session_id = :session)))`;

/** The history of a count, for whoever sees the count. */
@Injectable()
export class CountingHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly sessions: CountingSessions,
  ) {}

  onModuleInit(): void {
    this.sources.add('counting_session', async (manager, actor, id) => {
      await this.sessions.visible(manager, actor, id);
      return historyOfObjects(OF_SESSION, { session: id });
    });
  }
}
