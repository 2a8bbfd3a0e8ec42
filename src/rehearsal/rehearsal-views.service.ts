import { Injectable } from '@nestjs/common';
import { Reader } from '../platform/database/reader';
import type { Actor } from '../platform/http/actor';
import { notFound } from '../platform/http/app-error';
import { UnitsReadModel } from '../units/units.read-model';
import { inScope } from './rehearsal.policy';
import { scoreOfSheet } from './rehearsal.read-model';
import type { RehearsalRowView, RehearsalSheetView } from './rehearsal.schema';
import { sheetView } from './rehearsal.view';
import { RehearsalsRepository, type RehearsalSheet } from './rehearsals.repository';
import { unitScopeOf } from './unit-scope';

/** What the pages of the trial operation show; a person sees only the own units. */
@Injectable()
export class RehearsalViews {
  constructor(
    private readonly reader: Reader,
    private readonly units: UnitsReadModel,
    private readonly rehearsals: RehearsalsRepository,
  ) {}

  /**
   * Every new unit of the round with its latest trial, in the order of the resolution.
   * @throws notFound where there is no such round
   */
  list(actor: Actor, roundId: string): Promise<RehearsalRowView[]> {
    return this.reader.snapshot(async (manager) => {
      if (!(await this.units.round(manager, roundId))) throw notFound();
      const scope = await unitScopeOf(manager, this.units, actor);
      const newUnits = await this.units.newUnits(manager, roundId);
      const latest = await this.rehearsals.latest(manager, roundId);
      const sheets = await this.rehearsals.sheets(manager, latest);
      const ofUnit = new Map(sheets.map((sheet) => [sheet.rehearsal.unitId, sheet]));
      return newUnits
        .filter((unit) => inScope(scope, unit.id))
        .map((unit) => ({
          ...{ unitId: unit.id, unitCode: unit.code, unitName: unit.name },
          rehearsal: progress(ofUnit.get(unit.id)),
        }));
    });
  }

  /** @throws notFound where there is no such trial, or it is another unit's */
  sheet(actor: Actor, id: string): Promise<RehearsalSheetView> {
    return this.reader.snapshot(async (manager) => {
      const rehearsal = await this.rehearsals.find(manager, id);
      const scope = await unitScopeOf(manager, this.units, actor);
      if (!rehearsal || !inScope(scope, rehearsal.unitId)) throw notFound();
      const [sheet] = await this.rehearsals.sheets(manager, [rehearsal]);
      return sheetView(sheet!, await this.rehearsals.template(manager, rehearsal.templateId));
    });
  }
}

function progress(sheet: RehearsalSheet | undefined): RehearsalRowView['rehearsal'] {
  if (!sheet) return null;
  const { id, number, state, startedOn } = sheet.rehearsal;
  return { ...{ id, number, state, startedOn }, score: scoreOfSheet(sheet) };
}
