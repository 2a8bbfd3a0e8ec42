import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel, type RoundUnitView } from '../../units/units.read-model';
import type { ChecklistTemplate } from '../checklist.entity';
import { notPublished } from '../templates/templates.errors';
import { stateOf, TemplatesRepository } from '../templates/templates.repository';
import { PLAN } from '../templates/templates.service';
import { TrialRound } from './trial-round.entity';
import { isPossible, TRIAL_STATE_WORDS, type TrialAct } from './trial-rules';
import { unitsNotOfRound, wrongState } from './trials.errors';
import { TrialsRepository } from './trials.repository';

export type TrialChange = Partial<Omit<TrialRound, 'id' | 'version'>>;

/** What an act changes of the round, and what the trail tells of it. */
export interface Acted {
  change: TrialChange;
  told: Record<string, unknown>;
}

/** What every act on a round has in common: the right, the version seen, the state, the trail. */
@Injectable()
export class TrialActing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly trials: TrialsRepository,
    private readonly templates: TemplatesRepository,
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * One act on a round, in one unit of work.
   * @param done word of the act in the trail, where it is not that of the kind of act.
   * @throws notFound, noRight, wrongState, StaleVersion, and what `work` throws.
   */
  act(
    actor: Actor,
    seen: { id: string; version: number },
    act: TrialAct,
    work: (manager: EntityManager, trial: TrialRound) => Promise<Acted>,
    done = DONE[act],
  ): Promise<void> {
    const { id, version } = seen;
    return this.unitOfWork.run(async (manager) => {
      const trial = await this.trials.find(manager, id);
      if (!trial) throw notFound();
      await this.requireRight(manager, actor, trial.roundId);
      if (trial.version !== version) throw new StaleVersion('trial_round', id, version);
      if (!isPossible(act, trial.state)) {
        const { vi: state, en: stateEn } = TRIAL_STATE_WORDS[trial.state];
        throw wrongState({ number: trial.number, state, stateEn });
      }
      const { change, told } = await work(manager, trial);
      await updateVersioned(
        manager,
        TrialRound,
        { id, version },
        { state: trial.state, ...change },
      );
      await this.record(manager, actor, trial, done, told);
    });
  }

  /** What is outside what the person sees does not exist; only who plans for all units leads a round. */
  async requireRight(manager: EntityManager, actor: Actor, roundId: string): Promise<void> {
    if ((await this.scopes.unitsOf(manager, actor, PLAN, roundId)) !== 'all') throw noRight();
  }

  /** @throws unitsNotOfRound. */
  async unitsOf(
    manager: EntityManager,
    roundId: string,
    ids: readonly string[],
  ): Promise<RoundUnitView[]> {
    const wanted = new Set(ids);
    const units = (await this.units.newUnits(manager, roundId)).filter(({ id }) => wanted.has(id));
    if (units.length < wanted.size) throw unitsNotOfRound({ n: wanted.size - units.length });
    return units;
  }

  /** @throws notFound, notPublished. */
  async published(manager: EntityManager, id: string): Promise<ChecklistTemplate> {
    const template = await this.templates.find(manager, id);
    if (!template) throw notFound();
    const { nameVi: name, edition } = template;
    if (stateOf(template) !== 'published') throw notPublished({ name, edition });
    return template;
  }

  /** Ids of the trials of the units of a round that has started. */
  async rehearsalIds(manager: EntityManager, id: string): Promise<string[]> {
    const places = await this.trials.places(manager, id);
    return places.flatMap(({ rehearsalId }) => rehearsalId ?? []);
  }

  record(
    manager: EntityManager,
    actor: Actor,
    { id, roundId, number, name }: TrialRound,
    done: string,
    after: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record(manager, {
      ...{ actor, action: `rehearsal.round-${done}`, roundId },
      subject: { type: 'trial_round', id, name: `Lần vận hành thử số ${number}: ${name}` },
      summary: { number },
      objects: [{ type: 'trial_round', id, after }],
    });
  }
}

const DONE: Record<TrialAct, string> = {
  ...{ change: 'replanned', start: 'started', stop: 'stopped', evaluate: 'evaluated' },
  ...{ sign: 'signed', adopt: 'checklist-changed', appoint: 'evaluators-appointed' },
};
