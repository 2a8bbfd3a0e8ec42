import type { Cell } from '../office/excel/workbook';
import { fold } from '../platform/text/fold';
import { readFlag } from './cell-flags';
import { readNumber } from './cell-numbers';
import { problem, type CellReading } from './cell-reading';
import { readDayByRules, readDayNumber, type DayColumn, type RuledDay } from './day-rules';
import { readDayText } from './day-text';
import type { ColumnDeclaration } from './declaration';
import { withoutPersonalNumber } from './repairs/numbers-in-text';
import { nearestNames } from './nearest';
import type { NumberMarks } from './number-marks';
import {
  bareIdentifier,
  isProcedureCode,
  isTelephone,
  restoredCode,
  restoredNumber,
  restoredTelephone,
} from './repairs/lost-digits';
import { NOTHING_REFUSED, textBefore, type RepairKind } from './repairs/repair-kinds';
import { isYear } from './value-text';
import { yearOfDay } from './year-of-day';

const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;

/** Letters below this, and the Vietnamese ones with two marks, are composed as they stand. */
const MARKS_BEGIN = 0x300;
const MARKED_FROM = 0x1e00;
const MARKED_END = 0x1f00;
const SPACE = 0x20;
const HARD_SPACE = 0xa0;

/** Whether a text is plainly tidy already, as nearly all are; false where that takes more than a look. */
export function isTidy(text: string): boolean {
  let before = SPACE;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < SPACE || code === HARD_SPACE || (code === SPACE && before === SPACE)) return false;
    if (code >= MARKS_BEGIN && (code < MARKED_FROM || code >= MARKED_END)) return false;
    before = code;
  }
  return before !== SPACE || text === '';
}

