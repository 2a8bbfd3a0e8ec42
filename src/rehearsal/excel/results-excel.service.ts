import { Injectable, type StreamableFile } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import type { StagedFile } from '../../platform/files/file-store';
import type { Actor } from '../../platform/http/actor';
import { noRight } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import { UnitsReadModel } from '../../units/units.read-model';
import { RehearsalViews } from '../rehearsal-views.service';
import type { RehearsalSheetView } from '../rehearsal.schema';
import { notAResultSheet } from './excel.errors';
import { planResults } from './plan-results';
import { readResults } from './read-results';
import type { ResultsPlan } from './results-excel.schema';
import { resultsSheets, type Word } from './results-sheet';
import { WorkbookFiles } from './workbook-files';

/** Results of a unit with no line at all: its sheet out, filled in somewhere else, and in again. */
@Injectable()
export class ResultsExcel {
  constructor(
    private readonly reader: Reader,
    private readonly views: RehearsalViews,
    private readonly units: UnitsReadModel,
    private readonly workbooks: WorkbookFiles,
    private readonly clock: Clock,
  ) {}

  /** @throws notFound. */
  async sheet(actor: Actor, id: string, word: Word): Promise<StreamableFile> {
    const sheet = await this.views.sheet(actor, id);
    const unit = await this.units.unit(this.reader.manager, sheet.unitId);
    const what = word === 'own' ? 'Phiếu tự đánh giá' : 'Phiếu xác nhận kết quả';
    const unitName = unit!.name;
    return this.workbooks.send(
      resultsSheets(sheet, { word, unitName }),
      `${what} – ${unitName} – lần ${sheet.number}.xlsx`,
    );
  }

  /**
   * Says of every row what taking it would do; writes nothing, and keeps nothing of the file.
   * @throws notFound, noRight, unreadable, secretFile, notAResultSheet.
   */
  async plan(
    actor: Actor,
    id: string,
    word: Word,
    form: { staged: StagedFile; fileName: string },
  ): Promise<ResultsPlan> {
    const { fileName } = form;
    const { found: sheet, workbook } = await this.workbooks.read(form, async () => {
      const seen = await this.views.sheet(actor, id);
      if (!mayFill(seen, word)) throw noRight();
      return seen;
    });
    const rows = readResults(workbook);
    if (!rows) throw notAResultSheet({ name: fileName });
    return planResults(rows, sheet, { word, fileName, today: vietnamDay(this.clock.now()) });
  }
}

const mayFill = ({ mayConfirm, mayEvaluate, state }: RehearsalSheetView, word: Word): boolean =>
  state === 'closed' || (word === 'team' ? mayConfirm : mayEvaluate);
