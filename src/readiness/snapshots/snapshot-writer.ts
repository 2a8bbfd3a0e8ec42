import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { canonical } from '../../platform/audit/canonical';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import type { Actor } from '../../platform/http/actor';
import type { Ask } from '../asks/asks.read-model';
import type { TaskStanding } from '../../tasks/task-standing';
import { verdictCounts, type JudgedUnit, type Province } from '../province';
import { leftToDo, snapshotOf } from './snapshot-body';
import { ReadinessSnapshot, ReadinessSnapshotUnit } from './snapshot.entity';

/** Writes down how a round was judged. */
@Injectable()
export class SnapshotWriter {
  /**
   * @param province judged by all lists, for whoever may see everything.
   * @param only the units to keep; all of them when left out.
   * @param about `dailyKey` of a daily one; `asks`: what the committee is asked, `tasks`: how far
   * they are; both left out of a conclusion.
   */
  async write(
    manager: EntityManager,
    province: Province,
    about: {
      kind: ReadinessSnapshot['kind'];
      dailyKey?: string;
      actor: Actor;
      asks?: readonly Ask[];
      tasks?: TaskStanding;
    },
    only: (unit: JudgedUnit) => boolean = () => true,
  ): Promise<{ snapshot: ReadinessSnapshot; units: ReadinessSnapshotUnit[] }> {
    const { round, asOf, criteria } = province;
    const judged = province.units.filter(only);
    const snapshot: ReadinessSnapshot = {
      ...{ id: newId(), roundId: round.id, asOf, kind: about.kind },
      ...{ dailyKey: about.dailyKey ?? null, criteriaVersion: criteria.number },
      ...verdictCounts(judged),
      asks: about.asks ? canonical(about.asks) : null,
      tasks: about.tasks ? canonical(about.tasks) : null,
      ...{ madeBy: about.actor.accountId, madeByName: about.actor.name },
    };
    const units = judged.map((unit): ReadinessSnapshotUnit => {
      const { verdict, score, deciding } = unit.judgement;
      return {
        ...{ id: newId(), snapshotId: snapshot.id, unitId: unit.id, verdict, deciding },
        score: score === null ? null : Math.round(score * 10),
        ...snapshotOf(unit, asOf, criteria.number),
        leftToDo: leftToDo(unit),
      };
    });
    await insertRows(manager, ReadinessSnapshot, [snapshot]);
    await insertRows(manager, ReadinessSnapshotUnit, units);
    return { snapshot, units };
  }
}
