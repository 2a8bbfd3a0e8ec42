import { Injectable } from '@nestjs/common';
import { Reader } from '../platform/database/reader';
import type { Actor } from '../platform/http/actor';
import { notFound } from '../platform/http/app-error';
import { Scopes } from '../units/scopes';
import { UnitsReadModel } from '../units/units.read-model';
import { Appointments } from './evaluators/appointments';
import { inScope, mayAssess } from './rehearsal.policy';
import type { RehearsalRowView, RehearsalSheetView } from './rehearsal.schema';
import { sheetView } from './rehearsal.view';
import { RehearsalsRepository, type RehearsalSheet } from './rehearsals.repository';
import { scoreOfSheet } from './sheet-scores';

/** What the pages of the trial operation show; a person sees only the own units. */
@Injectable()
export class RehearsalViews {
  constructor(
    private readonly reader: Reader,
    private readonly units: UnitsReadModel,
    private readonly rehearsals: RehearsalsRepository,
    private readonly scopes: Scopes,
    private readonly appointments: Appointments,
  ) {}

  /**
   * Every new unit of the round with its latest trial, in the order of the resolution.
   * @throws notFound where there is no such round
   */
  list(actor: Actor, roundId: string): Promise<RehearsalRowView[]> {
    return this.reader.snapshot(async (manager) => {
      if (!(await this.units.round(manager, roundId))) throw notFound();
      const scope = await this.scopes.unitsOf(manager, actor, 'rehearsal.read', roundId);
      const newUnits = await this.units.newUnits(manager, roundId);
      const acting = await this.scopes.unitsOf(manager, actor, 'rehearsal.evaluate', roundId);
      const latest = await this.rehearsals.latest(manager, roundId);
      const sheets = await this.rehearsals.sheets(manager, latest);
      const ofUnit = new Map(sheets.map((sheet) => [sheet.rehearsal.unitId, sheet]));
      return newUnits
        .filter((unit) => inScope(scope, unit.id))
        .map((unit) => ({
          ...{ unitId: unit.id, unitCode: unit.code, unitName: unit.name },
          rehearsal: progress(ofUnit.get(unit.id)),
          mayEvaluate: inScope(acting, unit.id),
        }));
    });
  }

  /** @throws notFound where there is no such trial, or it is another unit's */
  sheet(actor: Actor, id: string): Promise<RehearsalSheetView> {
    return this.reader.snapshot(async (manager) => {
      const rehearsal = await this.rehearsals.find(manager, id);
      if (!rehearsal) throw notFound();
      const { roundId, unitId } = rehearsal;
      const scope = await this.scopes.unitsOf(manager, actor, 'rehearsal.read', roundId);
      if (!inScope(scope, unitId)) throw notFound();
      const acting = await this.scopes.unitsOf(manager, actor, 'rehearsal.evaluate', roundId);
      const [sheet] = await this.rehearsals.sheets(manager, [rehearsal]);
      const confirming = await this.scopes.unitsOf(manager, actor, 'rehearsal.confirm', roundId);
      const template = await this.rehearsals.template(manager, rehearsal.templateId);
      const trial = await this.rehearsals.trialOf(manager, id);
      const open = rehearsal.state === 'open';
      const named = trial ? await this.appointments.ofRehearsal(manager, rehearsal) : [];
      const allowed = this.appointments.allow(named, actor, unitId);
      return sheetView(sheet!, template, {
        mayEvaluate: open && mayAssess(trial) && inScope(acting, unitId),
        mayConfirm: open && allowed && inScope(confirming, unitId),
        trial: trial && {
          ...{ id: trial.id, number: trial.number, name: trial.name, state: trial.state },
          evaluators: named.map(({ name, position, fromDay, toDay }) => ({
            ...{ name, position, fromDay, toDay },
          })),
        },
      });
    });
  }
}

function progress(sheet: RehearsalSheet | undefined): RehearsalRowView['rehearsal'] {
  if (!sheet) return null;
  const { id, number, state, startedOn } = sheet.rehearsal;
  return { ...{ id, number, state, startedOn }, score: scoreOfSheet(sheet) };
}
