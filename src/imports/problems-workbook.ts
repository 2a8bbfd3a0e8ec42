import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { readWorkbook } from '../office/excel/read-workbook';
import { keepInThread } from '../office/excel/form-copy/fill-in-thread';
import type { KeepOrder } from '../office/excel/form-copy/keep-in-file';
import { UnknownSheetXml } from '../office/excel/form-copy/sheet-xml';
import type { TableColumn, TableRow, TableSheet } from '../office/excel/table';
import { writeTable } from '../office/excel/write-workbook';
import { AuditTrail } from '../platform/audit/audit-trail';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Reader } from '../platform/database/reader';
import { Settings } from '../platform/config/settings';
import { FileStore } from '../platform/files/file-store';
import { Scratch } from '../platform/files/scratch';
import { StoredFile } from '../platform/files/stored-file.entity';
import type { Actor } from '../platform/http/actor';
import { Keyring } from '../platform/secrets/keyring';
import { inTurns } from '../platform/turns';
import { BatchAccess } from './batch-access';
import { columnOf, type ListDeclaration } from './declaration';
import type { ImportBatch } from './import-batch.entity';
import { ColumnChoices } from './mapping/column-choices';
import { badRowsSheet } from './mending/bad-rows-sheet';
import { badRowsOfFile } from './mending/bad-rows-file';
import { mendedCellsOf } from './mending/mends.repository';
import type { RowProblem } from './planned-row';
import { layoutSteps, type SheetLayout } from './sheet-layout';
import type { ImportRow } from './import-row.entity';
import { ImportsRepository } from './imports.repository';
import { whatAndMend } from './row-problems';

/** A sheet of this name is passed over when the mended file is imported. */
const GUIDE = 'Hướng dẫn sửa';
const GUIDE_COLUMNS: readonly TableColumn[] = [
  { header: 'Trang tính', key: 'sheet', width: 22, kind: 'text' },
  { header: 'Dòng', key: 'row', width: 8, kind: 'number' },
  { header: 'Ô', key: 'cell', width: 10, kind: 'text' },
  { header: 'Cột', key: 'column', width: 24, kind: 'text' },
  { header: 'Giá trị trong tệp', key: 'value', width: 28, kind: 'text' },
  { header: 'Lý do', key: 'reason', width: 52, kind: 'text' },
  { header: 'Cách sửa', key: 'mend', width: 44, kind: 'text' },
];
const GUIDE_WIDTHS = GUIDE_COLUMNS.map(({ width }) => width);

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
    private readonly keyring: Keyring,
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
      await this.writeTo(file, batch, rows, declaration, actor);
    } catch (error) {
      await this.scratch.remove(folder);
      throw error;
    }
    await this.record(batch, rows.length, actor);
    return { path: file, name: `Cần sửa - ${batch.fileName.replace(/\.[^.]*$/, '')}.xlsx` };
  }

  private async writeTo(
    to: string,
    batch: ImportBatch,
    rows: readonly ImportRow[],
    declaration: ListDeclaration,
    actor: Actor,
  ): Promise<void> {
    const about = [
      'Các dòng chưa nhập được',
      `${declaration.name.vi} – tệp “${batch.fileName}”`,
    ] as const;
    const lines = [...linesOf(rows, declaration)];
    const guide = (): TableSheet => ({
      name: GUIDE,
      title: [...about],
      columns: [...GUIDE_COLUMNS],
      rows: lines,
    });
    // A file that is no longer kept has only the reasons.
    if (batch.fileId === null) return writeTable(to, { sheets: [guide()] });
    const stored = await this.reader.manager.findOneByOrFail(StoredFile, { id: batch.fileId });
    const mended = await mendedCellsOf(this.reader.manager, batch.id, this.keyring);
    // Who sent the file knows what stands in it; everybody else sees personal values masked.
    const whole = batch.uploadedBy !== null && batch.uploadedBy === actor.accountId;
    const own = await this.files.withOpen(stored, async (from) => {
      const { sheets, format } = await this.tablesOf(from, batch, rows, declaration);
      if (whole && format === '.xlsx' && sheets.some(({ bad }) => bad.size > 0)) {
        const kept = sheets.map(({ layout, bad }) =>
          badRowsOfFile(layout, declaration, bad, mended),
        );
        const added = { name: GUIDE, widths: GUIDE_WIDTHS, rows: guideRows(about, lines) };
        const all = sheets.reduce((sum, { layout }) => sum + layout.rows.length, 0);
        if (await keptInFile({ from, to, sheets: kept, added }, all)) return undefined;
      }
      return sheets.flatMap(
        ({ layout, bad }) => badRowsSheet(layout, declaration, bad, whole, mended) ?? [],
      );
    });
    if (own) await writeTable(to, { sheets: [...own, guide()] });
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

  /** The sheets with a table, each with what is wrong in its rows. */
  private async tablesOf(
    path: string,
    { columnChoices }: ImportBatch,
    rows: readonly ImportRow[],
    declaration: ListDeclaration,
  ) {
    const limits = {
      fileBytes: this.settings.http.maxUploadBytes,
      heapMegabytes: this.settings.reading.memoryMegabytes,
    };
    const workbook = await readWorkbook(path, limits);
    const choices = new ColumnChoices(columnChoices?.choices);
    const sheets: { layout: SheetLayout; bad: ReadonlyMap<number, readonly RowProblem[]> }[] = [];
    for (const sheet of workbook.sheets) {
      const layout = await inTurns(layoutSteps(sheet, declaration, [], choices));
      if (layout.outcome !== 'table') continue;
      const own = rows.filter((row) => row.sheet === sheet.name);
      sheets.push({ layout, bad: new Map(own.map((row) => [row.rowNumber, row.problems])) });
    }
    return { sheets, format: workbook.format };
  }

  /** Removes what `write` made. */
  remove({ path: file }: ProblemsFile): Promise<void> {
    return this.scratch.remove(path.dirname(file));
  }
}

function* linesOf(rows: readonly ImportRow[], declaration: ListDeclaration): Iterable<TableRow> {
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

/** The same as cells of a plain sheet behind those of the officer. */
const guideRows = (about: readonly string[], lines: readonly TableRow[]) => [
  ...about.map((line) => [line]),
  ['Sửa các ô tô đỏ, giữ nguyên dòng tiêu đề cột, rồi tải tệp này lên lại.'],
  GUIDE_COLUMNS.map(({ header }) => header),
  ...lines.map((line) =>
    GUIDE_COLUMNS.map(({ key }) => {
      const value = line[key];
      return typeof value === 'number' ? value : String(value ?? '');
    }),
  ),
];

/** @returns false for a file that is written in a way that is not changed safely: its rows are written anew then. */
async function keptInFile(order: KeepOrder, rows: number): Promise<boolean> {
  try {
    await keepInThread(order, rows);
    return true;
  } catch (error) {
    if (error instanceof UnknownSheetXml) return false;
    throw error;
  }
}
