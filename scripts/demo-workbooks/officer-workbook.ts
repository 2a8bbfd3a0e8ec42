import { Workbook, type Cell, type Row, type Worksheet } from 'exceljs';
import type { Content, Giver, ListRow, RowGroup } from './list-content';
import { makePerson } from './person-names';
import type { Random } from './random';
import { drawColumns, type SheetColumn, type SheetPlan } from './sheet-columns';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'];
const FONT = { name: 'Times New Roman', size: 12 };
const BOLD = { ...FONT, bold: true };
const CENTRE = { horizontal: 'center', vertical: 'middle', wrapText: true } as const;
const THIN = { style: 'thin' } as const;
const BOX = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/** Habits of the officer who keeps the file. */
interface Habits {
  dates: 'real' | 'slashes' | 'dots' | 'dashes';
  money: 'number' | 'dotted text';
  numbering: boolean;
  twoRowHeader: boolean;
  groups: boolean;
  /** Running numbers begin anew under each heading. */
  restart: boolean;
  blankRows: number;
}

/**
 * Draws one list as an officer's workbook: names of state and office, title, header of one or two
 * rows, row of column numbers, headings, rows, total, signatures.
 */
export function drawWorkbook(
  plan: SheetPlan,
  giver: Giver,
  groups: readonly RowGroup[],
  random: Random,
): Workbook {
  const habits: Habits = {
    dates: random.pick(['real', 'real', 'slashes', 'dots', 'dashes']),
    money: random.chance(0.8) ? 'number' : 'dotted text',
    numbering: random.chance(0.8),
    twoRowHeader: random.chance(0.75),
    groups: random.chance(0.85) || plan.title.startsWith('MỤC LỤC'),
    restart: random.chance(0.3),
    blankRows: random.between(0, 2),
  };
  const workbook = new Workbook();
  workbook.created = workbook.modified = new Date('2025-06-20T02:00:00.000Z');
  workbook.creator = `UBND ${giver.inSentence}`;
  const sheet = workbook.addWorksheet(random.pick(['Sheet1', 'Danh sach', 'Bàn giao ']));
  const columns = drawColumns(plan, giver, random);
  columns.forEach(({ width }, index) => (sheet.getColumn(index + 1).width = width));
  drawTop(sheet, plan, giver, columns.length, habits);
  drawHeader(sheet, columns, habits);
  drawRows(sheet, columns, groups, habits);
  drawTotal(sheet, plan, columns, groups);
  drawSignatures(sheet, giver, columns.length, random);
  return workbook;
}

function drawTop(sheet: Worksheet, plan: SheetPlan, giver: Giver, width: number, habits: Habits) {
  const middle = Math.ceil(width / 2);
  const line = (left: string, right: string, font: object) => {
    const row = sheet.addRow([]);
    put(row.getCell(1), left, font);
    put(row.getCell(middle + 1), right, font);
    sheet.mergeCells(row.number, 1, row.number, middle);
    sheet.mergeCells(row.number, middle + 1, row.number, width);
  };
  line(
    `UBND ${lowerFirst(giver.districtName).toUpperCase()}`,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    BOLD,
  );
  line(`UBND ${giver.name.toUpperCase()}`, 'Độc lập - Tự do - Hạnh phúc', BOLD);
  line('', `${giver.name.replace(/^(Thị trấn|Phường|Xã) /, '')}, ngày 20 tháng 6 năm 2025`, FONT);
  for (let count = 0; count < habits.blankRows; count++) sheet.addRow([]);
  for (const [text, font] of [
    [plan.title, { ...BOLD, size: 14 }],
    [`(${plan.subtitle})`, FONT],
  ] as const) {
    const row = sheet.addRow([]);
    put(row.getCell(1), text, font);
    sheet.mergeCells(row.number, 1, row.number, width);
  }
  if (habits.blankRows > 0) sheet.addRow([]);
}

