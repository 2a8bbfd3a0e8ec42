import path from 'node:path';
import { Injectable } from '@nestjs/common';
import type { TableRow } from '../office/excel/table';
import { writeTable } from '../office/excel/write-workbook';
import { Reader } from '../platform/database/reader';
import { Scratch } from '../platform/files/scratch';
import type { Actor } from '../platform/http/actor';
import { BatchAccess } from './batch-access';
import { columnOf, type ListDeclaration } from './declaration';
import type { ImportRow } from './import-row.entity';
import { ImportsRepository } from './imports.repository';
import { whatAndMend } from './row-problems';

/** A finished workbook and the name it is downloaded under. */
export interface ProblemsFile {
  path: string;
  name: string;
}

/** Writes every refused or skipped row with its cell, reason and remedy, to be mended in Excel. */
@Injectable()
export class ProblemsWorkbook {
  constructor(
    private readonly reader: Reader,
    private readonly access: BatchAccess,
    private readonly repository: ImportsRepository,
    private readonly scratch: Scratch,
  ) {}

  /**
   * @returns a file in a folder of its own, which the caller removes (`remove`) once it was sent.
   * @throws notFound outside the person's duties.
   */
  async write(id: string, actor: Actor): Promise<ProblemsFile> {
    const { manager } = this.reader;
    const batch = await this.access.seen(manager, actor, id);
    const { declaration } = this.access.target(batch.listType, batch.typeVersion);
    const rows = await this.repository.rows(manager, id, ['refused', 'skipped']);
    const folder = await this.scratch.folder();
    const file = path.join(folder, 'problems.xlsx');
    try {
      await writeTable(file, {
        sheets: [
          {
            name: 'Dòng cần sửa',
            title: ['Các dòng chưa nhập được', `${declaration.name.vi} – tệp “${batch.fileName}”`],
            columns: [
              { header: 'Trang tính', key: 'sheet', width: 22, kind: 'text' },
              { header: 'Dòng', key: 'row', width: 8, kind: 'number' },
              { header: 'Ô', key: 'cell', width: 10, kind: 'text' },
              { header: 'Cột', key: 'column', width: 24, kind: 'text' },
              { header: 'Giá trị trong tệp', key: 'value', width: 28, kind: 'text' },
              { header: 'Lý do', key: 'reason', width: 52, kind: 'text' },
              { header: 'Cách sửa', key: 'mend', width: 44, kind: 'text' },
            ],
            rows: linesOf(rows, declaration),
          },
        ],
      });
    } catch (error) {
      await this.scratch.remove(folder);
      throw error;
    }
    return { path: file, name: `Cần sửa - ${batch.fileName.replace(/\.[^.]*$/, '')}.xlsx` };
  }

  /** Removes what `write` made. */
  remove({ path: file }: ProblemsFile): Promise<void> {
    return this.scratch.remove(path.dirname(file));
  }
}

function* linesOf(rows: ImportRow[], declaration: ListDeclaration): Iterable<TableRow> {
  for (const row of rows) {
    for (const problem of row.problems) {
      const { what, mend } = whatAndMend(problem);
      yield {
        sheet: row.sheet,
        row: row.rowNumber,
        cell: problem.cell,
        column: problem.column ? columnOf(declaration, problem.column)?.header.vi : '',
        value: problem.value ?? '',
        reason: what,
        mend,
      };
    }
  }
}
