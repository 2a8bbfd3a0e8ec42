import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import { CountColumn, IdColumn, RefColumn, TextColumn } from '../../platform/database/columns';
import { SCENARIO_CHECKS } from './scenario.checks';

/** How a test dossier comes in: at the counter, or electronically. */
export const CHANNELS = ['counter', 'online'] as const;
export type Channel = (typeof CHANNELS)[number];

/** A scenario (kịch bản) of a checklist: one dossier from its receipt to its result. */
@Entity('scenario')
@Unique(['templateId', 'code'])
@Check('ck_scenario_channel', SCENARIO_CHECKS.channel)
@Check('ck_scenario_minutes', SCENARIO_CHECKS.minutes)
export class Scenario {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('ChecklistTemplate') templateId!: string;
  @TextColumn(20) code!: string;
  @CountColumn() position!: number;
  @TextColumn(500) nameVi!: string;
  @TextColumn(500) nameEn!: string;
  @TextColumn(10) channel!: Channel;
  @TextColumn(30, { nullable: true }) procedureCode!: string | null;
  @TextColumn(500, { nullable: true }) procedureName!: string | null;
  /** For all steps together; null where nothing prescribes it. */
  @CountColumn({ nullable: true }) standardMinutes!: number | null;
  @TextColumn(1000) source!: string;
}

/** One step of a scenario: who does it, and in how many minutes. */
@Entity('scenario_step')
@Unique(['scenarioId', 'position'])
export class ScenarioStep {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Scenario') scenarioId!: string;
  /** 1 for the first. */
  @CountColumn() position!: number;
  @TextColumn(500) nameVi!: string;
  @TextColumn(500) nameEn!: string;
  @TextColumn(200) role!: string;
  @CountColumn({ nullable: true }) standardMinutes!: number | null;
  @TextColumn(1000) source!: string;
}
