import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel, type RoundUnitView } from '../../units/units.read-model';
import type { ChecklistTemplate } from '../checklist.entity';
import { Rehearsal, RehearsalResult } from '../rehearsal.entity';
import { RehearsalStarter } from '../rehearsal-starter';
import { RehearsalsRepository } from '../rehearsals.repository';
import { itemsTried } from '../sheet-scores';
import { asksAnew, templateDiff, type ItemChange } from '../templates/template-diff';
import { notPublished } from '../templates/templates.errors';
import { stateOf, TemplatesRepository } from '../templates/templates.repository';
import { PLAN } from '../templates/templates.service';
import { TrialRound, TrialUnit } from './trial-round.entity';
import { isPossible, TRIAL_STATE_WORDS, type TrialAct } from './trial-rules';
import {
  dossiersLeft,
  followedOpen,
  nothingFailed,
  sameTemplate,
  unitsNotOfRound,
  wrongState,
} from './trials.errors';
import { TrialsRepository } from './trials.repository';
import type { PlanTrial, ReplanTrial, SignTrial } from './trials.schema';

type Change = Partial<Omit<TrialRound, 'id' | 'version'>>;

/** Plans and leads rounds of the trial operation: start signal, stop, evaluation, signing. */
@Injectable()
export class TrialsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly trials: TrialsRepository,
    private readonly templates: TemplatesRepository,
    private readonly rehearsals: RehearsalsRepository,
    private readonly starter: RehearsalStarter,
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws notFound, noRight, unitsNotOfRound, notPublished, followedOpen, nothingFailed. */
  plan(actor: Actor, roundId: string, body: PlanTrial): Promise<string> {
    return this.unitOfWork.run(async (manager) => {
      if (!(await this.units.round(manager, roundId))) throw notFound();
      await this.requireRight(manager, actor, roundId);
      const { unitIds, followsId, templateId, ...said } = body;
      const units = await this.unitsOf(manager, roundId, unitIds);
      await this.published(manager, templateId);
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
      await this.record(manager, actor, trial, 'planned', {
        ...planned(body),
        units: units.length,
      });
      return trial.id;
    });
  }

  /** Another plan, as long as the start signal was not given. @throws as `plan`, wrongState, StaleVersion. */
  replan(actor: Actor, id: string, version: number, body: ReplanTrial): Promise<void> {
    return this.act(actor, id, version, 'change', async (manager, trial) => {
      const { unitIds, ...said } = body;
      const units = await this.unitsOf(manager, trial.roundId, unitIds);
      if (trial.followsId !== null)
        await this.requireFailed(manager, trial.roundId, trial.followsId, units);
      await manager.delete(TrialUnit, { trialRoundId: id });
      await this.place(manager, id, units);
      return { change: said, told: { ...planned(body), units: units.length } };
    });
  }

  /** The start signal: every unit's trial is there from this moment. @throws alreadyOpen, wrongState. */
  start(actor: Actor, id: string, version: number): Promise<void> {
    return this.act(actor, id, version, 'start', async (manager, trial) => {
      const template = await this.published(manager, trial.templateId);
      const places = await this.trials.places(manager, id);
      const units = await this.unitsOf(
        ...([manager, trial.roundId, places.map(({ unitId }) => unitId)] as const),
      );
      const started = await this.starter.start(
        ...([manager, trial.roundId, template, units, trial.purpose] as const),
      );
      for (const { id: rehearsalId, unitId } of started)
        await manager.update(TrialUnit, { trialRoundId: id, unitId }, { rehearsalId });
      const change: Change = { state: 'running', startedAt: this.clock.moment() };
      return { change, told: { ...change, units: started.length } };
    });
  }

  /** The time is over: units say nothing more of themselves, the team goes on confirming. */
  stop(actor: Actor, id: string, version: number): Promise<void> {
    return this.act(actor, id, version, 'stop', async (_, trial) => {
      const change: Change = { state: 'stopped', stoppedAt: this.later(trial.startedAt!) };
      return { change, told: { ...change } };
    });
  }

  /** The evaluation is over: nothing more is recorded in the trials of the round. */
  evaluate(actor: Actor, id: string, version: number, conclusion: string): Promise<void> {
    return this.act(actor, id, version, 'evaluate', async (manager, trial) => {
      const rehearsalIds = await this.trialIds(manager, id);
      await manager.update(Rehearsal, { id: In(rehearsalIds) }, { state: 'closed' });
      const evaluatedAt = this.later(trial.stoppedAt!);
      const change: Change = { state: 'evaluated', evaluatedAt, conclusion };
      return { change, told: { ...change } };
    });
  }

  /** The report was signed: from then on the round stays as it is. @throws dossiersLeft, wrongState. */
  sign(actor: Actor, id: string, version: number, body: SignTrial): Promise<void> {
    return this.act(actor, id, version, 'sign', async (manager, trial) => {
      const n = await this.trials.dossiersLeft(manager, id);
      if (n > 0) throw dossiersLeft({ n, number: trial.number });
      const change: Change = { ...body, state: 'signed', signedAt: this.clock.moment() };
      return { change, told: { ...change } };
    });
  }

  /**
   * Takes a round over to another checklist, by choice and never by itself. What was found about an item whose text or
   * weight changed stands until somebody looks again, as from an earlier trial.
   * @returns what changed.
   * @throws wrongState, notPublished, sameTemplate, StaleVersion.
   */
  async adopt(
    actor: Actor,
    id: string,
    version: number,
    templateId: string,
  ): Promise<ItemChange[]> {
    let changes: ItemChange[] = [];
    await this.act(actor, id, version, 'adopt', async (manager, trial) => {
      if (trial.templateId === templateId) throw sameTemplate();
      await this.published(manager, templateId);
      const [before, after] = [
        await this.templates.items(manager, [trial.templateId]),
        await this.templates.items(manager, [templateId]),
      ];
      changes = templateDiff(before, after);
      const rehearsalIds = await this.trialIds(manager, id);
      await manager.update(Rehearsal, { id: In(rehearsalIds) }, { templateId });
      const anew = changes.filter(asksAnew).map(({ code }) => code);
      for (const rehearsalId of anew.length > 0 ? rehearsalIds : [])
        await manager
          .createQueryBuilder()
          .update(RehearsalResult)
          .set({ carriedFrom: rehearsalId, version: () => 'version + 1' })
          .where('rehearsal_id = :rehearsalId AND item_code IN (:...anew)', { rehearsalId, anew })
          .execute();
      const told = { template: templateId, changes: changes.length, lookedAtAnew: anew.join(', ') };
      return { change: { templateId }, told };
    });
    return changes;
  }

  /** @throws notFound, noRight, wrongState, StaleVersion. */
  private act(
    actor: Actor,
    id: string,
    version: number,
    act: TrialAct,
    work: (
      manager: EntityManager,
      trial: TrialRound,
    ) => Promise<{ change: Change; told: Record<string, unknown> }>,
  ): Promise<void> {
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
      await updateVersioned(manager, TrialRound, { id, version }, change);
      await this.record(manager, actor, trial, DONE[act], told);
    });
  }

  /** What is outside what the person sees does not exist; only who plans for all units leads a round. */
  private async requireRight(manager: EntityManager, actor: Actor, roundId: string): Promise<void> {
    if ((await this.scopes.unitsOf(manager, actor, PLAN, roundId)) !== 'all') throw noRight();
  }

  private async unitsOf(
    manager: EntityManager,
    roundId: string,
    ids: readonly string[],
  ): Promise<RoundUnitView[]> {
    const wanted = new Set(ids);
    const units = (await this.units.newUnits(manager, roundId)).filter(({ id }) => wanted.has(id));
    if (units.length < wanted.size) throw unitsNotOfRound({ n: wanted.size - units.length });
    return units;
  }

  private async published(manager: EntityManager, id: string): Promise<ChecklistTemplate> {
    const template = await this.templates.find(manager, id);
    if (!template) throw notFound();
    const { nameVi: name, edition } = template;
    if (stateOf(template) !== 'published') throw notPublished({ name, edition });
    return template;
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

  private async trialIds(manager: EntityManager, id: string): Promise<string[]> {
    const places = await this.trials.places(manager, id);
    return places.flatMap(({ rehearsalId }) => rehearsalId ?? []);
  }

  private place(manager: EntityManager, trialRoundId: string, units: readonly RoundUnitView[]) {
    const rows = units.map(({ id: unitId }) => ({
      ...{ id: newId(), trialRoundId, unitId, rehearsalId: null, activeAt: null, activeItem: null },
    }));
    return insertRows(manager, TrialUnit, rows);
  }

  /** This moment, or where a clock was set back the moment before: a round does not run backwards. */
  private later(before: string): string {
    const now = this.clock.moment();
    return now < before ? before : now;
  }

  private record(
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

/** Stands for any other trial. */
const ELSEWHERE = 'another trial';
const DONE: Record<TrialAct, string> = {
  ...{ change: 'replanned', start: 'started', stop: 'stopped', evaluate: 'evaluated' },
  ...{ sign: 'signed', adopt: 'checklist-changed' },
};

/** The plan for the audit trail, without the names of the evaluators. */
const planned = ({ name, plannedDay, plannedTime, boxMinutes, evaluators }: ReplanTrial) => ({
  ...{ name, plannedDay, plannedTime, boxMinutes, evaluators: evaluators.length },
});
