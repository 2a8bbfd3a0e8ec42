import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { writeTable } from '../../office/excel/write-workbook';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import { Scratch } from '../../platform/files/scratch';
import type { Actor } from '../../platform/http/actor';
import { tableTime } from '../../platform/vietnam-time';
import { UnitsReadModel } from '../../units/units.read-model';
import { completionSheet } from './completion-sheet';
import { CompletionViews } from './completion-views.service';

/** The list of dissolved units and what holds their closing up, as a workbook. */
@Injectable()
export class CompletionWorkbook {
  constructor(
    private readonly views: CompletionViews,
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
    const list = await this.views.list(actor, roundId);
    const round = await this.units.round(this.reader.manager, roundId);
    const now = this.clock.now();
    const titles = [`Đợt sắp xếp ${round!.name}`, `Số liệu lúc ${tableTime(now)}`];
    const folder = await this.scratch.folder();
    const file = path.join(folder, 'completion.xlsx');
    try {
      await writeTable(file, { sheets: [completionSheet(list, titles)] });
    } catch (error) {
      await this.scratch.remove(folder);
      throw error;
    }
    const day = tableTime(now).slice(0, 10).replaceAll('/', '-');
    return { folder, file, name: `Kết thúc bàn giao ${day}.xlsx` };
  }

  remove(folder: string): Promise<void> {
    return this.scratch.remove(folder);
  }
}