function drawHeader(sheet: Worksheet, columns: readonly SheetColumn[], habits: Habits): void {
  const top = sheet.addRow([]);
  const bottom = habits.twoRowHeader ? sheet.addRow([]) : top;
  columns.forEach(({ header, caption }, index) => {
    const column = index + 1;
    if (!habits.twoRowHeader || !caption) {
      put(top.getCell(column), header, BOLD, true);
      if (habits.twoRowHeader) sheet.mergeCells(top.number, column, bottom.number, column);
      return;
    }
    put(bottom.getCell(column), header, BOLD, true);
    if (columns[index - 1]?.caption === caption) return;
    let last = column;
    while (columns[last]?.caption === caption) last += 1;
    put(top.getCell(column), caption, BOLD, true);
    sheet.mergeCells(top.number, column, top.number, last);
  });
  if (!habits.numbering) return;
  const numbers = sheet.addRow(columns.map((_, index) => `(${index + 1})`));
  numbers.eachCell((cell) => (cell.alignment = CENTRE));
}

function drawRows(
  sheet: Worksheet,
  columns: readonly SheetColumn[],
  groups: readonly RowGroup[],
  habits: Habits,
): void {
  let number = 0;
  groups.forEach(({ title, rows }, index) => {
    if (habits.groups) {
      const heading = sheet.addRow([ROMAN[index], title]);
      heading.font = BOLD;
      if (habits.restart) number = 0;
    }
    for (const row of rows) drawRow(sheet.addRow([]), columns, row, ++number, habits);
  });
}

function drawRow(
  row: Row,
  columns: readonly SheetColumn[],
  values: ListRow,
  number: number,
  habits: Habits,
) {
  columns.forEach(({ key }, index) => {
    const cell = row.getCell(index + 1);
    const content = values[key];
    if (key === 'ordinal') cell.value = number;
    else if (content) fill(cell, content, habits);
  });
}

function fill(cell: Cell, content: Content, habits: Habits): void {
  if (content.kind === 'day') {
    const [year, month, dayOfMonth] = content.value.split('-');
    if (habits.dates !== 'real') {
      const mark = { slashes: '/', dots: '.', dashes: '-' }[habits.dates];
      cell.value = [dayOfMonth, month, year].join(mark);
      return;
    }
    cell.value = new Date(`${content.value}T00:00:00.000Z`);
    cell.numFmt = 'dd/mm/yyyy';
  } else if (content.kind === 'money' && habits.money === 'dotted text') {
    cell.value = String(content.value).replace(/\B(?=(\d{3})+$)/g, '.');
  } else {
    cell.value = content.value;
    if (content.kind === 'money') cell.numFmt = '#,##0';
  }
}

function drawTotal(
  sheet: Worksheet,
  plan: SheetPlan,
  columns: readonly SheetColumn[],
  groups: readonly RowGroup[],
): void {
  const row = sheet.addRow([]);
  row.font = BOLD;
  row.getCell(2).value = 'Tổng cộng';
  const rows = groups.flatMap((group) => group.rows);
  columns.forEach(({ key }, index) => {
    if (!plan.summed.includes(key)) return;
    const sum = rows.reduce((total, each) => total + Number(each[key]?.value ?? 0), 0);
    row.getCell(index + 1).value = sum;
    row.getCell(index + 1).numFmt = '#,##0';
  });
}

function drawSignatures(sheet: Worksheet, giver: Giver, width: number, random: Random): void {
  sheet.addRow([]);
  const right = Math.max(4, width - 3);
  const pair = (left: string, other: string, font: object) => {
    const row = sheet.addRow([]);
    put(row.getCell(2), left, font);
    put(row.getCell(right), other, font);
  };
  pair('NGƯỜI LẬP BIỂU', `TM. ỦY BAN NHÂN DÂN ${giver.name.toUpperCase()}`, BOLD);
  pair('(Ký, ghi rõ họ tên)', 'CHỦ TỊCH', FONT);
  sheet.addRow([]);
  sheet.addRow([]);
  pair(makePerson(random).name, makePerson(random).name, BOLD);
}

function put(cell: Cell, value: string, font: object, boxed = false): void {
  cell.value = value;
  cell.font = font;
  cell.alignment = CENTRE;
  if (boxed) cell.border = BOX;
}

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
