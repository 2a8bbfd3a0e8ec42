import { isSurelyUnicode, judge } from '../vietnamese/guess-legacy';
import type { LegacyEncoding, LegacyFont } from '../vietnamese/legacy-font';
import { repairText } from '../vietnamese/repair-text';
import { decodeTcvn3 } from '../vietnamese/tcvn3';
import { decodeVni } from '../vietnamese/vni';
import { type PackedRow, repairedFlag } from './packed-row';
import type { Cell, Sheet } from './workbook';

/** So many texts have to be recognised by their patterns before they speak for those that could be either. */
const LEAST = 5;
const LEAST_OF_COLUMN = 3;
/** So many times more on one side make the other side slips. */
const CLEAR = 4;
/** What every letter with a mark is among, in old encodings. */
const latin1 = /[\u00a1-\u00ff]/;

interface Counts {
  old: number;
  unicode: number;
}

/**
 * Settles what patterns alone cannot, in workbooks and text files that lost their fonts: `Bé` makes sense as it stands, and
 * is `Bộ` in TCVN3. Where many texts of the column, or of the whole file, were recognised as being in one old encoding and
 * hardly any has letters of Unicode, the others are read in it too, and marked like those that were recognised.
 */
export class PatternWitness {
  private readonly recognised: Record<LegacyEncoding, number> = { tcvn3: 0, vni: 0 };

  look(packed: PackedRow): void {
    for (let at = 2; at < packed.length; at += 3) {
      if ((packed[at + 1] as number) < repairedFlag) continue;
      const payload = String(packed[at + 2]);
      if (payload.startsWith('tcvn3-pattern')) this.recognised.tcvn3 += 1;
      else if (payload.startsWith('vni-pattern')) this.recognised.vni += 1;
    }
  }

  /** Reads the undecided texts, once all of the workbook was looked at. */
  settle(sheets: readonly Sheet[]): void {
    const { tcvn3, vni } = this.recognised;
    const encoding = tcvn3 >= vni ? 'tcvn3' : 'vni';
    if (Math.max(tcvn3, vni) < LEAST || Math.max(tcvn3, vni) < Math.min(tcvn3, vni) * CLEAR) return;
    const columns = sheets.map(countsOf);
    const all = { old: 0, unicode: 0 };
    for (const of of columns)
      for (const { old, unicode } of of.values()) {
        all.old += old;
        all.unicode += unicode;
      }
    const font: LegacyFont = { encoding, capitals: false, guessed: true };
    for (const [at, sheet] of sheets.entries())
      readRest(sheet, font, (column) => isOld(columns[at]!.get(column), all));
  }
}

function countsOf(sheet: Sheet): Map<number, Counts> {
  const columns = new Map<number, Counts>();
  for (const { cells } of sheet.rows)
    for (const { column, kind, text, repaired } of cells) {
      if (kind !== 'text') continue;
      const old = repaired?.how.some((how) => how.endsWith('-pattern')) ?? false;
      if (!old && !isSurelyUnicode(repaired?.from ?? text)) continue;
      const counts = columns.get(column) ?? { old: 0, unicode: 0 };
      counts[old ? 'old' : 'unicode'] += 1;
      columns.set(column, counts);
    }
  return columns;
}

function isOld(column: Counts | undefined, all: Counts): boolean {
  const clear = ({ old, unicode }: Counts) => old >= unicode * CLEAR;
  if (column && column.old >= LEAST_OF_COLUMN) return clear(column);
  return (column?.unicode ?? 0) === 0 && clear(all);
}

function readRest(sheet: Sheet, font: LegacyFont, isOldColumn: (column: number) => boolean): void {
  for (const row of sheet.rows) {
    let changed = false;
    const cells = row.cells.map((cell) => {
      const read = isOldColumn(cell.column) ? readAs(cell, font) : undefined;
      changed ||= read !== undefined;
      return read ?? cell;
    });
    if (changed) row.cells = cells;
  }
}

/** The cell read in the encoding; undefined where it makes no sense in it, or was mended already. */
function readAs(cell: Cell, font: LegacyFont): Cell | undefined {
  const from = cell.repaired?.from ?? cell.text;
  if (cell.kind !== 'text' || !latin1.test(from) || isSurelyUnicode(from)) return undefined;
  if (cell.repaired?.how.some((how) => /-(?:font|pattern)$/.test(how))) return undefined;
  const read = judge(from, font.encoding === 'tcvn3' ? decodeTcvn3 : decodeVni);
  const asIs = judge(from, (token) => token);
  if (read.bad > 0 || read.good < asIs.good || read.good + asIs.bad === 0) return undefined;
  const mended = repairText(from, font);
  if (!mended) return undefined;
  const { text, repairs } = mended;
  return { ...cell, value: text, text, repaired: { from, how: repairs } };
}
