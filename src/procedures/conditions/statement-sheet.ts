import { readDayText } from '../../imports/day-text';
import type { SheetRow, Workbook } from '../../office/excel/workbook';
import { fold } from '../../platform/text/fold';
import { readCode } from '../catalogue/procedure-code';
import { letters } from '../catalogue/sheet-notes';
import {
  CONDITION_WORDS,
  CONDITIONS,
  MEASURED_ONLY,
  STATE_WORDS,
  STATED_CONDITIONS,
} from './condition-kinds';
import type { StatementEntry, StatementsPlan } from './conditions.schema';

/** The columns of the template, in its order; each is found again by its heading. */
export const STATEMENT_COLUMNS = [
  { key: 'unitCode', header: 'Mã đơn vị', width: 10 },
  { key: 'procedureCode', header: 'Mã TTHC', width: 12 },
  { key: 'condition', header: 'Điều kiện', width: 26 },
  { key: 'state', header: 'Tình trạng', width: 14 },
  { key: 'factDay', header: 'Ngày', width: 12 },
  { key: 'evidence', header: 'Căn cứ', width: 40 },
] as const;
type Key = (typeof STATEMENT_COLUMNS)[number]['key'];
const NEEDED: readonly Key[] = ['unitCode', 'condition', 'state', 'factDay'];

const plain = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
const byWord = <T extends string>(words: readonly [T, { vi: string; en: string }][]) =>
  new Map(words.flatMap(([key, { vi, en }]) => [vi, en].map((word) => [plain(word), key])));
/** Also with their number in front, as screens and exports show them. */
const CONDITION_OF = byWord(
  CONDITIONS.flatMap((each, at) => {
    const { vi, en } = CONDITION_WORDS[each];
    const numbered = { vi: `${at + 1}. ${vi}`, en: `${at + 1}. ${en}` };
    return [[each, CONDITION_WORDS[each]] as const, [each, numbered] as const];
  }),
);
const STATE_OF = byWord(
  (['met', 'not-met', 'unknown'] as const).map((each) => [each, STATE_WORDS[each]]),
);
const known = (words: readonly { vi: string }[]) => words.map(({ vi }) => vi).join(', ');

/**
 * Reads statements from a workbook in the columns of the template. A cell that cannot be read is told, its row is not
 * taken.
 * @returns null when no sheet has the columns that are needed.
 */
export function readStatements(workbook: Workbook, fileName: string): StatementsPlan | null {
  for (const sheet of workbook.sheets)
    for (const [index, row] of sheet.rows.entries()) {
      const columns = columnsOf(row);
      if (!NEEDED.every((key) => columns.has(key))) continue;
      const rows = sheet.rows.slice(index + 1).filter(({ cells }) => cells.length > 0);
      return { fileName, rows: rows.map((each) => planOf(each, columns)) };
    }
  return null;
}

function columnsOf(row: SheetRow): Map<Key, number> {
  const headings = new Map(STATEMENT_COLUMNS.map(({ key, header }) => [plain(header), key]));
  return new Map(
    row.cells.flatMap(({ text, column }) => {
      const key = headings.get(plain(text));
      return key ? [[key, column] as const] : [];
    }),
  );
}

function planOf(row: SheetRow, columns: ReadonlyMap<Key, number>): StatementsPlan['rows'][number] {
  const problems: StatementsPlan['rows'][number]['problems'] = [];
  const problem = (key: Key, vi: string, en: string) =>
    problems.push({ cell: `${letters(columns.get(key) ?? 1)}${row.number}`, vi, en });
  const textOf = (key: Key): string => {
    const cell = row.cells.find(({ column }) => column === columns.get(key));
    const text = cell?.kind === 'day' ? String(cell.value) : (cell?.text ?? '');
    return text.normalize('NFC').trim();
  };
  const code = textOf('unitCode');
  // Excel takes the zero in front of a code for no digit.
  const unitCode = /^\d{4}$/.test(code) ? `0${code}` : code;
  if (!/^\d{5}$/.test(unitCode))
    problem('unitCode', `Mã đơn vị “${code}” phải có 5 chữ số.`, `"${code}" is no unit code.`);
  const condition = CONDITION_OF.get(plain(textOf('condition')));
  if (condition && MEASURED_ONLY.includes(condition)) {
    const { vi, en } = CONDITION_WORDS[condition];
    problem(
      'condition',
      `Điều kiện “${vi}” chỉ do hệ thống đo (đọc Cổng, hồ sơ nộp thử), không xác nhận được.`,
      `"${en}" is only measured (by reading the portal, by test dossiers); nobody can state it.`,
    );
  } else if (!condition) {
    const words = known(STATED_CONDITIONS.map((each) => CONDITION_WORDS[each]));
    problem('condition', `Ghi một trong các điều kiện: ${words}.`, `Write one of: ${words}.`);
  }
  const state = STATE_OF.get(plain(textOf('state')));
  if (!state) {
    const words = known(Object.values(STATE_WORDS));
    problem('state', `Ghi một trong các từ: ${words}.`, `Write one of: ${words}.`);
  }
  const day = readDayText(textOf('factDay'));
  if (day.kind !== 'day') {
    const said = textOf('factDay');
    problem('factDay', `“${said}” không rõ ngày. Ghi dạng 26/06/2025.`, `"${said}" is no day.`);
  }
  const evidence = textOf('evidence');
  if (evidence.length > 500)
    problem('evidence', 'Ghi tối đa 500 ký tự.', 'At most 500 characters.');
  const entry = {
    ...{ unitCode, procedureCode: readCode(textOf('procedureCode'))?.code ?? null, condition },
    ...{ state, factDay: day.kind === 'day' ? day.day : '', evidence },
  } as StatementEntry;
  return { rowNumber: row.number, entry: problems.length === 0 ? entry : null, problems };
}
