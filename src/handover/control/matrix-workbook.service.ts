import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { writeTable } from '../../office/excel/write-workbook';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import { Scratch } from '../../platform/files/scratch';
import type { Actor } from '../../platform/http/actor';
import { tableTime } from '../../platform/vietnam-time';
import { UnitsReadModel } from '../../units/units.read-model';
import { RoundViews } from '../round-views.service';
import { ControlViews } from './control-views.service';
import { controlSheet, matrixSheet } from './matrix-sheets';

/** The matrix of givers and kinds of lists as a workbook, with the control figures beside it. */
@Injectable()
export class MatrixWorkbook {
  constructor(
    private readonly rounds: RoundViews,
    private readonly control: ControlViews,
    private readonly units: UnitsReadModel,
    private readonly reader: Reader,
    private readonly scratch: Scratch,
    private readonly clock: Clock,
  ) {}

  /**
   * What the person may see of the round.
   * @returns the folder, which the caller removes with `remove`, and the workbook in it.
   * @throws notFound where there is no such round.
   */
  async write(actor: Actor, roundId: string): Promise<Record<'folder' | 'file' | 'name', string>> {
    const matrix = await this.rounds.matrix(actor, roundId);
    const { figures } = await this.control.ofRound(actor, roundId, {});
    const round = await this.units.round(this.reader.manager, roundId);
    const now = this.clock.now();
    const titles = [`Đợt sắp xếp ${round!.name}`, `Số liệu lúc ${tableTime(now)}`];
    const folder = await this.scratch.folder();
    const file = path.join(folder, 'matrix.xlsx');
    try {
      await writeTable(file, {
        sheets: [matrixSheet(matrix, titles), controlSheet(figures, titles)],
      });
    } catch (error) {
      await this.scratch.remove(folder);
      throw error;
    }
    const day = tableTime(now).slice(0, 10).replaceAll('/', '-');
    return { folder, file, name: `Tình hình nộp danh sách ${day}.xlsx` };
  }

  remove(folder: string): Promise<void> {
    return this.scratch.remove(folder);
  }
}
