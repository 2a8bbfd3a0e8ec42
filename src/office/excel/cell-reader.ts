import { generalFormat, type NumberFormat, numberText } from './number-format';
import { isSurelyUnicode } from '../vietnamese/guess-legacy';
import type { LegacyFont } from '../vietnamese/legacy-font';
import { type FontRun, oldFontOf, repairText } from '../vietnamese/repair-text';
import {
  formulaFlag,
  type PackedRow,
  plainInOldFontFlag,
  repairedFlag,
  repairedPayload,
  tags,
} from './packed-row';
import { type GatheredText, unescapeText } from './rich-text';
import { dayOfSerial, timeOfSerial } from './serial-days';
import type { SharedStrings } from './shared-strings';

/** What the XML of one cell said. */
export interface RawCell {
  /** Attribute `t`: `s`, `str`, `inlineStr`, `b`, `e`, `d` or `n`. */
  type: string;
  /** Attribute `s`, an index of the cell styles. */
  style: number;
  /** Text of `<v>`; undefined where there is none. */
  value: string | undefined;
  /** Text of `<is>`. */
  inline: GatheredText | undefined;
  hasFormula: boolean;
}

/** What all cells of a workbook are read with. */
export interface CellContext {
  strings: SharedStrings;
  formats: readonly NumberFormat[];
  /** Legacy fonts by cell style, where the workbook has any. */
  fonts?: readonly (LegacyFont | undefined)[];
  date1904: boolean;
}

/** The cell refers to a text that the workbook does not have, or that is longer than allowed. */
export type CellFault = 'no-such-text' | 'too-long';

/**
 * Appends one cell to a packed row, or nothing where the cell is blank.
 *
 * @param longest characters a cell may hold
 * @returns what is wrong with the cell, if anything
 */
export function packCell(
  row: PackedRow,
  column: number,
  cell: RawCell,
  context: CellContext,
  longest: number,
): CellFault | undefined {
  const flag = cell.hasFormula ? formulaFlag : 0;
  const put = (tag: number, payload: string | number) => {
    row.push(column, tag + flag, payload);
    return undefined;
  };
  const font = context.fonts?.[cell.style];
  if (cell.inline !== undefined && (cell.type === 'inlineStr' || cell.value === undefined)) {
    return putText(put, cell.inline.text, font, cell.inline.runs);
  }
  if (cell.value === undefined || (cell.value === '' && cell.type !== 'str')) {
    return cell.hasFormula ? put(tags.missing, '') : undefined;
  }
  if (cell.value.length > longest * 7) return 'too-long';
  switch (cell.type) {
    case 's': {
      const index = Number(cell.value);
      const text = context.strings.texts[index];
      if (text === undefined) return index in context.strings.texts ? 'too-long' : 'no-such-text';
      if (text === '') return undefined;
      const repaired = context.strings.repaired(index, font);
      if (!repaired) {
        const plain = isPlainInOldFont(text, font ?? context.strings.oldFontIn(index));
        return put(tags.sharedText + (plain ? plainInOldFontFlag : 0), index);
      }
      return put(tags.text + repairedFlag, repairedPayload(text, repaired));
    }
    // Some programs put an inline text into <v>.
    case 'inlineStr':
    case 'str': {
      const text = unescapeText(cell.value);
      if (text.length > longest) return 'too-long';
      return putText(put, text, font);
    }
    case 'b':
      return put(tags.boolean, /^(1|true)$/i.test(cell.value.trim()) ? 1 : 0);
    case 'e':
      return put(tags.error, cell.value.trim());
    case 'd': {
      const shows = context.formats[cell.style]?.shows;
      const day = isoDay(cell.value.trim(), shows !== 'day');
      return day === undefined ? put(tags.text, cell.value.trim()) : put(tags.day, day);
    }
    default:
      return packNumber(put, cell, context);
  }
}

type Put = (tag: number, payload: string | number) => undefined;

/** Puts a text, mended where it has to be. */
export function putText(put: Put, text: string, font?: LegacyFont, runs?: FontRun[]): undefined {
  if (text === '') return undefined;
  const repaired = repairText(text, font, runs);
  if (!repaired) {
    const plain = isPlainInOldFont(text, font ?? oldFontOf(runs));
    return put(tags.text + (plain ? plainInOldFontFlag : 0), text);
  }
  return put(tags.text + repairedFlag, repairedPayload(text, repaired));
}

/** The font says that the text is in its encoding, the letters that it is not. */
const isPlainInOldFont = (text: string, font: LegacyFont | undefined): boolean =>
  font !== undefined && isSurelyUnicode(text);

function packNumber(put: Put, cell: RawCell, context: CellContext): undefined {
  const raw = cell.value!.trim();
  const value = Number(raw);
  if (raw === '') return undefined;
  if (!Number.isFinite(value)) return put(tags.text, raw);
  const format = context.formats[cell.style] ?? generalFormat;
  if (format.shows === 'day' || format.shows === 'day-and-time') {
    const day = dayOfSerial(value, context.date1904, format.shows === 'day-and-time');
    if (day !== undefined) return put(tags.day, day);
  }
  const text = format.shows === 'time' ? timeOfSerial(value) : numberText(value, format);
  return text === raw && text === String(value)
    ? put(tags.number, value)
    : put(tags.shownNumber, `${text}\n${value}`);
}

/** `2025-06-30T00:00:00` is a day without a time; a time without a day is none. */
function isoDay(value: string, withTime: boolean): string | undefined {
  const found = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d:\d\d)(?::(\d\d))?)?/.exec(value);
  if (!found) return undefined;
  const [, year, month, day, clock, seconds = '00'] = found;
  const time = clock ? `${clock}:${seconds}` : '00:00:00';
  const date = `${year}-${month}-${day}`;
  return time === '00:00:00' || !withTime ? date : `${date}T${time}`;
}
