import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock';
import { newId } from '../platform/database/ids';
import { insertRows } from '../platform/database/insert-rows';
import { vietnamDay } from '../platform/vietnam-time';
import type { ChecklistTemplate } from './checklist.entity';
import { alreadyOpen } from './rehearsal.errors';
import { Rehearsal, RehearsalResult } from './rehearsal.entity';
import { RehearsalsRepository } from './rehearsals.repository';
import { standingOf } from './sheet-scores';

/** Makes the trials of units; what was confirmed before goes with them until somebody looks again. */
@Injectable()
export class RehearsalStarter {
  constructor(
    private readonly rehearsals: RehearsalsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @param units new units of the round, each once.
   * @returns the trials, in the order of the units.
   * @throws alreadyOpen where one of them has a trial that is not closed.
   */
  async start(
    manager: EntityManager,
    roundId: string,
    template: ChecklistTemplate,
    units: readonly { id: string; name: string }[],
    purpose: 'full' | 'failed' = 'full',
  ): Promise<Rehearsal[]> {
    const latest = await this.rehearsals.latest(manager, roundId);
    const lastOf = new Map(latest.map((each) => [each.unitId, each]));
    const started = units.map(({ id: unitId, name }): Rehearsal => {
      const last = lastOf.get(unitId);
      if (last?.state === 'open') throw alreadyOpen({ unit: name });
      return {
        ...{ id: newId(), roundId, unitId, templateId: template.id, state: 'open', purpose },
        number: (last?.number ?? 0) + 1,
        startedOn: vietnamDay(this.clock.now()),
        version: 1,
      };
    });
    await insertRows(manager, Rehearsal, started);
    const before = started.flatMap(({ unitId }) => lastOf.get(unitId) ?? []);
    const newOf = new Map(started.map((each) => [each.unitId, each.id]));
    const carried = (await this.rehearsals.sheets(manager, before)).flatMap((sheet) =>
      [...standingOf(sheet).keys()].map((code): RehearsalResult => {
        const found = sheet.results.get(code)!;
        const from = found.carriedFrom === sheet.rehearsal.id ? null : found.carriedFrom;
        return {
          ...{ ...found, id: newId(), version: 1 },
          rehearsalId: newOf.get(sheet.rehearsal.unitId)!,
          carriedFrom: from ?? sheet.rehearsal.id,
        };
      }),
    );
    await insertRows(manager, RehearsalResult, carried);
    return started;
  }
}
