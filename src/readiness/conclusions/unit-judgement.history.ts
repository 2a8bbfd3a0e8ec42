import { Injectable, type OnModuleInit } from '@nestjs/common';
import { historyOfObjects, HistorySources } from '../../platform/audit/history-sources';
import { Scopes } from '../../units/scopes';

/** What people put into the readiness of one unit: facts they stated, exceptions, conclusions. */
const OF_UNIT = ['readiness_fact', 'readiness_exception', 'readiness_conclusion']
  .map(
    (table) => `(object.object_type = '${table}' AND object.object_id IN
      (SELECT row_.id FROM ${table} row_ WHERE row_.unit_id = :unit))`,
  )
  .join(' OR ');

/** The history of the readiness of a unit, by the id of the unit, for who sees all of it. */
@Injectable()
export class UnitJudgementHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly scopes: Scopes,
  ) {}

  onModuleInit(): void {
    this.sources.add('readiness_conclusion', async (manager, actor, unitId) => {
      // A duty for some kinds of lists sees only the criteria of those.
      const whole = { ...actor, grants: actor.grants.filter((each) => each.listTypes === null) };
      const scope = await this.scopes.scopeOf(manager, whole, 'readiness.read', null);
      const units = scope.units();
      if (units !== 'all' && !units.has(unitId)) return undefined;
      return historyOfObjects(`(${OF_UNIT})`, { unit: unitId });
    });
  }
}
