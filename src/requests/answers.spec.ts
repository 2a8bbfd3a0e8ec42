import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbook as ExcelWorkbook } from 'exceljs';
import { fillForm } from '../office/excel/form-copy/fill-form';
import { readWorkbook } from '../office/excel/read-workbook';
import { checkRows, farFromLast, problemsTogether } from './check-answer';
import type { FormLayout } from './form-layout';
import { copyRows, mergedRows } from './merge-answers';
import { readAnswer } from './read-answer';
import { understandForm } from './understand-form';

const folder = mkdtempSync(path.join(tmpdir(), 'requests-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ID = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const units = [1, 2, 3].map((n) => ({ id: ID(n), name: `Xã Số ${n}` }));
const HEADINGS = ['STT', 'Đơn vị', 'Số hồ sơ tiếp nhận', 'Số hồ sơ đã trả', 'Còn lại', 'Ghi chú'];

/** @param listed whether the form names the units. */
async function formFile(listed: boolean, headings = HEADINGS, name = 'form.xlsx') {
  const book = new ExcelWorkbook();
  const sheet = book.addWorksheet('Biểu 02');
  sheet.getCell('A1').value = 'BỘ NỘI VỤ';
  sheet.getCell('A2').value = 'BIỂU 02: KẾT QUẢ GIẢI QUYẾT HỒ SƠ';
  sheet.getRow(4).values = headings;
  const last = listed ? 7 : 6;
  for (let row = 5; row <= last; row += 1) {
    sheet.getCell(row, 1).value = row - 4;
    if (listed) sheet.getCell(row, 2).value = units[row - 5]!.name;
    sheet.getCell(row, 5).value = { formula: `C${row}-D${row}`, result: 0 };
  }
  sheet.getCell(last + 1, 2).value = 'Tổng cộng';
  sheet.getCell(last + 1, 3).value = { formula: `SUM(C5:C${last})`, result: 0 };
  sheet.getCell(last + 3, 4).value = 'NGƯỜI LẬP BIỂU';
  const file = path.join(folder, name);
  await book.xlsx.writeFile(file);
  return file;
}

/** An answer as a unit sends it: rows of cells under headings of its own. */
async function answerFile(headings: string[], rows: (string | number | null)[][]) {
  const book = new ExcelWorkbook();
  const sheet = book.addWorksheet('Sheet1');
  sheet.getCell('A1').value = 'Báo cáo của xã';
  sheet.getRow(3).values = headings;
  rows.forEach((row, at) => (sheet.getRow(4 + at).values = row as never));
  const file = path.join(folder, `answer-${Math.random()}.xlsx`);
  await book.xlsx.writeFile(file);
  return readWorkbook(file);
}

describe('forms and their answers', () => {
  let open: FormLayout;
  let listed: FormLayout;
  beforeAll(async () => {
    open = understandForm(await readWorkbook(await formFile(false, HEADINGS, 'open.xlsx')), units)!;
    listed = understandForm(await readWorkbook(await formFile(true)), units)!;
  });
  const read = async (headings: string[], rows: (string | number | null)[][], layout = open) =>
    readAnswer(await answerFile(headings, rows), layout, units[0]!);
  const kinds = ({ differences }: { differences: { kind: string }[] }) =>
    differences.map(({ kind }) => kind);

  it('understands a form: header, columns to fill, formulas, rows of units, sums', () => {
    expect(open).toMatchObject({
      sheet: 'Biểu 02',
      headerBottom: 4,
      first: 5,
      last: 6,
      listed: [],
    });
    expect(open.columns.map(({ role, type }) => `${role} ${type}`)).toEqual([
      ...['ordinal text', 'unit text', 'fill number', 'fill number', 'formula number'],
      'fill text',
    ]);
    expect(open.columns.at(-1)).toMatchObject({ required: false });
    expect(listed).toMatchObject({ first: 5, last: 7 });
    expect(listed.listed).toEqual(units.map(({ id }, at) => ({ row: 5 + at, unitId: id })));
  });

  it('gives each unit its copy, and reads it back as it was filled', async () => {
    for (const layout of [open, listed]) {
      const file = await formFile(layout === listed, HEADINGS, 'of-unit.xlsx');
      const copy = path.join(folder, 'copy.xlsx');
      const rows = [{ c3: 120, c4: 100, c6: 'Đủ' }];
      await fillForm(file, copy, layout.sheet, copyRows(layout, { unit: units[1]!, rows }));
      const answer = readAnswer(await readWorkbook(copy), layout, units[1]!);
      expect(answer.rows).toMatchObject([{ c2: 'Xã Số 2', c3: 120, c4: 100, c6: 'Đủ' }]);
      expect([answer.problems, answer.differences]).toEqual([[], []]);
    }
  });

  it('follows columns that were moved, and says so', async () => {
    const swapped = ['STT', 'Đơn vị', HEADINGS[3]!, HEADINGS[2]!, 'Còn lại', 'Ghi chú'];
    const answer = await read(swapped, [[1, 'Xã Số 1', 7, 9, 2, 'x']]);
    expect(answer.rows).toMatchObject([{ c3: 9, c4: 7 }]);
    expect(kinds(answer)).toEqual(['columns-moved']);
  });

  it('names columns that are missing and those that were added, and reads the others', async () => {
    const answer = await read(
      ['STT', 'Đơn vị', HEADINGS[2]!, 'Ghi chú', 'Hồ sơ quá hạn'],
      [[1, 'Xã Số 1', 9, 'x', 3]],
    );
    expect(answer.rows).toMatchObject([{ c3: 9, c6: 'x' }]);
    expect(answer.differences).toEqual([
      { kind: 'columns-missing', names: [HEADINGS[3]] },
      { kind: 'columns-added', names: ['Hồ sơ quá hạn'] },
      { kind: 'columns-moved', names: ['Ghi chú'] },
    ]);
  });

  it('takes no other form for this one', async () => {
    const answer = await read(['TT', 'Họ và tên', 'Ngày sinh'], [[1, 'Nguyễn Văn A', '1/1/1980']]);
    expect(answer).toEqual({
      ...{ rows: [], problems: [], differences: [{ kind: 'other-form', names: [] }] },
    });
  });

  it('says which rows were added to a form that lists units, and which are of others', async () => {
    const rows = [
      [1, 'Xã Số 1', 9, 7, 2, null],
      [2, 'Xã Số 1', 8, 6, 2, null],
      [3, 'Xã Số 2', 5, 5, 0, null],
    ];
    const answer = await read(HEADINGS, rows, listed);
    expect(answer.rows).toHaveLength(2);
    expect(answer.differences).toEqual([
      { kind: 'rows-of-others', names: ['Xã Số 2'] },
      { kind: 'rows-added', names: ['1'] },
    ]);
  });

  it('names rows with figures that look like headings, which it does not read', async () => {
    const answer = await read(HEADINGS, [
      ['I', 'Lĩnh vực đất đai', 9, 7, null, null],
      [1, 'Xã Số 1', 9, 7, 2, null],
    ]);
    expect(answer.rows).toMatchObject([{ c3: 9, c4: 7 }]);
    expect(answer.differences).toEqual([{ kind: 'rows-passed-over', names: ['4'] }]);
  });

  it('checks types, what is required, written sums and the last period', async () => {
    const { rows, problems } = await read(HEADINGS, [
      [1, 'Xã Số 1', 'chín', null, 2, 'x'],
      [null, 'Tổng cộng', 15, null, null, null],
    ]);
    expect(problemsTogether(problems, checkRows(open, rows))).toEqual([
      expect.objectContaining({ code: 'not-a-number', heading: HEADINGS[2], value: 'chín' }),
      expect.objectContaining({ code: 'total-differs', value: '15' }),
      expect.objectContaining({ code: 'required', heading: HEADINGS[3] }),
    ]);
    const now = [{ c3: 10, c4: 90 }];
    expect(farFromLast(open, now, [{ c3: 100, c4: 100 }])).toEqual([
      { heading: HEADINGS[2], before: 100, now: 10 },
    ]);
    expect(farFromLast(open, now, null)).toEqual([]);
  });

  it.each([false, true])(
    'merges answers in the layout of the form (listed: %s)',
    async (isListed) => {
      const layout = isListed ? listed : open;
      const file = await formFile(isListed, HEADINGS, 'to-merge.xlsx');
      const merged = path.join(folder, 'merged.xlsx');
      const answers = units.map((unit, at) => ({
        unit,
        rows: [{ c3: 10 + at, c4: at, c6: null }],
      }));
      answers[2]!.rows.push({ c3: 5, c4: 0, c6: null });
      await fillForm(file, merged, layout.sheet, mergedRows(layout, answers));
      const book = new ExcelWorkbook();
      await book.xlsx.readFile(merged);
      const sheet = book.getWorksheet('Biểu 02')!;
      const names = [5, 6, 7, 8].map((row) => sheet.getCell(row, 2).text);
      expect(names).toEqual(['Xã Số 1', 'Xã Số 2', 'Xã Số 3', 'Xã Số 3']);
      expect(sheet.getCell('E7')).toMatchObject({ formula: 'C7-D7', result: 10 });
      expect(sheet.getCell('C9')).toMatchObject({ formula: 'SUM(C5:C8)', result: 38 });
      expect(sheet.getCell('D11').text).toBe('NGƯỜI LẬP BIỂU');
    },
  );
});
