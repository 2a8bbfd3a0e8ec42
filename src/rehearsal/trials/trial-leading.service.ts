import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock';
import type { Actor } from '../../platform/http/actor';
import { Rehearsal } from '../rehearsal.entity';
import { RehearsalStarter } from '../rehearsal-starter';
import { TrialActing, type TrialChange } from './trial-acting';
import { TrialUnit } from './trial-round.entity';
import { dossiersLeft } from './trials.errors';
import { TrialsRepository } from './trials.repository';
import type { SignTrial } from './trials.schema';

/** Leads rounds of the trial operation: start signal, stop, evaluation, signing. */
@Injectable()
export class TrialLeading {
  constructor(
    private readonly acting: TrialActing,
    private readonly trials: TrialsRepository,
    private readonly starter: RehearsalStarter,
    private readonly clock: Clock,
  ) {}

  /** The start signal: every unit's trial is there from this moment. @throws alreadyOpen, wrongState. */
  start(actor: Actor, id: string, version: number): Promise<void> {
    return this.acting.act(actor, { id, version }, 'start', async (manager, trial) => {
      const template = await this.acting.published(manager, trial.templateId);
      const places = await this.trials.places(manager, id);
      const units = await this.acting.unitsOf(
        ...([manager, trial.roundId, places.map(({ unitId }) => unitId)] as const),
      );
      const started = await this.starter.start(
        ...([manager, trial.roundId, template, units, trial.purpose] as const),
      );
      for (const { id: rehearsalId, unitId } of started)
        await manager.update(TrialUnit, { trialRoundId: id, unitId }, { rehearsalId });
      const change: TrialChange = { state: 'running', startedAt: this.clock.moment() };
      return { change, told: { ...change, units: started.length } };
    });
  }

  /** The time is over: units say nothing more of themselves, the team goes on confirming. */
  stop(actor: Actor, id: string, version: number): Promise<void> {
    return this.acting.act(actor, { id, version }, 'stop', async (_, trial) => {
      const change: TrialChange = { state: 'stopped', stoppedAt: this.later(trial.startedAt!) };
      return { change, told: { ...change } };
    });
  }

  /** The evaluation is over: nothing more is recorded in the trials of the round. */
  evaluate(actor: Actor, id: string, version: number, conclusion: string): Promise<void> {
    return this.acting.act(actor, { id, version }, 'evaluate', async (manager, trial) => {
      const rehearsalIds = await this.acting.rehearsalIds(manager, id);
      await manager.update(Rehearsal, { id: In(rehearsalIds) }, { state: 'closed' });
      const evaluatedAt = this.later(trial.stoppedAt!);
      const change: TrialChange = { state: 'evaluated', evaluatedAt, conclusion };
      return { change, told: { ...change } };
    });
  }

  /** The report was signed: from then on the round stays as it is. @throws dossiersLeft, wrongState. */
  sign(actor: Actor, id: string, version: number, body: SignTrial): Promise<void> {
    return this.acting.act(actor, { id, version }, 'sign', async (manager, trial) => {
      const n = await this.trials.dossiersLeft(manager, id);
      if (n > 0) throw dossiersLeft({ n, number: trial.number });
      const change: TrialChange = { ...body, state: 'signed', signedAt: this.clock.moment() };
      return { change, told: { ...change } };
    });
  }

  /** This moment, or where a clock was set back the moment before: a round does not run backwards. */
  private later(before: string): string {
    const now = this.clock.moment();
    return now < before ? before : now;
  }
}
