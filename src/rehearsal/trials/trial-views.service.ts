import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';
import type { ChecklistTemplate } from '../checklist.entity';
import { inScope } from '../rehearsal.policy';
import { stateOf, TemplatesRepository } from '../templates/templates.repository';
import { PLAN } from '../templates/templates.service';
import type { TrialRound } from './trial-round.entity';
import { TrialWalls, within } from './trial-walls';
import { TrialsRepository } from './trials.repository';
import type { TrialDetail, TrialList, TrialRow } from './trials.schema';

/** Rounds of the trial operation as people see them; a person sees the own units in them. */
@Injectable()
export class TrialViews {
  constructor(
    private readonly reader: Reader,
    private readonly trials: TrialsRepository,
    private readonly templates: TemplatesRepository,
    private readonly walls: TrialWalls,
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
    private readonly clock: Clock,
  ) {}

  /** @throws notFound where there is no such arrangement round. */
  list(actor: Actor, roundId: string): Promise<TrialList> {
    return this.reader.snapshot(async (manager) => {
      if (!(await this.units.round(manager, roundId))) throw notFound();
      const mayPlan = (await this.scopes.unitsOf(manager, actor, PLAN, roundId)) === 'all';
      const seen = await this.scopes.unitsOf(manager, actor, 'rehearsal.read', roundId);
      const trials = await this.trials.ofRound(manager, roundId);
      const templates = new Map((await this.templates.all(manager)).map((each) => [each.id, each]));
      const sizes = await this.trials.sizes(manager, roundId);
      const rows: TrialRow[] = [];
      for (const trial of trials) {
        if (seen !== 'all') {
          const places = await this.trials.places(manager, trial.id);
          if (!places.some(({ unitId }) => inScope(seen, unitId))) continue;
        }
        const size = sizes.get(trial.id) ?? 0;
        rows.push(rowOf(trial, templates.get(trial.templateId)!, trials, size));
      }
      return { rows, mayPlan };
    });
  }

  /** @throws notFound where there is no such round, or no unit in it that the person sees. */
  one(actor: Actor, id: string): Promise<TrialDetail> {
    return this.reader.snapshot(async (manager) => {
      const trial = await this.visible(manager, actor, id);
      const { roundId } = trial;
      const seen = await this.scopes.unitsOf(manager, actor, 'rehearsal.read', roundId);
      const mayPlan = (await this.scopes.unitsOf(manager, actor, PLAN, roundId)) === 'all';
      const wall = within(await this.walls.of(manager, trial, this.clock.now()), seen);
      const templates = await this.templates.all(manager);
      const template = templates.find((each) => each.id === trial.templateId)!;
      const newer = templates.find(
        (each) =>
          each.code === template.code &&
          each.edition > template.edition &&
          stateOf(each) === 'published',
      );
      const others = await this.trials.ofRound(manager, roundId);
      const places = await this.trials.places(manager, id);
      return {
        ...rowOf(trial, template, others, places.length),
        ...{ roundId, evaluators: trial.evaluators, evaluatedAt: trial.evaluatedAt },
        unitIds: wall.units.map(({ unitId }) => unitId),
        ...{ conclusion: trial.conclusion, signedAt: trial.signedAt, signer: trial.signer },
        ...{ paperNumber: trial.paperNumber, paperDay: trial.paperDay, madeBy: trial.madeByName },
        newer: newer ? { id: newer.id, edition: newer.edition } : null,
        ...{ mayPlan, wall },
      };
    });
  }

  /** A round with at least one unit that the person sees. @throws notFound. */
  async visible(manager: EntityManager, actor: Actor, id: string): Promise<TrialRound> {
    const trial = await this.trials.find(manager, id);
    if (!trial) throw notFound();
    const seen = await this.scopes.unitsOf(manager, actor, 'rehearsal.read', trial.roundId);
    const places = await this.trials.places(manager, id);
    if (!places.some(({ unitId }) => inScope(seen, unitId))) throw notFound();
    return trial;
  }
}

function rowOf(
  trial: TrialRound,
  template: ChecklistTemplate,
  all: readonly TrialRound[],
  units: number,
): TrialRow {
  const { id, number, name, purpose, state, plannedDay, plannedTime, boxMinutes, version } = trial;
  return {
    ...{ id, number, name, purpose, state, plannedDay, plannedTime, boxMinutes, units, version },
    ...{ startedAt: trial.startedAt, stoppedAt: trial.stoppedAt },
    follows: all.find((each) => each.id === trial.followsId)?.number ?? null,
    template: {
      ...{ id: template.id, code: template.code, edition: template.edition },
      name: { vi: template.nameVi, en: template.nameEn },
    },
  };
}
