import { Injectable, type OnModuleInit } from '@nestjs/common';
import { historyOfSubject, HistorySources } from '../../platform/audit/history-sources';
import { Scopes } from '../../units/scopes';
import { CatalogueVersionsRepository } from './catalogue-versions.repository';

/** The history of a version of the catalogue, for whoever reads procedures of its round. */
@Injectable()
export class CatalogueHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly versions: CatalogueVersionsRepository,
    private readonly scopes: Scopes,
  ) {}

  onModuleInit(): void {
    this.sources.add('catalogue_version', async (manager, actor, id) => {
      const version = await this.versions.byId(manager, id);
      if (!version) return undefined;
      const { roundId } = version;
      const units = await this.scopes.unitsOf(manager, actor, 'procedure.read', roundId);
      return units === 'all' || units.size > 0
        ? historyOfSubject('catalogue_version', id)
        : undefined;
    });
  }
}
