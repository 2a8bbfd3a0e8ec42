import { readDayText } from '../../imports/day-text';
import type { SheetRow, Workbook } from '../../office/excel/workbook';
import { readCode } from '../catalogue/procedure-code';
import { letters } from '../catalogue/sheet-notes';
import {
  CHANNEL_WORDS,
  headingsIn,
  PAYMENT_WORDS,
  plain,
  saidBy,
  STEP_WORDS,
  SYNC_WORDS,
  type TestColumns,
  type TestKey,
} from './test-headings';
import { STEPS } from './test-rules';
import type { TestEntry, TestPlan } from './test-submissions.schema';

/** Which unit a name means; null where no unit of the round, or more than one, is called so. */
export type UnitNamed = (name: string) => string | null;

/**
 * Reads test submissions from a workbook: every sheet with the columns of the template, or with what offices call them,
 * wherever the heading stands. A cell that cannot be read is told, its row is not taken; an empty step is a step not
 * taken yet; a row that is no dossier (a title, a sum, signatures) is passed over and told, and so is a whole sheet.
 * @returns null when no sheet has the columns that are needed.
 */
export function readTests(
  workbook: Workbook,
  fileName: string,
  unitNamed: UnitNamed = () => null,
): TestPlan | null {
  const plan: TestPlan = { fileName, rows: [], passedOver: [], sheetsPassed: [] };
  for (const { name: sheet, rows } of workbook.sheets) {
    const at = rows.findIndex((row) => headingsIn(row) !== null);
    if (at < 0) {
      if (rows.length > 0) plan.sheetsPassed.push(sheet);
      continue;
    }
    let columns = headingsIn(rows[at]!)!;
    for (const row of rows.slice(at + 1)) {
      const again = headingsIn(row);
      if (again) columns = again;
      else if (isDossier(row, columns)) {
        const read = new RowReading(row, columns, unitNamed).plan();
        plan.rows.push({ sheet, ...read });
      } else plan.passedOver.push({ sheet, rowNumber: row.number, text: textOf(row) });
    }
  }
  return plan.rows.length + plan.passedOver.length === 0 && !workbook.sheets.some(hasHeadings)
    ? null
    : plan;
}

const hasHeadings = ({ rows }: Workbook['sheets'][number]) =>
  rows.some((row) => headingsIn(row) !== null);

/** A row of a dossier says which, or of which procedure; one of column numbers “(1) (2) (3)” says neither. */
function isDossier({ cells }: SheetRow, columns: TestColumns): boolean {
  if (cells.every(({ text }) => /^\(?\d{1,2}\)?$/.test(text.trim()))) return false;
  const said = (key: TestKey) => cells.some(({ column }) => column === columns.get(key));
  return said('dossierCode') || said('procedureCode') || said('submittedAt');
}

const textOf = ({ cells }: SheetRow): string =>
  cells
    .map(({ text }) => text.trim())
    .join(' · ')
    .slice(0, 200);

class RowReading {
  private readonly problems: TestPlan['rows'][number]['problems'] = [];

  constructor(
    private readonly row: SheetRow,
    private readonly columns: TestColumns,
    private readonly unitNamed: UnitNamed,
  ) {}

  plan(): Omit<TestPlan['rows'][number], 'sheet'> {
    const submittedAt = this.moment('submittedAt');
    // What is written but unclear was told already.
    if (this.text('submittedAt') === '')
      this.problem('submittedAt', 'Ghi thời điểm nộp.', 'Say when.');
    const entry = {
      ...{ unitCode: this.unitCode(), procedureCode: this.procedureCode() },
      ...{ dossierCode: this.needed('dossierCode', 60), submittedAt: submittedAt ?? '' },
      testAccount: this.needed('testAccount', 200),
      channel: this.word('channel', CHANNEL_WORDS, 'portal'),
      virtual: /^(co|x|1|dung|yes|true|ao|ho so ao)$/.test(plain(this.text('virtual'))),
      steps: Object.fromEntries(STEPS.map((step) => [step, this.moment(step)])),
      failedStep: this.text('failedStep') === '' ? null : this.word('failedStep', STEP_WORDS),
      payment: this.word('payment', PAYMENT_WORDS, 'not-tried'),
      synced: this.word('synced', SYNC_WORDS, 'unknown'),
      note: this.text('note').slice(0, 1000) || null,
    } as TestEntry;
    const { number: rowNumber } = this.row;
    const problems = this.problems;
    return { rowNumber, entry: problems.length === 0 ? entry : null, problems };
  }

