import { Injectable, type OnModuleInit } from '@nestjs/common';
import { historyOfObject, HistorySources } from '../../platform/audit/history-sources';
import { JointAcceptances } from './joint-acceptances.service';

/** The history of an acceptance in one act, for its parties. */
@Injectable()
export class JointHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly acts: JointAcceptances,
  ) {}

  onModuleInit(): void {
    this.sources.add('joint_acceptance', async (manager, actor, id) => {
      await this.acts.visible(manager, actor, id);
      return historyOfObject('joint_acceptance', id);
    });
  }
}
