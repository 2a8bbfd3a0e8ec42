import { Injectable, type OnModuleInit } from '@nestjs/common';
import { historyOfSubject, HistorySources } from '../../platform/audit/history-sources';
import { permitsEverywhere } from '../../platform/http/grants';

/** Who permitted, withdrew or accepted what of the portal, for who may do so. */
@Injectable()
export class PortalHistory implements OnModuleInit {
  constructor(private readonly sources: HistorySources) {}

  onModuleInit(): void {
    for (const type of ['portal_source', 'portal_shape'])
      this.sources.add(type, async (_, actor, id) =>
        permitsEverywhere(actor, 'procedure.source') ? historyOfSubject(type, id) : undefined,
      );
  }
}
