import { readDayText } from '../../imports/day-text';
import type { SheetRow, Workbook } from '../../office/excel/workbook';
import { fold } from '../../platform/text/fold';
import { readCode } from '../catalogue/procedure-code';
import { letters } from '../catalogue/sheet-notes';
import { STEPS, type Channel, type Payment, type Step, type Sync } from './test-rules';
import type { TestEntry, TestPlan } from './test-submissions.schema';

/** The columns of the template, in its order; each is found again by its heading. */
export const TEST_COLUMNS = [
  { key: 'unitCode', header: 'Mã đơn vị', width: 10 },
  { key: 'procedureCode', header: 'Mã TTHC', width: 12 },
  { key: 'channel', header: 'Kênh nộp', width: 16 },
  { key: 'dossierCode', header: 'Mã hồ sơ', width: 26 },
  { key: 'testAccount', header: 'Tài khoản thử', width: 20 },
  { key: 'virtual', header: 'Hồ sơ ảo', width: 10 },
  { key: 'submittedAt', header: 'Thời điểm nộp', width: 18 },
  { key: 'received', header: 'Tiếp nhận', width: 18 },
  { key: 'appraised', header: 'Thẩm định', width: 18 },
  { key: 'approved', header: 'Phê duyệt', width: 18 },
  { key: 'signed', header: 'Ký số', width: 18 },
  { key: 'returned', header: 'Trả kết quả', width: 18 },
  { key: 'failedStep', header: 'Bước bị lỗi', width: 14 },
  { key: 'payment', header: 'Thanh toán', width: 14 },
  { key: 'synced', header: 'Đồng bộ về Cổng', width: 16 },
  { key: 'note', header: 'Ghi chú', width: 34 },
] as const;
type Key = (typeof TEST_COLUMNS)[number]['key'];
const NEEDED: readonly Key[] = ['unitCode', 'procedureCode', 'dossierCode', 'submittedAt'];

export const CHANNEL_WORDS: Record<Channel, string> = {
  ...{ portal: 'Cổng quốc gia', province: 'Hệ thống của tỉnh' },
  ...{ counter: 'Trực tiếp', post: 'Bưu chính' },
};
export const STEP_WORDS: Record<Step, string> = {
  ...{ received: 'Tiếp nhận', appraised: 'Thẩm định', approved: 'Phê duyệt' },
  ...{ signed: 'Ký số', returned: 'Trả kết quả' },
};
export const PAYMENT_WORDS: Record<Payment, string> = {
  ...{ 'not-tried': 'Chưa thử', none: 'Không thu', paid: 'Đã thanh toán', failed: 'Lỗi' },
};
export const SYNC_WORDS: Record<Sync, string> = {
  ...{ unknown: 'Chưa kiểm tra', yes: 'Có', no: 'Không' },
};

const plain = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/**
 * Reads test submissions from a workbook in the columns of the template. A cell that cannot be read is told, its row is
 * not taken; an empty step is a step not taken yet.
 * @returns null when no sheet has the columns that are needed.
 */
export function readTests(workbook: Workbook, fileName: string): TestPlan | null {
  for (const sheet of workbook.sheets) {
    for (const [index, row] of sheet.rows.entries()) {
      const columns = columnsOf(row);
      if (!NEEDED.every((key) => columns.has(key))) continue;
      const rows = sheet.rows.slice(index + 1).map((each) => new RowReading(each, columns).plan());
      return { fileName, rows };
    }
  }
  return null;
}

function columnsOf(row: SheetRow): Map<Key, number> {
  const headings = new Map(TEST_COLUMNS.map(({ key, header }) => [plain(header), key]));
  return new Map(
    row.cells.flatMap(({ text, column }) => {
      const key = headings.get(plain(text));
      return key ? [[key, column] as const] : [];
    }),
  );
}

class RowReading {
  private readonly problems: TestPlan['rows'][number]['problems'] = [];

  constructor(
    private readonly row: SheetRow,
    private readonly columns: ReadonlyMap<Key, number>,
  ) {}

  plan(): TestPlan['rows'][number] {
    const submittedAt = this.moment('submittedAt');
    // What is written but unclear was told already.
    if (this.text('submittedAt') === '')
      this.problem('submittedAt', 'Ghi thời điểm nộp.', 'Say when.');
    const entry = {
      ...{ unitCode: this.unitCode(), procedureCode: this.procedureCode() },
      ...{ dossierCode: this.needed('dossierCode', 60), submittedAt: submittedAt ?? '' },
      testAccount: this.needed('testAccount', 200),
      channel: this.word('channel', CHANNEL_WORDS, 'portal'),
      virtual: /^(co|x|1|dung|yes)$/.test(plain(this.text('virtual'))),
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
    const code = this.text('unitCode');
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

  private needed(key: Key, most: number): string {
    const text = this.text(key);
    if (text === '' || text.length > most)
      this.problem(key, `Ghi từ 1 đến ${most} ký tự.`, `Write 1 to ${most} characters.`);
    return text;
  }

  private word<Value extends string>(
    key: Key,
    words: Record<Value, string>,
    empty?: Value,
  ): Value | undefined {
    const text = plain(this.text(key));
    if (text === '' && empty) return empty;
    const found = Object.entries<string>(words).find(([, word]) => plain(word) === text)?.[0];
    if (!found) {
      const known = Object.values<string>(words).join(', ');
      const [vi, en] = [`Ghi một trong các từ: ${known}.`, `Write one of: ${known}.`];
      this.problem(key, vi, en);
    }
    return found as Value | undefined;
  }

  /** A moment in Việt Nam's time: `26/06/2025 08:30`, or a cell of Excel that holds day and time. */
  private moment(key: Key): string | null {
    const text = this.text(key);
    if (text === '') return null;
    const time = /[ T](\d{1,2})[:h](\d{2})(?::(\d{2}))?\s*$/.exec(text);
    const read = readDayText(time ? text.slice(0, time.index) : text);
    const [hour, minute, second] = [time?.[1], time?.[2], time?.[3] ?? '00'];
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

  private text(key: Key): string {
    const column = this.columns.get(key);
    const cell = this.row.cells.find((each) => each.column === column);
    return (cell?.kind === 'day' ? String(cell.value) : (cell?.text ?? '')).normalize('NFC').trim();
  }

  private problem(key: Key, vi: string, en: string): void {
    const cell = `${letters(this.columns.get(key) ?? 1)}${this.row.number}`;
    this.problems.push({ cell, vi, en });
  }
}
