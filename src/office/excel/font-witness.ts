import { isSurelyUnicode, judge } from '../vietnamese/guess-legacy';
import { repairText } from '../vietnamese/repair-text';
import { decodeTcvn3 } from '../vietnamese/tcvn3';
import { decodeVni } from '../vietnamese/vni';
import { cellAddress } from './cell-address';
import { repack } from './kept-row';
import {
  formulaFlag,
  type PackedRow,
  plainInOldFontFlag,
  repairedFlag,
  repairedPayload,
  tags,
  unpackRepaired,
} from './packed-row';
import type { Sheet, SheetRow } from './workbook';

/** Texts in old fonts that are of their encoding for sure, and that are Unicode for sure. */
interface Witnesses {
  old: number;
  unicode: number;
}

/** A text that is Vietnamese both ways: `Cái` in a TCVN3 font may be `Cỏi`. */
interface Doubtful {
  packed: PackedRow;
  at: number;
  row: SheetRow;
  sheet: Sheet;
  column: Witnesses;
}

/** So many times more on one side make the other side slips. */
const CLEAR = 4;
/** Addresses that are told of each sheet. */
const MOST_TOLD = 200;

/**
 * Settles what the font alone cannot: people paste Unicode texts into cells whose font is from before Unicode, and short
 * ones make sense both ways. The other texts in old fonts of the same column say which it is, then those of the whole
 * workbook. Where neither does, the font is believed in a workbook that has no Unicode letters at all; in any other the
 * text stays as it stands in the file, and its address is told.
 */
export class FontWitness {
  private readonly all: Witnesses = { old: 0, unicode: 0 };
  private columns = new Map<number, Witnesses>();
  private readonly doubtful: Doubtful[] = [];
  private sheet: Sheet | undefined;

  startSheet(sheet: Sheet): void {
    this.sheet = sheet;
    this.columns = new Map();
  }

  /** @param row made of the packed one, which is changed with it where a text turns out to be Unicode. */
  look(packed: PackedRow, row: SheetRow): void {
    for (let at = 2; at < packed.length; at += 3) {
      const tag = packed[at + 1] as number;
      if (tag < repairedFlag) continue;
      const column = this.column(packed[at] as number);
      if (tag & plainInOldFontFlag) {
        column.unicode += 1;
        this.all.unicode += 1;
        continue;
      }
      const doubt = doubtOf(String(packed[at + 2]));
      if (doubt === 'none') continue;
      if (doubt === 'old') {
        column.old += 1;
        this.all.old += 1;
      } else this.doubtful.push({ packed, at, row, sheet: this.sheet!, column });
    }
  }

  /** Decides about the doubtful texts, once all of the workbook was looked at. */
  settle(sheets: readonly Sheet[]): void {
    let isOld: boolean | undefined;
    for (const each of this.doubtful) {
      const side = sideOf(each.column) ?? sideOf(this.all);
      if (side === 'old' || (!side && (isOld ??= !sheets.some(hasUnicode)))) continue;
      leaveAlone(each);
      if (!side) tell(each);
    }
    this.doubtful.length = 0;
  }

  private column(number: number): Witnesses {
    let column = this.columns.get(number);
    if (!column) this.columns.set(number, (column = { old: 0, unicode: 0 }));
    return column;
  }
}

/** Any text that is Unicode for sure; conversions of old fonts do not count. */
const hasUnicode = ({ rows }: Sheet): boolean =>
  rows.some(({ cells }) =>
    cells.some(
      ({ kind, text, repaired }) => kind === 'text' && isSurelyUnicode(repaired?.from ?? text),
    ),
  );

/** What a mended text says of its encoding: nothing where no font was followed, or none of its letters has a mark. */
function doubtOf(payload: string): 'none' | 'old' | 'doubtful' {
  const { from, how } = unpackRepaired(0, payload).repaired!;
  const font = how.find((each) => each.endsWith('-font'));
  if (!font) return 'none';
  const asIs = judge(from, (token) => token);
  const read = judge(from, font === 'vni-font' ? decodeVni : decodeTcvn3);
  if (asIs.good === 0 && asIs.bad === 0) return 'none';
  return asIs.bad > 0 || read.good > asIs.good ? 'old' : 'doubtful';
}

function sideOf({ old, unicode }: Witnesses): keyof Witnesses | undefined {
  if (old > 0 && old >= unicode * CLEAR) return 'old';
  return unicode > 0 && unicode >= old * CLEAR ? 'unicode' : undefined;
}

/** Gives back the text of the file, tidied like any other. */
function leaveAlone({ packed, at, row }: Doubtful): void {
  const { from } = unpackRepaired(0, String(packed[at + 2])).repaired!;
  const tidied = repairText(from);
  const text = tidied?.text ?? from;
  const formula = (packed[at + 1] as number) & formulaFlag;
  packed[at + 1] = tags.text + formula + (tidied ? repairedFlag : 0);
  packed[at + 2] = tidied ? repairedPayload(from, tidied) : text;
  if (repack(row, packed)) return;
  const cell = row.cells.find(({ column }) => column === packed[at])!;
  Object.assign(cell, { value: text, text });
  if (tidied) cell.repaired = { from, how: tidied.repairs };
  else delete cell.repaired;
}

function tell({ sheet, packed, at }: Doubtful): void {
  const told = (sheet.doubtfulFonts ??= []);
  if (told.length < MOST_TOLD) told.push(cellAddress(packed[0] as number, packed[at] as number));
}
