import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';
import type { Rehearsal } from '../rehearsal.entity';
import { inScope } from '../rehearsal.policy';
import { RehearsalsRepository } from '../rehearsals.repository';
import { Scenario, ScenarioStep } from '../templates/scenario.entity';
import { PLAN } from '../templates/templates.service';
import type { TrialRound } from '../trials/trial-round.entity';
import { TrialsRepository } from '../trials/trials.repository';
import { DossierPurge, TestDossier, TestStep } from './dossier.entity';
import {
  alreadyPurged,
  nothingToPurge,
  noTrial,
  numberTaken,
  unknownScenario,
  wrongTimes,
} from './dossiers.errors';
import type { Measures, NewDossier, StepTimes } from './dossiers.schema';
import { stepProblem } from './indicators';

interface Held {
  rehearsal: Rehearsal;
  trial: TrialRound;
}

/** Test dossiers of a trial: made, measured step by step, and recorded as removed. */
@Injectable()
export class DossiersService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rehearsals: RehearsalsRepository,
    private readonly trials: TrialsRepository,
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws notFound, noRight, noTrial, unknownScenario, numberTaken. */
  make(actor: Actor, rehearsalId: string, { scenarioCode, number }: NewDossier): Promise<string> {
    return this.unitOfWork.run(async (manager) => {
      const held = await this.hold(manager, actor, rehearsalId);
      await this.scenario(manager, held.rehearsal, scenarioCode);
      if (await manager.existsBy(TestDossier, { rehearsalId, number }))
        throw numberTaken({ number });
      const dossier: TestDossier = {
        ...{ id: newId(), rehearsalId, scenarioCode, number, note: null, purgeId: null },
        ...{ received: null, paid: null, components: null, digitised: null, stored: null },
        ...{ visibleSteps: null, documents: null, validDocuments: null, version: 1 },
        ...{ madeBy: actor.accountId, madeByName: actor.name, madeAt: this.clock.moment() },
      };
      await insertRows(manager, TestDossier, [dossier]);
      await this.heard(manager, actor, held, dossier, 'made', { scenario: scenarioCode });
      return dossier.id;
    });
  }

  /** @returns the trial it belongs to. @throws notFound, noRight, noTrial, alreadyPurged, StaleVersion. */
  measure(actor: Actor, id: string, version: number, body: Measures): Promise<string> {
    return this.change(actor, id, version, async (manager, held, dossier) => {
      await updateVersioned(manager, TestDossier, { id, version }, body);
      await this.heard(manager, actor, held, dossier, 'measured', { ...body });
    });
  }

  /** When a step began, and ended. @throws as `measure`, unknownScenario, wrongTimes. */
  time(
    actor: Actor,
    id: string,
    version: number,
    position: number,
    times: StepTimes,
  ): Promise<string> {
    return this.change(actor, id, version, async (manager, held, dossier) => {
      const { scenarioCode } = dossier;
      const { steps } = await this.scenario(manager, held.rehearsal, scenarioCode);
      if (!steps.some((step) => step.position === position))
        throw unknownScenario({ code: scenarioCode, step: position });
      const known = await manager.findBy(TestStep, { dossierId: id });
      const before = known
        .filter((step) => step.position < position)
        .sort((a, b) => b.position - a.position)[0];
      const next = known
        .filter((step) => step.position > position)
        .sort((a, b) => a.position - b.position)[0];
      const problem = stepProblem(times, {
        ...{ signal: held.trial.startedAt!, now: this.clock.now() },
        before: before ? (before.endedAt ?? before.startedAt) : null,
        after: next?.startedAt ?? null,
      });
      if (problem) throw wrongTimes(problem);
      await updateVersioned(manager, TestDossier, { id, version }, { number: dossier.number });
      const row = { dossierId: id, position, ...times, recordedByName: actor.name };
      const there = known.find((step) => step.position === position);
      if (there) await manager.update(TestStep, { id: there.id }, row);
      else await insertRows(manager, TestStep, [{ id: newId(), ...row }]);
      await this.heard(manager, actor, held, dossier, 'timed', { step: position, ...times });
    });
  }

  /**
   * Records that the dossiers of a round were removed where they were tried; a round is signed only afterwards.
   * @throws notFound, noRight, nothingToPurge.
   */
  purge(actor: Actor, trialRoundId: string, how: string): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const trial = await this.trials.find(manager, trialRoundId);
      if (!trial) throw notFound();
      if ((await this.scopes.unitsOf(manager, actor, PLAN, trial.roundId)) !== 'all')
        throw noRight();
      const places = await this.trials.places(manager, trialRoundId);
      const ids = places.flatMap(({ rehearsalId }) => rehearsalId ?? []);
      const left = await manager.findBy(TestDossier, { rehearsalId: In(ids), purgeId: IsNull() });
      if (left.length === 0) throw nothingToPurge({ number: trial.number });
      const purge: DossierPurge = {
        ...{ id: newId(), trialRoundId, how, numbers: left.map(({ number }) => number).sort() },
        ...{ purgedBy: actor.accountId, purgedByName: actor.name },
        purgedAt: this.clock.moment(),
      };
      await insertRows(manager, DossierPurge, [purge]);
      // What was measured stays for the figures; what could name somebody goes with the dossiers.
      await manager.update(
        TestDossier,
        { id: In(left.map(({ id }) => id)) },
        { purgeId: purge.id, note: null },
      );
      await this.audit.record(manager, {
        ...{ actor, action: 'rehearsal.dossiers-purged', roundId: trial.roundId },
        subject: { type: 'trial_round', id: trialRoundId, name: trial.name },
        summary: { number: trial.number, dossiers: left.length },
        objects: [{ type: 'dossier_purge', id: purge.id, after: { how, numbers: purge.numbers } }],
      });
    });
  }

  private change(
    actor: Actor,
    id: string,
    version: number,
    work: (manager: EntityManager, held: Held, dossier: TestDossier) => Promise<void>,
  ): Promise<string> {
    return this.unitOfWork.run(async (manager) => {
      const dossier = await manager.findOneBy(TestDossier, { id });
      if (!dossier) throw notFound();
      const held = await this.hold(manager, actor, dossier.rehearsalId);
      if (dossier.version !== version) throw new StaleVersion('test_dossier', id, version);
      if (dossier.purgeId !== null) throw alreadyPurged({ number: dossier.number });
      await work(manager, held, dossier);
      return dossier.rehearsalId;
    });
  }

  /** A trial of the person's units that is part of a round under way. */
  private async hold(manager: EntityManager, actor: Actor, rehearsalId: string): Promise<Held> {
    const rehearsal = await this.rehearsals.find(manager, rehearsalId);
    if (!rehearsal) throw notFound();
    const { roundId, unitId } = rehearsal;
    const seen = await this.scopes.unitsOf(manager, actor, 'rehearsal.read', roundId);
    if (!inScope(seen, unitId)) throw notFound();
    const acting = await this.scopes.unitsOf(manager, actor, 'rehearsal.evaluate', roundId);
    if (!inScope(acting, unitId)) throw noRight();
    const trial = await this.rehearsals.trialOf(manager, rehearsalId);
    const open = trial?.state === 'running' || trial?.state === 'stopped';
    if (!trial || !open || !(await this.rehearsals.holdOpen(manager, rehearsalId))) throw noTrial();
    return { rehearsal, trial };
  }

  private async scenario(manager: EntityManager, { templateId }: Rehearsal, code: string) {
    const scenario = await manager.findOneBy(Scenario, { templateId, code });
    if (!scenario) throw unknownScenario({ code, step: 1 });
    return { scenario, steps: await manager.findBy(ScenarioStep, { scenarioId: scenario.id }) };
  }

  /** Tells the wall and the trail. */
  private async heard(
    manager: EntityManager,
    actor: Actor,
    { rehearsal }: Held,
    { id, number }: TestDossier,
    act: 'made' | 'measured' | 'timed',
    after: Record<string, unknown>,
  ): Promise<void> {
    const { roundId, unitId } = rehearsal;
    await this.rehearsals.heardOf(manager, rehearsal.id, number.slice(0, 20), this.clock.moment());
    const committees = await this.units.peoplesCommittees(manager, [unitId]);
    await this.audit.record(manager, {
      ...{ actor, action: `rehearsal.dossier-${act}`, roundId },
      organisationId: committees.get(unitId)?.id ?? null,
      subject: { type: 'rehearsal', id: rehearsal.id, name: number },
      summary: { number },
      objects: [{ type: 'test_dossier', id, after }],
    });
  }
}
