import { Injectable, type StreamableFile } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { WorkbookFiles } from '../excel/workbook-files';
import { ScoresService } from '../scores/scores.service';
import { TrialViews } from '../trials/trial-views.service';
import { notStarted, unitsNotInTrial } from '../trials/trials.errors';
import { compareUnits } from './compare-units';
import type { ComparisonView } from './comparison.schema';
import { comparisonSheets } from './comparison-sheets';

/** Units of one round side by side, as far as the person sees them. */
@Injectable()
export class ComparisonService {
  constructor(
    private readonly reader: Reader,
    private readonly views: TrialViews,
    private readonly scores: ScoresService,
    private readonly workbooks: WorkbookFiles,
    private readonly clock: Clock,
  ) {}

  /**
   * @param unitIds in the order in which they are compared; all that the person sees where none is named.
   * @throws notFound where the person sees no unit of the round; notStarted; unitsNotInTrial.
   */
  of(actor: Actor, id: string, unitIds: readonly string[]): Promise<ComparisonView> {
    return this.reader.snapshot(async (manager) => {
      const trial = await this.views.visible(manager, actor, id);
      if (trial.startedAt === null) throw notStarted({ number: trial.number });
      const all = await this.scores.sheets(manager, actor, id, trial.roundId);
      const wanted = [...new Set(unitIds)];
      const chosen = wanted.flatMap((unitId) => all.find(({ unit }) => unit.id === unitId) ?? []);
      if (chosen.length < wanted.length)
        throw unitsNotInTrial({ n: wanted.length - chosen.length });
      return {
        ...{ id, number: trial.number, name: trial.name, at: this.clock.moment() },
        ...compareUnits(wanted.length === 0 ? all : chosen),
      };
    });
  }

  /** The same as a workbook. @throws as `of`. */
  async workbook(actor: Actor, id: string, unitIds: readonly string[]): Promise<StreamableFile> {
    const view = await this.of(actor, id, unitIds);
    const name = `So sánh đơn vị – lần vận hành thử số ${view.number}.xlsx`;
    return this.workbooks.send(comparisonSheets(view), name);
  }
}
