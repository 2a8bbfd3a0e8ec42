import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  historyOfObjects,
  HistorySources,
  type HistoryScope,
} from '../../platform/audit/history-sources';
import type { Actor } from '../../platform/http/actor';
import { UnitsReadModel } from '../../units/units.read-model';
import { CompletionViews } from './completion-views.service';

const OF_UNIT = `((object.object_type = 'unit_closing' AND object.object_id IN
    (SELECT closing.id FROM unit_closing closing WHERE closing.unit_id = :unit))
  OR (object.object_type = 'closing_record' AND object.object_id IN
    (SELECT record.id FROM closing_record record WHERE record.unit_id = :unit)))`;

/** The history of the closing of a unit, by the id of the unit, for whoever sees its closing. */
@Injectable()
export class ClosingHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly units: UnitsReadModel,
    private readonly views: CompletionViews,
  ) {}

  onModuleInit(): void {
    this.sources.add('unit_closing', (manager, actor, id) => this.ofUnit(manager, actor, id));
  }

  private async ofUnit(
    manager: EntityManager,
    actor: Actor,
    unitId: string,
  ): Promise<HistoryScope | undefined> {
    for (const { id } of await this.units.rounds(manager)) {
      const old = await this.units.oldUnits(manager, id);
      if (!old.some((unit) => unit.id === unitId)) continue;
      await this.views.visible(manager, actor, id, unitId);
      return historyOfObjects(OF_UNIT, { unit: unitId });
    }
    return undefined;
  }
}
