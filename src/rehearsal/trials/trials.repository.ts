import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TestDossier, TestStep } from '../dossiers/dossier.entity';
import { Rehearsal } from '../rehearsal.entity';
import { Scenario, ScenarioStep } from '../templates/scenario.entity';
import { TrialRound, TrialUnit } from './trial-round.entity';

/** What was counted of one unit's trial; every number comes from the database as it stands. */
export interface UnitCounts {
  total: number;
  answered: number;
  confirmed: number;
  met: number;
  partlyMet: number;
  notMet: number;
  mandatory: number;
  mandatoryMet: number;
  mandatoryNotMet: number;
}

/** A step of a test dossier that has begun and not ended. */
export interface StepUnderWay {
  dossier: string;
  name: { vi: string; en: string };
  startedAt: string;
  standardMinutes: number | null;
}

/** Rounds of the trial operation and the figures of their units. */
@Injectable()
export class TrialsRepository {
  find(manager: EntityManager, id: string): Promise<TrialRound | null> {
    return manager.findOneBy(TrialRound, { id });
  }

  /** The latest first. */
  ofRound(manager: EntityManager, roundId: string): Promise<TrialRound[]> {
    return manager.find(TrialRound, { where: { roundId }, order: { number: 'DESC' } });
  }

  places(manager: EntityManager, trialRoundId: string): Promise<TrialUnit[]> {
    return manager.findBy(TrialUnit, { trialRoundId });
  }

  /** How many units each round has. */
  async sizes(manager: EntityManager, roundId: string): Promise<Map<string, number>> {
    const rows = await manager
      .createQueryBuilder(TrialUnit, 'place')
      .innerJoin(TrialRound, 'trial', 'trial.id = place.trialRoundId')
      .select('place.trialRoundId', 'id')
      .addSelect('COUNT(*)', 'units')
      .where('trial.roundId = :roundId', { roundId })
      .groupBy('place.trialRoundId')
      .getRawMany<{ id: string; units: number | string }>();
    return new Map(rows.map(({ id, units }) => [id, Number(units)]));
  }

  /** Test dossiers of a round that nobody recorded as removed. */
  async dossiersLeft(manager: EntityManager, trialRoundId: string): Promise<number> {
    return manager
      .createQueryBuilder(TestDossier, 'dossier')
      .innerJoin(TrialUnit, 'place', 'place.rehearsalId = dossier.rehearsalId')
      .where('place.trialRoundId = :trialRoundId AND dossier.purgeId IS NULL', { trialRoundId })
      .getCount();
  }

  /** The step that each trial of a round is at: the one begun last that has not ended. */
  async stepsUnderWay(
    manager: EntityManager,
    trialRoundId: string,
  ): Promise<Map<string, StepUnderWay>> {
    const rows = await manager
      .createQueryBuilder(TestStep, 'step')
      .innerJoin(TestDossier, 'dossier', 'dossier.id = step.dossierId')
      .innerJoin(TrialUnit, 'place', 'place.rehearsalId = dossier.rehearsalId')
      .innerJoin(Rehearsal, 'trial', 'trial.id = dossier.rehearsalId')
      .innerJoin(
        Scenario,
        'scenario',
        'scenario.templateId = trial.templateId AND scenario.code = dossier.scenarioCode',
      )
      .innerJoin(
        ScenarioStep,
        'plan',
        'plan.scenarioId = scenario.id AND plan.position = step.position',
      )
      .select('trial.id', 'rehearsal')
      .addSelect('dossier.number', 'dossier')
      .addSelect('plan.nameVi', 'vi')
      .addSelect('plan.nameEn', 'en')
      .addSelect('step.startedAt', 'begun')
      .addSelect('plan.standardMinutes', 'minutes')
      .where('place.trialRoundId = :trialRoundId AND step.endedAt IS NULL', { trialRoundId })
      .orderBy('step.startedAt', 'ASC')
      .getRawMany<
        Record<'rehearsal' | 'dossier' | 'vi' | 'en' | 'begun', string> & { minutes: number | null }
      >();
    return new Map(
      rows.map(({ rehearsal, dossier, vi, en, begun, minutes }) => [
        rehearsal,
        { dossier, name: { vi, en }, startedAt: begun, standardMinutes: minutes },
      ]),
    );
  }

  /**
   * Figures of all units of a round in one statement: of 168 units with 64 items each nothing but the sums leaves the
   * database. The rule of what a trial is about is that of `itemsTried`.
   */
  async counts(manager: EntityManager, trialRoundId: string): Promise<Map<string, UnitCounts>> {
    const postgres = manager.connection.options.type === 'postgres';
    const tried = `(h.purpose IS NULL OR h.purpose <> 'failed' OR r.carried_from IS NULL
      OR r.carried_from = h.id OR r.result NOT IN ('met', 'not_applicable'))`;
    const fresh = `r.id IS NOT NULL AND r.carried_from IS NULL`;
    const sum = (condition: string) => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
    const rows = await manager.query<Record<string, string | number>[]>(
      `SELECT h.id AS id, COUNT(*) AS total,
        ${sum(`(${fresh}) OR a.id IS NOT NULL`)} AS answered,
        ${sum(fresh)} AS confirmed,
        ${sum(`${fresh} AND r.result = 'met'`)} AS met,
        ${sum(`${fresh} AND r.result = 'partly_met'`)} AS partly_met,
        ${sum(`${fresh} AND r.result = 'not_met'`)} AS not_met,
        ${sum(`i.mandatory AND NOT (${fresh} AND r.result = 'not_applicable')`)} AS mandatory,
        ${sum(`i.mandatory AND ${fresh} AND r.result = 'met'`)} AS mandatory_met,
        ${sum(`i.mandatory AND ${fresh} AND r.result = 'not_met'`)} AS mandatory_not_met
      FROM trial_unit p
      JOIN rehearsal h ON h.id = p.rehearsal_id
      JOIN checklist_item i ON i.template_id = h.template_id
      LEFT JOIN rehearsal_result r ON r.rehearsal_id = h.id AND r.item_code = i.code
      LEFT JOIN rehearsal_assessment a ON a.rehearsal_id = h.id AND a.item_code = i.code
      WHERE p.trial_round_id = ${postgres ? '$1' : '?'} AND ${tried}
      GROUP BY h.id`,
      [trialRoundId],
    );
    return new Map(
      rows.map((row) => {
        const n = (key: string) => Number(row[key]);
        const of: UnitCounts = {
          ...{ total: n('total'), answered: n('answered'), confirmed: n('confirmed') },
          ...{ met: n('met'), partlyMet: n('partly_met'), notMet: n('not_met') },
          ...{ mandatory: n('mandatory'), mandatoryMet: n('mandatory_met') },
          mandatoryNotMet: n('mandatory_not_met'),
        };
        return [String(row.id), of];
      }),
    );
  }
}
