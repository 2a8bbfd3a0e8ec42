import type { Row, stream, Worksheet } from 'exceljs';
import { cellContent, cleanText } from './cell-content';
import { columnLetters } from './cell-address';
import { type DataCell, DataRows } from './data-rows';
import { offered, ruleEntries } from './entry-rules';
import { headerRows, linesNeeded, seen, writeFoot, writeHead } from './sheet-frame';
import { fittedToPage } from './page-fit';
import { pageMargins } from './page-stamp';
import type { PlacedChart } from './sheet-chart';
import type { SheetLayout, TableRow, WrittenRow } from './table';
import { columnStyle, dataStyle } from './table-styles';

type Book = stream.xlsx.WorkbookWriter;

/** Margins in inches: Decree 30/2020 asks for 20–25 mm above and below, 30–35 mm left, 15–20 mm right. */
const margins = { top: 0.79, bottom: 0.79, left: 1.19, right: 0.6, header: 0.3, footer: 0.3 };

/** Excel's numbers for paper; ExcelJS writes every one, its types know only some. */
const A4 = 9;
const A3 = 8 as typeof A4;

/** Height of a line of the table's font, and the tallest row that Excel allows, in points. */
const LINE_POINTS = 15;
const TALLEST_ROW_POINTS = 409;

/** Writes one sheet from top to bottom; rows leave memory as they are written. */
export class SheetWriter {
  private readonly sheet: Worksheet;
  private readonly layout: SheetLayout;
  private readonly rows: DataRows;
  /** Cells of the rows offer texts to choose from. */
  private readonly offers: boolean;
  private lastData = 0;
  private below = 0;

  /** Opens the sheet and writes everything above the data. */
  constructor(
    book: Book,
    private readonly name: string,
    wanted: SheetLayout,
  ) {
    const layout = fittedToPage(wanted);
    this.layout = layout;
    const { first, last } = headerRows(layout);
    const landscape = layout.landscape ?? true;
    this.sheet = book.addWorksheet(name, {
      pageSetup: {
        paperSize: layout.paper === 'A3' ? A3 : A4,
        orientation: landscape ? 'landscape' : 'portrait',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        margins,
        printTitlesRow: `${first}:${last}`,
      },
      views: [{ state: 'frozen', xSplit: 0, ySplit: last, showGridLines: false }],
      headerFooter: pageMargins(layout.stamp),
    });
    this.sheet.columns = layout.columns.map(({ width, hidden, kind }) => ({
      width,
      ...(hidden && { hidden }),
      ...(layout.entryRows && { style: columnStyle(kind) }),
    }));
    writeHead(this.sheet, layout);
    ruleEntries(this.sheet, layout, last + 1);
    this.rows = new DataRows(this.sheet, layout.columns.length);
    this.offers = !layout.entryRows && layout.columns.some(({ choicesFrom }) => choicesFrom);
  }

  addRow(written: WrittenRow): void {
    if (this.offers) this.addOffering(written);
    else {
      const cells = this.cellsOf(written);
      this.lastData = this.rows.add(cells, this.heightOf(cells));
    }
  }

  /** Waits until most of the rows are on their way to the file. */
  keptUp(): Promise<void> {
    return this.rows.keptUp();
  }

  /** A row whose cells offer texts to choose from: each offer belongs to its cell. */
  private addOffering(written: WrittenRow): void {
    const cells = this.cellsOf(written);
    const row = this.nextRow();
    this.layout.columns.forEach(({ choicesFrom }, at) => {
      const cell = row.getCell(at + 1);
      if (choicesFrom) cell.dataValidation = offered(choicesFrom);
      cell.value = cells[at]!.content;
      cell.style = cells[at]!.style;
    });
    const height = this.heightOf(cells);
    if (height !== undefined) row.height = height;
    this.lastData = row.number;
    row.commit();
  }

  private cellsOf({ values, colours }: WrittenRow): DataCell[] {
    return this.layout.columns.map(({ kind }, at) => {
      const content = cellContent(values[at], kind);
      const shown = typeof content === 'string' && kind !== 'day' ? 'text' : kind;
      const [whole, empty] = [Number.isInteger(content), content === null];
      return { content, style: dataStyle(shown, { whole, empty, colour: colours?.[at] }) };
    });
  }

  /** Excel fits heights by itself, other programs do not; rows still to be filled in must stay free to grow. */
  private heightOf(cells: readonly DataCell[]): number | undefined {
    let lines = 1;
    this.layout.columns.forEach(({ kind, width, hidden }, at) => {
      const { content } = cells[at]!;
      if (typeof content === 'string' && kind !== 'day' && !hidden)
        lines = Math.max(lines, linesNeeded(content, width));
    });
    if (lines === 1) return undefined;
    return Math.min(LINE_POINTS * lines, TALLEST_ROW_POINTS);
  }

  /**
   * Writes the total, the notes and the signatures, and closes the sheet.
   * @param continued the rows go on in another sheet, and so does what stands below them
   */
  finish(total?: TableRow, continued = false): void {
    const { columns } = this.layout;
    this.rows.flush();
    if (total) {
      const row = this.nextRow();
      columns.forEach(({ key, kind }, at) => {
        const content = cellContent(total[key], kind);
        const cell = row.getCell(at + 1);
        cell.value = typeof content === 'string' ? cleanText(content) : content;
        const shown = typeof content === 'string' ? 'text' : kind;
        cell.style = dataStyle(shown, { bold: true, whole: Number.isInteger(content) });
      });
      row.commit();
    }
    if (this.layout.filter) {
      const row = headerRows(this.layout).last;
      const to = { row: Math.max(row, this.lastData), column: seen(columns).length };
      this.sheet.autoFilter = { from: { row, column: 1 }, to };
    }
    if (!continued) writeFoot(this.sheet, this.layout);
    this.below = this.rows.free;
    this.sheet.commit();
  }

  /** Where the chart of the finished sheet goes and what it shows; undefined where there is nothing to show. */
  chart(sheet: number): PlacedChart | undefined {
    const { chart, columns, numberingRow } = this.layout;
    const { last: lastHead } = headerRows(this.layout);
    if (!chart || this.lastData <= lastHead) return undefined;
    return {
      ...{ sheet, sheetName: this.name, chart, last: this.lastData, below: this.below },
      ...{ header: lastHead - (numberingRow ? 1 : 0), first: lastHead + 1 },
      letters: Object.fromEntries(columns.map(({ key }, at) => [key, columnLetters(at + 1)])),
      width: seen(columns).reduce((sum, { width }) => sum + width, 0),
    };
  }

  private nextRow(): Row {
    return this.sheet.addRow([]);
  }
}
