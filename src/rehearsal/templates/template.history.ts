import { Injectable, type OnModuleInit } from '@nestjs/common';
import { historyOfSubject, HistorySources } from '../../platform/audit/history-sources';
import { TemplatesService } from './templates.service';

/** The history of a checklist, for whoever sees it. */
@Injectable()
export class TemplateHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly templates: TemplatesService,
  ) {}

  onModuleInit(): void {
    this.sources.add('checklist_template', async (_, actor, id) => {
      await this.templates.one(actor, id);
      return historyOfSubject('checklist_template', id);
    });
  }
}
