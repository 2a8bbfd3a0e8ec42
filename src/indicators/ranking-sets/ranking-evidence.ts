import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EvidenceSubjects } from '../../handover/evidence/evidence-subjects';
import { historyOfObject, HistorySources } from '../../platform/audit/history-sources';
import { notFound } from '../../platform/http/app-error';
import { RegisterAccess } from '../../registers/register-access';
import { RankingSets } from './ranking-sets.service';

/** Files and history of a set: for who sees it, brought by who ranks. */
@Injectable()
export class RankingEvidence implements OnModuleInit {
  constructor(
    private readonly subjects: EvidenceSubjects,
    private readonly sources: HistorySources,
    private readonly sets: RankingSets,
    private readonly access: RegisterAccess,
  ) {}

  onModuleInit(): void {
    this.subjects.add('ranking_set', async (manager, actor, id) => {
      const { set, mayRank } = await this.sets.visible(manager, actor, id);
      const province = (await this.access.places(manager, set.roundId))[0];
      if (!province?.organisationId) throw notFound();
      return {
        ...{ roundId: set.roundId, listId: null, organisationId: province.organisationId },
        ...{ subject: { type: 'ranking_set', id, name: set.title } },
        ...{ object: { type: 'ranking_set', id }, mayAdd: mayRank, mayWithdrawAny: mayRank },
      };
    });
    this.sources.add('ranking_set', async (manager, actor, id) => {
      const { mayRank } = await this.sets.visible(manager, actor, id);
      if (!mayRank) throw notFound();
      return historyOfObject('ranking_set', id);
    });
  }
}
