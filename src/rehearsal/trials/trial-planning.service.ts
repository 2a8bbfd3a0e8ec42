import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { UnitsReadModel, type RoundUnitView } from '../../units/units.read-model';
import { RehearsalsRepository } from '../rehearsals.repository';
import { itemsTried } from '../sheet-scores';
import { TrialActing } from './trial-acting';
import { TrialRound, TrialUnit } from './trial-round.entity';
import { followedOpen, nothingFailed } from './trials.errors';
import { TrialsRepository } from './trials.repository';
import type { PlanTrial, ReplanTrial } from './trials.schema';

/** Plans rounds of the trial operation, and plans them anew until the start signal. */
@Injectable()
export class TrialPlanning {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acting: TrialActing,
    private readonly trials: TrialsRepository,
    private readonly rehearsals: RehearsalsRepository,
    private readonly units: UnitsReadModel,
    private readonly clock: Clock,
  ) {}

  /** @throws notFound, noRight, unitsNotOfRound, notPublished, followedOpen, nothingFailed. */
  plan(actor: Actor, roundId: string, body: PlanTrial): Promise<string> {
    return this.unitOfWork.run(async (manager) => {
      if (!(await this.units.round(manager, roundId))) throw notFound();
      await this.acting.requireRight(manager, actor, roundId);
      const { unitIds, followsId, templateId, ...said } = body;
      const units = await this.acting.unitsOf(manager, roundId, unitIds);
      await this.acting.published(manager, templateId);
      if (followsId !== null) await this.requireFailed(manager, roundId, followsId, units);
      const others = await this.trials.ofRound(manager, roundId);
      const trial: TrialRound = {
        ...{ ...said, id: newId(), roundId, templateId, followsId, state: 'planned', version: 1 },
        ...{ number: (others[0]?.number ?? 0) + 1, purpose: followsId ? 'failed' : 'full' },
        ...{ startedAt: null, stoppedAt: null, evaluatedAt: null, conclusion: null },
        ...{ signedAt: null, paperNumber: null, paperDay: null, signer: null },
        ...{ madeBy: actor.accountId, madeByName: actor.name, madeAt: this.clock.moment() },
      };
      await insertRows(manager, TrialRound, [trial]);
      await this.place(manager, trial.id, units);
      await this.acting.record(manager, actor, trial, 'planned', {
        ...planned(body),
        units: units.length,
      });
      return trial.id;
    });
  }

  /** Another plan, as long as the start signal was not given. @throws as `plan`, wrongState, StaleVersion. */
  replan(actor: Actor, id: string, version: number, body: ReplanTrial): Promise<void> {
    return this.acting.act(actor, { id, version }, 'change', async (manager, trial) => {
      const { unitIds, ...said } = body;
      const units = await this.acting.unitsOf(manager, trial.roundId, unitIds);
      if (trial.followsId !== null)
        await this.requireFailed(manager, trial.roundId, trial.followsId, units);
      await manager.delete(TrialUnit, { trialRoundId: id });
      await this.place(manager, id, units);
      return { change: said, told: { ...planned(body), units: units.length } };
    });
  }

  /** A second run is about what was not passed in a round that is evaluated. */
  private async requireFailed(
    manager: EntityManager,
    roundId: string,
    followsId: string,
    units: readonly RoundUnitView[],
  ): Promise<void> {
    const followed = await this.trials.find(manager, followsId);
    if (!followed || followed.roundId !== roundId) throw notFound();
    const { number, state } = followed;
    if (state !== 'evaluated' && state !== 'signed') throw followedOpen({ number });
    const ids = new Set(units.map(({ id }) => id));
    const latest = (await this.rehearsals.latest(manager, roundId)).filter((each) =>
      ids.has(each.unitId),
    );
    const sheets = await this.rehearsals.sheets(manager, latest);
    const left = sheets.some(
      ({ rehearsal, items, results }) =>
        itemsTried({
          ...{ rehearsal: { ...rehearsal, purpose: 'failed' }, items },
          results: new Map(
            [...results].map(([code, found]) => [code, { ...found, carriedFrom: ELSEWHERE }]),
          ),
        }).length > 0,
    );
    if (!left) throw nothingFailed({ number });
  }

  private place(manager: EntityManager, trialRoundId: string, units: readonly RoundUnitView[]) {
    const rows = units.map(({ id: unitId }) => ({
      ...{ id: newId(), trialRoundId, unitId, rehearsalId: null, activeAt: null, activeItem: null },
    }));
    return insertRows(manager, TrialUnit, rows);
  }
}

/** Stands for any other trial. */
const ELSEWHERE = 'another trial';

/** The plan for the audit trail, without the names of the evaluators. */
const planned = ({ name, plannedDay, plannedTime, boxMinutes, evaluators }: ReplanTrial) => ({
  ...{ name, plannedDay, plannedTime, boxMinutes, evaluators: evaluators.length },
});
