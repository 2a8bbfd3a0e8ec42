import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { readWorkbook } from '../office/excel/read-workbook';
import type { TableRow, TableSheet } from '../office/excel/table';
import { writeTable } from '../office/excel/write-workbook';
import { AuditTrail } from '../platform/audit/audit-trail';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Reader } from '../platform/database/reader';
import { Settings } from '../platform/config/settings';
import { FileStore } from '../platform/files/file-store';
import { Scratch } from '../platform/files/scratch';
import { StoredFile } from '../platform/files/stored-file.entity';
import type { Actor } from '../platform/http/actor';
import { BatchAccess } from './batch-access';
import { columnOf, type ListDeclaration } from './declaration';
import type { ImportBatch } from './import-batch.entity';
import { ColumnChoices } from './mapping/column-choices';
import { badRowsSheet } from './mending/bad-rows-sheet';
import { layoutSheet } from './sheet-layout';
import type { ImportRow } from './import-row.entity';
import { ImportsRepository } from './imports.repository';
import { whatAndMend } from './row-problems';

/** A finished workbook and the name it is downloaded under. */
export interface ProblemsFile {
  path: string;
  name: string;
}

/**
 * Writes the officer's own file with only the rows that were refused or skipped, bad cells marked, to be
 * mended in Excel and sent back; behind it every reason with cell, value and remedy.
 */
@Injectable()
export class ProblemsWorkbook {
  constructor(
    private readonly reader: Reader,
    private readonly access: BatchAccess,
    private readonly repository: ImportsRepository,
    private readonly scratch: Scratch,
    private readonly files: FileStore,
    private readonly settings: Settings,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * @returns a file in a folder of its own, which the caller removes (`remove`) once it was sent.
   * @throws notFound outside the person's duties.
   */
  async write(id: string, actor: Actor): Promise<ProblemsFile> {
    const { manager } = this.reader;
    const batch = await this.access.seen(manager, actor, id);
    const { declaration } = this.access.target(batch.listType, batch.typeVersion);
    const rows = await this.repository.badRows(manager, id);
    const folder = await this.scratch.folder();
    const file = path.join(folder, 'problems.xlsx');
    try {
      await writeTable(file, {
        sheets: [
          ...(await this.ownSheets(batch, rows, declaration, actor)),
          {
            // A sheet of this name is passed over when the mended file is imported.
            name: 'Hướng dẫn sửa',
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
    await this.record(batch, rows.length, actor);
    return { path: file, name: `Cần sửa - ${batch.fileName.replace(/\.[^.]*$/, '')}.xlsx` };
  }

  /** The file holds rows as they were sent, values of persons among them. */
  private record(batch: ImportBatch, rows: number, actor: Actor): Promise<void> {
    const { id, listType, fileName, sha256, roundId, giverOrganisationId } = batch;
    const whole = batch.uploadedBy !== null && batch.uploadedBy === actor.accountId;
    return this.unitOfWork.run((manager) =>
      this.audit.record(manager, {
        actor,
        action: 'imports.problems-downloaded',
        subject: { type: 'import_batch', id, name: fileName },
        roundId,
        organisationId: giverOrganisationId,
        summary: { listType, fileName, sha256, rows, masked: !whole },
      }),
    );
  }

  /** The bad rows as they stand in the file; nothing where the file is no longer kept. */
  private async ownSheets(
    { fileId, uploadedBy, columnChoices }: ImportBatch,
    rows: readonly ImportRow[],
    declaration: ListDeclaration,
    actor: Actor,
  ): Promise<TableSheet[]> {
    if (fileId === null) return [];
    const stored = await this.reader.manager.findOneByOrFail(StoredFile, { id: fileId });
    const limits = {
      fileBytes: this.settings.http.maxUploadBytes,
      heapMegabytes: this.settings.reading.memoryMegabytes,
    };
    const workbook = await this.files.withOpen(stored, (path) => readWorkbook(path, limits));
    // Who sent the file knows what stands in it; everybody else sees personal values masked.
    const whole = uploadedBy !== null && uploadedBy === actor.accountId;
    const choices = new ColumnChoices(columnChoices?.choices);
    return workbook.sheets.flatMap((sheet) => {
      const own = rows.filter((row) => row.sheet === sheet.name);
      const bad = new Map(own.map(({ rowNumber, problems }) => [rowNumber, problems]));
      const layout = bad.size > 0 ? layoutSheet(sheet, declaration, [], choices) : undefined;
      if (layout?.outcome !== 'table') return [];
      return badRowsSheet(layout, declaration, bad, whole) ?? [];
    });
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
