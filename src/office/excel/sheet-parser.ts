import { cellAddress, columnOfAddress, rangeOf, rowOfAddress } from './cell-address';
import { type CellContext, packCell, type RawCell } from './cell-reader';
import { packedCellCount, type PackedRow } from './packed-row';
import { PlainRows } from './plain-rows';
import type { ReadLimits } from './read-limits';
import { MOST_FOR_ONE, RichText } from './rich-text';
import type { Merge } from './workbook';
import { WorkbookProblem } from './workbook-problem';
import { isOn, type XmlHandler } from './xml-handler';

const PAGE_HEADS = new Set([
  'oddHeader',
  'evenHeader',
  'firstHeader',
  'oddFooter',
  'evenFooter',
  'firstFooter',
]);
/** `&L`, `&"Times New Roman,Bold"`, `&14` between the texts of a page head. */
const HEAD_CODES = /&("[^"]*"|\d+|K[\dA-F]{6}|[A-Za-z])/g;

/** Excel has no row behind it, nor has any other program. */
const LAST_ROW = 1_048_576;
const isRowNumber = (number: number): boolean =>
  Number.isInteger(number) && number >= 1 && number <= LAST_ROW;

/**
 * Turns the XML of one sheet into packed rows. Nothing is kept for blank cells, empty rows or the
 * inside of merged ranges, so a sheet costs what its values cost.
 */
export class SheetParser implements XmlHandler {
  readonly merges: Merge[] = [];
  readonly hiddenColumns: number[] = [];
  readonly heads: string[] = [];
  readonly wholeElements = 'row';
  rowCount = 0;
  cellCount = 0;
  private inData = false;
  private row: PackedRow | undefined;
  private rowNumber = 0;
  /** The row says its number itself. */
  private isNumbered = false;
  private column = 0;
  private cell: RawCell | undefined;
  private inValue = false;
  private inExtension = false;
  private head: string | undefined;
  private readonly inline: RichText;
  private readonly plain: PlainRows;

