import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel, type RoundUnitView } from '../../units/units.read-model';
import { Rehearsal } from '../rehearsal.entity';
import { inScope } from '../rehearsal.policy';
import { RehearsalsRepository, type RehearsalSheet } from '../rehearsals.repository';
import { emptyScore } from '../score';
import { groupScores, itemsTried, scoreOfSheet } from '../sheet-scores';
import { TrialViews } from '../trials/trial-views.service';
import { TrialsRepository } from '../trials/trials.repository';
import type { ScoresView } from './scores.schema';
import { sumScores } from './sum-scores';

/** Scores of a round by unit and group; a person sees the own units, and their sum. */
@Injectable()
export class ScoresService {
  constructor(
    private readonly reader: Reader,
    private readonly trials: TrialsRepository,
    private readonly views: TrialViews,
    private readonly rehearsals: RehearsalsRepository,
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
    private readonly clock: Clock,
  ) {}

  /** @throws notFound where the person sees no unit of the round. */
  of(actor: Actor, id: string): Promise<ScoresView> {
    return this.reader.snapshot(async (manager) => {
      const trial = await this.views.visible(manager, actor, id);
      const pairs = await this.sheets(manager, actor, id, trial.roundId);
      const units = pairs.map(({ unit, sheet }) => ({
        ...{ unitId: unit.id, unitCode: unit.code, unitName: unit.name },
        ...{ rehearsalId: sheet.rehearsal.id, score: scoreOfSheet(sheet) },
        ...{ groups: groupScores(sheet), blockers: blockersOf(sheet) },
      }));
      const names = new Map(
        pairs.flatMap(({ sheet }) =>
          sheet.items.map((item) => [
            item.groupCode,
            { vi: item.groupNameVi, en: item.groupNameEn },
          ]),
        ),
      );
      const groups = [...names].map(([code, name]) => ({
        ...{ code, name },
        score: sumScores(
          units.map(
            (unit) => unit.groups.find((each) => each.code === code)?.score ?? emptyScore(),
          ),
        ),
      }));
      return {
        ...{ id, number: trial.number, name: trial.name, at: this.clock.moment() },
        ...{ groups, all: sumScores(units.map(({ score }) => score)), units },
      };
    });
  }

  /** The trials of the round that the person sees, in the order of the resolution. */
  async sheets(
    manager: EntityManager,
    actor: Actor,
    trialId: string,
    roundId: string,
  ): Promise<{ unit: RoundUnitView; sheet: RehearsalSheet }[]> {
    const seen = await this.scopes.unitsOf(manager, actor, 'rehearsal.read', roundId);
    const places = await this.trials.places(manager, trialId);
    const ids = places.flatMap(({ unitId, rehearsalId }) =>
      rehearsalId !== null && inScope(seen, unitId) ? [rehearsalId] : [],
    );
    const rehearsals = await manager.findBy(Rehearsal, { id: In(ids) });
    const sheets = await this.rehearsals.sheets(manager, rehearsals);
    const ofUnit = new Map(sheets.map((sheet) => [sheet.rehearsal.unitId, sheet]));
    return (await this.units.newUnits(manager, roundId)).flatMap((unit) => {
      const sheet = ofUnit.get(unit.id);
      return sheet ? [{ unit, sheet }] : [];
    });
  }
}

/** Mandatory items that this trial did not pass; what nobody looked at is among them. */
function blockersOf(sheet: RehearsalSheet): ScoresView['units'][number]['blockers'] {
  return itemsTried(sheet).flatMap((item) => {
    const found = sheet.results.get(item.code);
    const fresh = found && (found.carriedFrom ?? null) === null ? found : undefined;
    const result = fresh?.result ?? null;
    if (!item.mandatory || result === 'met' || result === 'not_applicable') return [];
    return [
      {
        ...{ code: item.code, name: { vi: item.nameVi, en: item.nameEn }, result },
        note: fresh?.note ?? null,
      },
    ];
  });
}