  private unitCode(): string {
    const name = this.text('unitName');
    const code = this.text('unitCode') || (name && this.unitNamed(name)) || '';
    if (code === '' && name !== '') {
      this.problem(
        ...([
          'unitName',
          `Không rõ “${name}” là đơn vị hình thành mới nào; ghi mã đơn vị.`,
        ] as const),
        `It is not clear which new unit "${name}" is; write its code.`,
      );
      return '';
    }
    // Excel takes the zero in front of a code for no digit.
    const restored = /^\d{4}$/.test(code) ? `0${code}` : code;
    if (!/^\d{5}$/.test(restored))
      this.problem(
        'unitCode',
        `Mã đơn vị “${code}” phải có 5 chữ số.`,
        `"${code}" is no unit code.`,
      );
    return restored;
  }

  private procedureCode(): string {
    const read = readCode(this.text('procedureCode'));
    if (!read) this.problem('procedureCode', 'Ghi mã thủ tục.', 'Write the code.');
    return read?.code ?? '';
  }

  private needed(key: TestKey, most: number): string {
    const text = this.text(key);
    if (text === '' || text.length > most)
      this.problem(key, `Ghi từ 1 đến ${most} ký tự.`, `Write 1 to ${most} characters.`);
    return text;
  }

  private word<Value extends string>(
    key: TestKey,
    words: Record<Value, string>,
    empty?: Value,
  ): Value | undefined {
    const text = plain(this.text(key));
    if (text === '' && empty) return empty;
    const found = saidBy(this.text(key), words);
    if (!found) {
      const known = Object.values<string>(words).join(', ');
      const [vi, en] = [`Ghi một trong các từ: ${known}.`, `Write one of: ${known}.`];
      this.problem(key, vi, en);
    }
    return found;
  }

  /** A moment in Việt Nam's time: `26/06/2025 08:30`, or a cell of Excel that holds day and time. */
  private moment(key: TestKey): string | null {
    const text = this.text(key);
    if (text === '') return null;
    // “26/06/2025 08:30”, “8h30 ngày 26/6/2025”, “08 giờ 30, 26.06.2025”.
    const clock =
      /(?:^|[ T,])(\d{1,2})(?::|h| ?giờ ?)(\d{2})?(?::(\d{2}))?(?: ?phút|')?(?=$|[ ,])/iu;
    const time = clock.exec(text);
    const rest = time ? text.replace(clock, ' ').replace(/^[ ,]*(ngày )?|[ ,]+$/giu, '') : text;
    const read = readDayText(rest);
    const [hour, minute, second] = [time?.[1], time?.[2] ?? '00', time?.[3] ?? '00'];
    const written =
      read.kind === 'day' && time && Number(hour) < 24 && Number(minute) < 60
        ? `${read.day}T${hour!.padStart(2, '0')}:${minute}:${second}+07:00`
        : null;
    const moment = written ? new Date(written) : null;
    if (moment && !Number.isNaN(moment.getTime())) return moment.toISOString();
    this.problem(
      ...([key, `“${text}” không rõ ngày, giờ. Ghi dạng 26/06/2025 08:30.`] as const),
      `"${text}" is no clear day and time. Write 26/06/2025 08:30.`,
    );
    return null;
  }

  private text(key: TestKey | 'unitName'): string {
    const column = this.columns.get(key);
    const cell = this.row.cells.find((each) => each.column === column);
    return (cell?.kind === 'day' ? String(cell.value) : (cell?.text ?? '')).normalize('NFC').trim();
  }

  private problem(key: TestKey | 'unitName', vi: string, en: string): void {
    const cell = `${letters(this.columns.get(key) ?? 1)}${this.row.number}`;
    this.problems.push({ cell, vi, en });
  }
}
