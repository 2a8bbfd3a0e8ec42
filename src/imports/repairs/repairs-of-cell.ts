import type { Cell } from '../../office/excel/workbook';
import { isDash, isMendedDay, isMendedNumber, tidyText } from '../cell-values';
import type { CellReading } from '../cell-reading';
import type { ColumnDeclaration } from '../declaration';
import { valueText } from '../value-text';
import { bareIdentifier, isProcedureCode, isTelephone, restoredCode } from './lost-digits';
import { withoutPersonalNumber } from './numbers-in-text';
import { readerRepairs, type CellRepair, type RepairKind } from './repair-kinds';

const NONE: readonly CellRepair[] = [];

/**
 * Tells what was mended in a cell on its way to the value, each repair with what stood there.
 * @param reading of the cell, with nothing refused; a cell that could not be read was not mended.
 * @param scale đồng in one unit of the cell: amounts are told as the cell has them.
 */
export function repairsOfCell(
  cell: Cell | undefined,
  column: ColumnDeclaration,
  reading: CellReading,
  scale = 1,
): readonly CellRepair[] {
  if (!cell || !('value' in reading)) return NONE;
  if (reading.value === null)
    return isDash(cell, column) ? [{ kind: 'no-value', from: cell.text, to: '' }] : NONE;
  if (!cell.repaired && reading.value === cell.text) return NONE;
  const hidden = hiddenNumber(cell, column, reading.value);
  if (hidden) return [hidden];
  if (!cell.repaired) {
    // Most cells of a large file end here: nothing is made for them.
    if (column.type === 'choice' || column.type === 'flag') return NONE;
    if (cell.kind !== 'text' && column.type !== 'text' && !reading.rule) return NONE;
    return ownRepairs(cell, column, reading, scale);
  }
  const told: CellRepair[] = readerRepairs(cell).map((kind) => ({
    ...{ kind, from: cell.repaired!.from, to: cell.text },
  }));
  const known = new Set<RepairKind>(told.map(({ kind }) => kind));
  for (const repair of ownRepairs(cell, column, reading, scale))
    if (!known.has(repair.kind)) told.push(repair);
  return told;
}

/**
 * A personal number that was hidden in a free text. What stood there is told without it: repairs are stored and shown.
 */
function hiddenNumber(
  cell: Cell,
  column: ColumnDeclaration,
  value: string | number | boolean,
): CellRepair | undefined {
  if (column.type !== 'text' || typeof value !== 'string') return undefined;
  if (withoutPersonalNumber(cell.text, column) === cell.text) return undefined;
  const from = value.replace(/\d{3,4}\*{3,6}\d{2,3}/g, (mask) => '▪'.repeat(mask.length));
  return { kind: 'personal-number', from, to: value };
}

/** What the declared column made of the text. */
function ownRepairs(
  cell: Cell,
  column: ColumnDeclaration,
  { value, rule }: Extract<CellReading, { value: unknown }>,
  scale: number,
): CellRepair[] {
  const text = tidyText(cell.text);
  const as = (kind: RepairKind, from: string, to: string): CellRepair => ({ kind, from, to });
  switch (column.type) {
    case 'text':
      return textRepairs(cell, text, column, String(value));
    case 'day':
      if (!rule && !isMendedDay(cell, text)) return [];
      return [as(rule ?? 'day-text', cell.text, valueText(column, value))];
    case 'choice':
    case 'flag':
      return [];
    default: {
      if (rule === 'year-of-day') return [as(rule, typedDay(cell, text), String(value))];
      if (!isMendedNumber(cell, text)) return [];
      const shown = typeof value === 'number' && column.type === 'money' ? value / scale : value;
      if (rule !== 'number-marks') return [as('number-text', cell.text, valueText(column, shown))];
      // Without marks between thousands, or nobody would see a difference.
      const plain = column.type === 'quantity' ? Number(shown) / 1000 : Number(shown);
      return [as(rule, cell.text, String(plain).replace('.', ','))];
    }
  }
}

/** A day as the person who typed it sees it. */
const typedDay = ({ kind }: Cell, text: string): string =>
  kind === 'day' ? text.slice(0, 10).split('-').reverse().join('/') : text;

function textRepairs(
  cell: Cell,
  text: string,
  column: ColumnDeclaration,
  value: string,
): CellRepair[] {
  if (cell.kind === 'day') return [{ kind: 'day-as-text', from: text, to: value }];
  if (cell.kind === 'number' && value !== text) {
    if (column.sensitivity === 'personal_number' ? value.startsWith('0') : isTelephone(column))
      return [{ kind: 'leading-zero', from: text, to: value }];
    const kind = isProcedureCode(column) ? 'code-zeros' : 'power-of-ten';
    return [{ kind, from: text, to: value }];
  }
  const told: CellRepair[] = [];
  if (value !== text && (column.sensitivity === 'personal_number' || isTelephone(column))) {
    const digits = bareIdentifier(text);
    if (column.sensitivity === 'personal_number' && digits !== text)
      told.push({ kind: 'identifier-marks', from: text, to: digits });
    if (value !== digits) told.push({ kind: 'leading-zero', from: digits, to: value });
  }
  if (value !== text && isProcedureCode(column) && value === restoredCode(text))
    told.push({ kind: 'code-zeros', from: text, to: value });
  if (text === cell.text) return told;
  const composed = cell.text.normalize('NFC');
  if (composed !== cell.text) told.push({ kind: 'composed', from: cell.text, to: text });
  if (/[\u200b-\u200d\u2060\ufeff]/.test(composed))
    told.push({ kind: 'invisible', from: cell.text, to: text });
  const visible = composed.replace(/[\u200b-\u200d\u2060\ufeff]/g, '');
  if (visible !== text) told.push({ kind: 'space', from: cell.text, to: text });
  return told;
}
