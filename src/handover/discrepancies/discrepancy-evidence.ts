import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EvidenceSubjects } from '../evidence/evidence-subjects';
import { ListEvidence } from '../evidence/list-evidence';
import { DiscrepancyViews } from './discrepancy-views.service';

/** Files as evidence of a discrepancy, for whoever sees it. */
@Injectable()
export class DiscrepancyEvidence implements OnModuleInit {
  constructor(
    private readonly subjects: EvidenceSubjects,
    private readonly lists: ListEvidence,
    private readonly views: DiscrepancyViews,
  ) {}

  onModuleInit(): void {
    this.subjects.add('discrepancy', async (manager, actor, id) => {
      const { discrepancy } = await this.views.visible(manager, actor, id);
      const { listId, receiverOrganisationId: receiver } = discrepancy;
      const object = { type: 'discrepancy', id };
      return this.lists.within(manager, actor, listId, object, receiver ? [receiver] : undefined);
    });
  }
}