/** Text as stored: NFC, no invisible characters, single spaces, none at the ends. */
export function tidyText(text: string): string {
  if (isTidy(text)) return text;
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** The same without what a person does not want done to the cell. */
function tidyUnless(text: string, refused: ReadonlySet<RepairKind>): string {
  const composed = refused.has('composed') ? text : text.normalize('NFC');
  const visible = refused.has('invisible') ? composed : composed.replace(INVISIBLE, '');
  return refused.has('space') ? visible : visible.replace(/\s+/g, ' ').trim();
}

/**
 * Reads one cell for a declared column. A text that could mean two things gives a problem.
 * @param cell undefined for a blank cell, which reads as null.
 * @param moneyScale đồng in one unit of the cell, from the heading ("triệu đồng").
 * @param refused repairs that a person does not want here: what they would mend stays as it is.
 * @param days what is known of a column of days; without it only days that were written in full are read.
 * @param marks what is known of the numbers of the table; without it a number that may mean two is never read.
 */
export function readCell(
  cell: Cell | undefined,
  column: ColumnDeclaration,
  moneyScale = 1,
  refused: ReadonlySet<RepairKind> = NOTHING_REFUSED,
  days?: DayColumn,
  marks?: NumberMarks,
): CellReading {
  if (!cell) return { value: null };
  if (cell.missing) return problem('formula-without-result', {});
  if (cell.kind === 'error') return problem('cell-error', { value: cell.text });
  const raw = refused.size > 0 ? textBefore(cell, refused) : cell.text;
  const text = tidyText(raw);
  if (text === '') return { value: null };
  if (isDash(cell, column) && !refused.has('no-value')) return { value: null };
  switch (column.type) {
    case 'text':
      return readText(cell, refused.size > 0 ? tidyUnless(raw, refused) : text, column, refused);
    case 'day':
      return readDayUnless(refused, cell, text, days);
    case 'choice':
      return readChoice(text, column);
    case 'flag':
      return readFlag(cell, text);
    default:
      if (refused.has('number-text') && isMendedNumber(cell, text))
        return problem('not-a-number', { value: text });
      if (isYear(column) && !refused.has('year-of-day')) {
        const year = yearOfDay(cell, text);
        if (year !== undefined) return { value: year, rule: 'year-of-day' };
      }
      return readNumber(
        cell,
        text,
        column,
        moneyScale,
        refused.has('number-marks') ? undefined : marks,
      );
  }
}

/** A dash where an amount, a day or a choice would stand: nothing is there, as offices write it. */
export const isDash = ({ kind, text }: Cell, column: ColumnDeclaration): boolean =>
  kind === 'text' && column.type !== 'text' && text.length < 8 && /^\s*[-–—]+\s*$/.test(text);

/** A day typed as text in another form than `dd/MM/yyyy`. */
export const isMendedDay = (cell: Cell, text: string): boolean =>
  cell.kind === 'text' && !/^\d{2}\/\d{2}\/\d{4}$/.test(text);

/** A number typed as text, with anything beside its digits. */
export const isMendedNumber = (cell: Cell, text: string): boolean =>
  cell.kind === 'text' && !/^\d+$/.test(text);

function readText(
  cell: Cell,
  text: string,
  column: ColumnDeclaration,
  refused: ReadonlySet<RepairKind>,
): CellReading {
  let value = text;
  if (cell.kind === 'number' && typeof cell.value === 'number') {
    if (Math.abs(cell.value) > Number.MAX_SAFE_INTEGER)
      return problem('digits-lost', { value: text });
    // Excel shows long identifiers as 1.23E+11; the digits are still there.
    if (!refused.has('power-of-ten') && /e[+-]?\d+$/i.test(text) && Number.isInteger(cell.value))
      value = String(cell.value);
  }
  if (!refused.has('code-zeros') && isProcedureCode(column)) value = restoredCode(value);
  if (!refused.has('leading-zero') && isTelephone(column)) value = restoredTelephone(value);
  if (cell.kind === 'day' && !refused.has('day-as-text')) value = office(text);
  if (column.sensitivity === 'personal_number') return readPersonalNumber(cell, value, refused);
  if (!refused.has('personal-number')) value = withoutPersonalNumber(value, column);
  if (column.maxLength !== undefined && value.length > column.maxLength) {
    return problem('text-too-long', { length: value.length, most: column.maxLength });
  }
  return { value };
}

/**
 * A personal number has 12 digits, an old identity card 9 (Circular 07/2016/TT-BCA). What Excel made a number of lost
 * its zeros for sure, and so did a text of 11 digits that does not begin with one, as in a .csv file written by Excel;
 * any other text that is too short may lack any digit and is not completed.
 */
function readPersonalNumber(
  cell: Cell,
  text: string,
  refused: ReadonlySet<RepairKind>,
): CellReading {
  const digits = bareIdentifier(text);
  const asTyped = digits === text || !refused.has('identifier-marks');
  if (asTyped && /^(\d{12}|\d{9})$/.test(digits)) return { value: digits };
  const whole = restoredNumber(digits, cell.kind === 'number');
  if (whole !== undefined && !refused.has('leading-zero')) return { value: whole };
  const short = /^\d{11}$/.test(digits) || whole !== undefined;
  return problem(short ? 'leading-zero-lost' : 'not-a-personal-number', { value: text });
}

/** `2025-06-30` → `30/06/2025`: how a date that Excel made of a text looks to the person who typed it. */
function office(text: string): string {
  const [year, month, day] = text.slice(0, 10).split('-');
  return day === undefined ? text : `${day}/${month}/${year}`;
}

function readDayUnless(
  refused: ReadonlySet<RepairKind>,
  cell: Cell,
  text: string,
  days?: DayColumn,
): CellReading {
  const reading = readDay(cell, text, days);
  if (refused.size === 0 || 'problem' in reading) return reading;
  const { rule } = reading;
  const wanted = rule ? !refused.has(rule) : !(refused.has('day-text') && isMendedDay(cell, text));
  return wanted ? reading : problem('day-unclear', { value: text });
}

function readDay(cell: Cell, text: string, days?: DayColumn): CellReading {
  const value = text;
  const reading = dayReading(cell, text, days);
  switch (reading?.kind) {
    case 'day': {
      const { rule } = reading;
      return { value: reading.day, ...(rule && { rule }) };
    }
    case 'no-such-day':
      return problem('no-such-day', { value }, reading.swapped ? [office(reading.swapped)] : []);
    case 'part':
      return problem('day-incomplete', { value }, reading.ends.map(office));
    case 'order': {
      const meanings = reading.meanings.map(office);
      return problem('day-order-unclear', { value, cell: reading.because }, meanings);
    }
    default:
      return problem('day-unclear', { value });
  }
}

function dayReading(cell: Cell, text: string, days?: DayColumn): RuledDay | undefined {
  if (cell.kind === 'day') return readDayText(String(cell.value).slice(0, 10));
  if (cell.kind === 'text') return days ? readDayByRules(text, days) : readDayText(text);
  if (cell.kind !== 'number' || typeof cell.value !== 'number') return undefined;
  return days ? readDayNumber(cell.value, days) : readDayText(text);
}

const choicesByName = new WeakMap<ColumnDeclaration, Map<string, string>>();

/** What each word for a choice stands for; folded once for each column. */
function choiceNames(column: ColumnDeclaration): Map<string, string> {
  let names = choicesByName.get(column);
  if (!names) {
    names = new Map();
    for (const { value, vi, en, aliases } of column.choices ?? []) {
      for (const name of [value, vi, en, ...aliases]) {
        if (!names.has(fold(name))) names.set(fold(name), value);
      }
    }
    choicesByName.set(column, names);
  }
  return names;
}

function readChoice(text: string, column: ColumnDeclaration): CellReading {
  const value = choiceNames(column).get(fold(text));
  if (value !== undefined) return { value };
  const names = (column.choices ?? []).map((choice) => choice.vi);
  const parameters = { value: text, choices: names.join(', ') };
  return problem('not-a-choice', parameters, nearestNames(text, names));
}