  /**
   * @param sheet name of the sheet, for messages
   * @param onRow takes each row that has a value, in the order of the file
   */
  constructor(
    private readonly sheet: string,
    private readonly context: CellContext,
    private readonly limits: ReadLimits,
    private readonly onRow: (row: PackedRow) => void,
  ) {
    this.inline = new RichText(limits.cellLength);
    this.plain = new PlainRows(context, limits);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.cell) this.openInCell(name, attributes);
    else if (name === 'c' && this.row) this.openCell(attributes);
    else if (name === 'row' && this.inData) this.openRow(attributes);
    else if (name === 'mergeCell') this.addMerge(attributes.ref ?? '');
    else if (name === 'col' && isHiddenColumn(attributes)) this.hideColumns(attributes);
    else if (name === 'sheetData') this.inData = true;
    else if (PAGE_HEADS.has(name)) this.head = '';
  }

  passOver(name: string, attributes: string): boolean {
    if (name !== 'row' || !this.inData || this.row) return false;
    const given = / r="(\d+)"/.exec(attributes);
    this.rowNumber = Number(given?.[1]) || this.rowNumber + 1;
    this.column = 0;
    return true;
  }

  /** Rows that say their number need not be counted one by one. */
  passOverTo(name: string, attributes: string): boolean {
    return / r="[1-9]\d*"/.test(attributes) && this.passOver(name, attributes);
  }

  takeWhole(attributes: Readonly<Record<string, string>>, content: string): boolean {
    const number = Number(attributes.r);
    if (!isRowNumber(number) || !this.inData || this.row) return false;
    const row = this.plain.read([number, isHidden(attributes) ? 1 : 0], content);
    if (!row) return false;
    this.rowNumber = number;
    this.cellCount += packedCellCount(row);
    this.closeRow(row);
    return true;
  }

  close(name: string): void {
    if (this.cell && this.inExtension) {
      // What later programs keep beside a value has elements of the same names.
      if (name === 'extLst') this.inExtension = false;
    } else if (this.cell) {
      if (name === 'v') this.inValue = false;
      else if (name === 'is') this.cell.inline = this.inline.value() ?? this.refuseLength();
      else if (name === 'c') this.closeCell(this.cell);
      else this.inline.close(name);
    } else if (name === 'row' && this.row) this.closeRow(this.row);
    else if (name === 'sheetData') this.inData = false;
    else if (this.head !== undefined && PAGE_HEADS.has(name)) {
      this.heads.push(this.head.replace(HEAD_CODES, '\n').slice(0, this.limits.cellLength));
      this.head = undefined;
    }
  }

  text(characters: string): void {
    if (!this.cell) {
      if (this.head !== undefined && this.head.length < this.limits.cellLength)
        this.head += characters;
      return;
    }
    // A text without end is refused at once: the rest of it need not be inflated.
    if (this.inValue) {
      this.cell.value += characters;
      if (this.cell.value!.length > this.limits.cellLength * MOST_FOR_ONE) this.refuseLength();
    } else if (!this.inline.add(characters)) this.refuseLength();
  }

  private openRow(attributes: Readonly<Record<string, string>>): void {
    const number = Number(attributes.r);
    if (number > LAST_ROW)
      throw new WorkbookProblem('damaged', { part: `${this.sheet}!${attributes.r}` });
    this.isNumbered = isRowNumber(number);
    this.rowNumber = this.isNumbered ? number : this.rowNumber + 1;
    this.column = 0;
    this.row = [this.rowNumber, isHidden(attributes) ? 1 : 0];
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    this.column = (attributes.r && columnOfAddress(attributes.r)) || this.column + 1;
    // A row that does not say its number stands where its cells say.
    if (!this.isNumbered && attributes.r && rowOfAddress(attributes.r) > 0)
      this.rowNumber = this.row![0] = Math.min(rowOfAddress(attributes.r), LAST_ROW);
    this.inValue = false;
    this.cell = {
      type: attributes.t ?? 'n',
      style: Number(attributes.s ?? 0),
      value: undefined,
      inline: undefined,
      hasFormula: false,
    };
  }

  private hideColumns({ min, max }: Readonly<Record<string, string>>): void {
    const last = Math.min(Number(max), this.limits.columns);
    for (let column = Number(min); column <= last; column++) this.hiddenColumns.push(column);
  }

  private openInCell(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'extLst') this.inExtension = true;
    if (this.inExtension) return;
    if (name === 'v') {
      this.inValue = true;
      this.cell!.value = '';
    } else if (name === 'f') this.cell!.hasFormula = true;
    else if (name === 'is') this.inline.clear();
    else this.inline.open(name, attributes);
  }

  private closeCell(cell: RawCell): void {
    this.cell = undefined;
    const before = this.row!.length;
    const fault = packCell(this.row!, this.column, cell, this.context, this.limits.cellLength);
    if (fault === 'too-long') this.refuseLength();
    if (fault) throw new WorkbookProblem('damaged', { part: `${this.sheet}!${this.address()}` });
    if (this.row!.length === before) return;
    this.cellCount++;
    if (this.column > this.limits.columns) {
      const where = { sheet: this.sheet, cell: this.address() };
      const figures = { found: this.column, limit: this.limits.columns };
      throw new WorkbookProblem('too-many-columns', { ...where, ...figures });
    }
  }

  private closeRow(row: PackedRow): void {
    this.row = undefined;
    if (row.length === 2) return;
    if (++this.rowCount > this.limits.rows) {
      throw new WorkbookProblem('too-many-rows', { sheet: this.sheet, limit: this.limits.rows });
    }
    this.onRow(row);
  }

  private addMerge(reference: string): void {
    const range = rangeOf(reference);
    if (!range) return;
    if (this.merges.length >= this.limits.merges) {
      throw new WorkbookProblem('too-many-merges', {
        sheet: this.sheet,
        limit: this.limits.merges,
      });
    }
    this.merges.push(range);
  }

  private address(): string {
    return cellAddress(this.rowNumber, this.column);
  }

  private refuseLength(): never {
    throw new WorkbookProblem('cell-too-long', {
      sheet: this.sheet,
      cell: this.address(),
      limit: this.limits.cellLength,
    });
  }
}

const isHiddenColumn = ({ hidden, width }: Readonly<Record<string, string>>): boolean =>
  isOn(hidden) || Number(width) === 0;

const isHidden = ({ hidden, ht }: Readonly<Record<string, string>>): boolean =>
  isOn(hidden) || Number(ht) === 0;
