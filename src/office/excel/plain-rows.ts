import { columnOfAddress } from './cell-address';
import { type CellContext, packCell, type RawCell } from './cell-reader';
import type { PackedRow } from './packed-row';
import type { ReadLimits } from './read-limits';
import { unescapeText } from './rich-text';
import { decodeText } from './xml-text';

/** A cell as nearly all programs write it: its value or one plain text, no formula and nothing beside. */
const plainCell =
  /<c r="([A-Z]{1,3})\d+"(?: s="(\d+)")?(?: t="(\w+)")?(?:\/>|>(?:<v>([^<]*)<\/v>|<is><t(?: xml:space="preserve")?>([^<]*)<\/t><\/is>)?<\/c>)/y;

/** So many rows that were not plain, and fewer that were: the sheet is of another kind. */
const MOST_IN_VAIN = 50;

/**
 * Reads whole rows of plain cells, several times faster than tag by tag. What is not plain, or wrong in any
 * way, it leaves alone: the usual way reads it, and says what is wrong.
 */
export class PlainRows {
  private plain = 0;
  private inVain = 0;

  constructor(
    private readonly context: CellContext,
    private readonly limits: ReadLimits,
  ) {}

  /**
   * @param row number and hidden, to which the cells are added
   * @param content XML between the row's tags
   * @returns the row, or undefined where it is not plain
   */
  read(row: PackedRow, content: string): PackedRow | undefined {
    if (this.inVain > MOST_IN_VAIN && this.inVain > this.plain) return undefined;
    for (let at = 0; at < content.length; at = plainCell.lastIndex) {
      plainCell.lastIndex = at;
      const found = plainCell.exec(content);
      if (!found || !this.take(row, found)) {
        this.inVain += 1;
        return undefined;
      }
    }
    this.plain += 1;
    return row;
  }

  private take(row: PackedRow, [, letters, style, type, value, inline]: RegExpExecArray): boolean {
    const column = columnOfAddress(letters!);
    const raw = value ?? inline;
    if (raw === undefined) return column <= this.limits.columns;
    const text = decodeText(raw);
    if (text === undefined || text.length > this.limits.cellLength || raw.includes(']]>'))
      return false;
    const cell: RawCell = {
      type: type ?? 'n',
      style: Number(style ?? 0),
      value: value === undefined ? undefined : text,
      inline: inline === undefined ? undefined : { text: unescapeText(text) },
      hasFormula: false,
    };
    const fault = packCell(row, column, cell, this.context, this.limits.cellLength);
    return fault === undefined && column <= this.limits.columns;
  }
}
