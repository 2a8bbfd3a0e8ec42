import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HistorySources } from '../platform/audit/history-sources';
import { Scopes } from './scopes';
import { UnitsReadModel } from './units.read-model';

/** Acts of people on duty for one of so many organisations; duties rest as JSON text. */
const actedFor = (organisations: number): string =>
  Array.from({ length: organisations }, (_, at) => `entry.duties LIKE :acting${at}`).join(' OR ');

/** The history of a unit: every act on the records of its organisations, and every act for them. */
@Injectable()
export class UnitsHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
  ) {}

  onModuleInit(): void {
    this.sources.add('administrative_unit', async (manager, actor, id) => {
      // A duty for some list types only sees those lists; it does not see all that a unit does.
      const whole = { ...actor, grants: actor.grants.filter((each) => each.listTypes === null) };
      const scope = await this.scopes.scopeOf(manager, whole, 'unit.read', null);
      const units = scope.units();
      if (units !== 'all' && !units.has(id)) return undefined;
      const organisations = await this.units.organisationsOfUnit(manager, id);
      const shown = organisations.filter((each) => scope.covers(each.id));
      if (shown.length === 0) return undefined;
      return {
        entries: `(entry.organisationId IN (:...organisationIds) OR ${actedFor(shown.length)})`,
        parameters: {
          organisationIds: shown.map((each) => each.id),
          ...Object.fromEntries(shown.map(({ id: own }, at) => [`acting${at}`, `%"${own}"%`])),
        },
      };
    });
  }
}
