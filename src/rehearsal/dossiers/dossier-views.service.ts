import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';
import { Rehearsal } from '../rehearsal.entity';
import { inScope } from '../rehearsal.policy';
import { RehearsalsRepository } from '../rehearsals.repository';
import { scenarioViews } from '../templates/template.view';
import { TemplatesRepository } from '../templates/templates.repository';
import { PLAN } from '../templates/templates.service';
import type { TrialRound } from '../trials/trial-round.entity';
import { TrialViews } from '../trials/trial-views.service';
import { TrialsRepository } from '../trials/trials.repository';
import { DossierPurge, TestDossier, TestStep } from './dossier.entity';
import type { DossiersView } from './dossiers.schema';
import { indicatorsOf } from './indicators';

/** Test dossiers as people see them: of one trial, or of all units of a round that they see. */
@Injectable()
export class DossierViews {
  constructor(
    private readonly reader: Reader,
    private readonly rehearsals: RehearsalsRepository,
    private readonly templates: TemplatesRepository,
    private readonly trials: TrialsRepository,
    private readonly views: TrialViews,
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
  ) {}

  /** @throws notFound. */
  ofRound(actor: Actor, trialRoundId: string): Promise<DossiersView> {
    return this.reader.snapshot(async (manager) => {
      const trial = await this.views.visible(manager, actor, trialRoundId);
      const seen = await this.scopes.unitsOf(manager, actor, 'rehearsal.read', trial.roundId);
      const places = await this.trials.places(manager, trialRoundId);
      const ids = places.flatMap(({ unitId, rehearsalId }) =>
        rehearsalId !== null && inScope(seen, unitId) ? [rehearsalId] : [],
      );
      const trials = await manager.findBy(Rehearsal, { id: In(ids) });
      return this.view(manager, actor, trial, trials, false);
    });
  }

  /** @throws notFound, also of a trial that belongs to no round. */
  ofTrial(actor: Actor, rehearsalId: string): Promise<DossiersView> {
    return this.reader.snapshot(async (manager) => {
      const rehearsal = await this.rehearsals.find(manager, rehearsalId);
      if (!rehearsal) throw notFound();
      const { roundId, unitId, state } = rehearsal;
      const seen = await this.scopes.unitsOf(manager, actor, 'rehearsal.read', roundId);
      if (!inScope(seen, unitId)) throw notFound();
      const trial = await this.rehearsals.trialOf(manager, rehearsalId);
      const acting = await this.scopes.unitsOf(manager, actor, 'rehearsal.evaluate', roundId);
      const mayRecord = trial !== null && state === 'open' && inScope(acting, unitId);
      return this.view(manager, actor, trial, [rehearsal], mayRecord);
    });
  }

  private async view(
    manager: EntityManager,
    actor: Actor,
    trial: TrialRound | null,
    rehearsals: readonly Rehearsal[],
    mayRecord: boolean,
  ): Promise<DossiersView> {
    const dossiers = await manager.find(TestDossier, {
      where: { rehearsalId: In(rehearsals.map(({ id }) => id)) },
      order: { madeAt: 'ASC', id: 'ASC' },
    });
    const steps = await manager.find(TestStep, {
      where: { dossierId: In(dossiers.map(({ id }) => id)) },
      order: { position: 'ASC' },
    });
    const templateIds = [...new Set(rehearsals.map(({ templateId }) => templateId))];
    const scenarios = scenarioViews(await this.templates.scenarios(manager, templateIds));
    const names = await this.units.units(manager, [
      ...new Set(rehearsals.map(({ unitId }) => unitId)),
    ]);
    const unitOf = new Map(rehearsals.map(({ id, unitId }) => [id, names.get(unitId)?.name ?? '']));
    const roundId = trial?.roundId ?? rehearsals[0]?.roundId ?? null;
    const planning = await this.scopes.unitsOf(manager, actor, PLAN, roundId ?? '');
    const purges =
      trial && planning === 'all'
        ? await manager.findBy(DossierPurge, { trialRoundId: trial.id })
        : [];
    return {
      dossiers: dossiers.map(({ madeBy: _, madeByName, madeAt: __, purgeId, ...dossier }) => ({
        ...{ ...dossier, unitName: unitOf.get(dossier.rehearsalId)!, madeBy: madeByName },
        steps: steps
          .filter(({ dossierId }) => dossierId === dossier.id)
          .map(({ position, startedAt, endedAt }) => ({ position, startedAt, endedAt })),
        purged: purgeId !== null,
      })),
      scenarios,
      indicators: indicatorsOf(
        dossiers.map((each) => {
          const scenario = scenarios.find(({ code }) => code === each.scenarioCode);
          return {
            ...each,
            ...{ channel: scenario?.channel ?? 'counter', steps: scenario?.steps.length ?? 0 },
          };
        }),
      ),
      purges: purges.map(({ id, numbers, how, purgedByName, purgedAt }) => ({
        ...{ id, numbers, how, by: purgedByName, at: purgedAt },
      })),
      mayRecord,
      mayPurge: planning === 'all' && dossiers.some(({ purgeId }) => purgeId === null),
    };
  }
}
