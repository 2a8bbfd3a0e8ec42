import type { Cell, Sheet, SheetRow, Workbook } from '../../office/excel/workbook';
import { fold } from '../../platform/text/fold';
import { readCode } from './procedure-code';

export interface ExportedProcedure {
  code: string;
  name: string;
  field: string;
  /** One agency an entry; empty where the file does not say. */
  executedBy: string[];
}

/** Something about a row that a person should look at. */
export interface ExportNote {
  sheet: string;
  /** Such as `A12`. */
  cell: string;
  code: 'code-restored' | 'code-unusual' | 'code-missing' | 'name-missing' | 'code-twice';
  /** The row was not taken. */
  refused: boolean;
  vi: string;
  en: string;
}

export interface PortalExport {
  procedures: ExportedProcedure[];
  notes: ExportNote[];
  /** Rows of the sheet with a value = above (headings and the header row) + read + refused. */
  rows: { total: number; heading: number; read: number; refused: number };
}

/** What the columns are called: in the files of 2026, and in descriptions of the older export. */
const HEADERS = {
  code: ['ma so', 'ma tthc', 'ma thu tuc'],
  name: ['ten', 'ten tthc', 'ten thu tuc', 'ten thu tuc hanh chinh'],
  field: ['linh vuc'],
  executedBy: ['co quan thuc hien', 'cap thuc hien'],
} as const;
type Columns = Partial<Record<keyof typeof HEADERS, number>>;

/**
 * Reads the list of procedures that the national portal exports as a workbook. The header row is searched by its cells.
 * @returns null when no sheet has a column of codes beside a column of names.
 */
export function readPortalExport(workbook: Workbook): PortalExport | null {
  for (const sheet of workbook.sheets) {
    for (const [index, row] of sheet.rows.entries()) {
      const columns = columnsOf(row);
      if (columns.code && columns.name) return readRows(sheet, index, columns);
    }
  }
  return null;
}

function columnsOf(row: SheetRow): Columns {
  const columns: Columns = {};
  for (const cell of row.cells) {
    const title = fold(cell.text);
    for (const [key, titles] of Object.entries(HEADERS)) {
      if ((titles as readonly string[]).includes(title))
        columns[key as keyof Columns] ??= cell.column;
    }
  }
  return columns;
}

function readRows(sheet: Sheet, header: number, columns: Columns): PortalExport {
  const procedures = new Map<string, ExportedProcedure>();
  const notes: ExportNote[] = [];
  const rows = sheet.rows.slice(header + 1);
  let refused = 0;
  for (const row of rows) {
    const note = (code: ExportNote['code'], value: string) => {
      const column = code === 'name-missing' ? columns.name! : columns.code!;
      notes.push(noteOf(code, value, sheet.name, `${letters(column)}${row.number}`));
    };
    const read = readCode(textOf(row, columns.code));
    const name = textOf(row, columns.name).replace(/\s+/g, ' ');
    const problem = !read
      ? 'code-missing'
      : name === ''
        ? 'name-missing'
        : procedures.has(read.code) && 'code-twice';
    if (problem || !read) {
      refused += 1;
      note(problem || 'code-missing', read?.code ?? name);
      continue;
    }
    if (read.restored) note('code-restored', read.code);
    if (read.unusual) note('code-unusual', read.code);
    const executedBy = textOf(row, columns.executedBy)
      .split('\n')
      .map((each) => each.trim())
      .filter(Boolean);
    procedures.set(read.code, {
      code: read.code,
      name,
      field: textOf(row, columns.field),
      executedBy,
    });
  }
  const counts = { total: sheet.rows.length, heading: header + 1, read: procedures.size, refused };
  return { procedures: [...procedures.values()], notes, rows: counts };
}

function textOf(row: SheetRow, column: number | undefined): string {
  const cell: Cell | undefined = row.cells.find((each) => each.column === column);
  return (cell?.text ?? '').normalize('NFC').trim();
}

function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

const SENTENCES: Record<ExportNote['code'], { refused: boolean; vi: string; en: string }> = {
  'code-restored': {
    refused: false,
    vi: 'Excel đã bỏ số 0 ở cuối mã; hệ thống đọc là {value}. Kiểm tra lại mã này.',
    en: 'Excel had dropped zeros at the end of the code; it was read as {value}. Check it.',
  },
  'code-unusual': {
    refused: false,
    vi: 'Mã “{value}” không có dạng mã quốc gia (ví dụ 1.004222); vẫn được nhập.',
    en: 'Code "{value}" is not of the national form (such as 1.004222); it was taken all the same.',
  },
  'code-missing': {
    refused: true,
    vi: 'Dòng “{value}” không có mã thủ tục. Ghi mã rồi nhập lại.',
    en: 'Row "{value}" has no code. Write it and import again.',
  },
  'name-missing': {
    refused: true,
    vi: 'Thủ tục {value} không có tên. Ghi tên rồi nhập lại.',
    en: 'Procedure {value} has no name. Write it and import again.',
  },
  'code-twice': {
    refused: true,
    vi: 'Mã {value} đã có ở dòng phía trên. Xóa dòng thừa rồi nhập lại.',
    en: 'Code {value} is already in a row above. Remove the surplus row and import again.',
  },
};

function noteOf(code: ExportNote['code'], value: string, sheet: string, cell: string): ExportNote {
  const { refused, vi, en } = SENTENCES[code];
  return {
    sheet,
    cell,
    code,
    refused,
    vi: vi.replace('{value}', value),
    en: en.replace('{value}', value),
  };
}

/** Whether a commune's People's Committee, or its one-stop desk, is among those who carry the procedure out. */
export function isForCommunes(procedure: ExportedProcedure): boolean {
  return procedure.executedBy.some((agency) =>
    /(uy ban nhan dan|ubnd|cap|mot cua).* (xa|phuong)\b|^cap xa/.test(fold(agency)),
  );
}
