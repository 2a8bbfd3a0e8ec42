import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TableSheet } from '../../office/excel/table';
import type { Workbook } from '../../office/excel/workbook';
import { itemRows, scenarioRows } from '../template-rows';
import { parseTemplate } from '../template';
import { contentOf } from '../templates/template-content-rows';
import type { TemplateContent } from '../templates/templates.schema';
import { checklistSheets } from './checklist-sheets';
import { readChecklist } from './read-checklist';

const folder = join(__dirname, '../../../reference/checklists');
const shipped = readdirSync(folder).filter((name) => name.endsWith('.json'));

function contentIn(name: string): TemplateContent {
  const file = parseTemplate(readFileSync(join(folder, name), 'utf8'));
  const template = { nameVi: file.name.vi, nameEn: file.name.en, source: file.source };
  return contentOf({
    template: template as never,
    items: itemRows(file, 't'),
    ...scenarioRows(file, 't'),
  });
}

/** The sheets as the reader would give them back. */
function workbookOf(sheets: TableSheet[]): Workbook {
  const extras = { hidden: false, merges: [], hiddenColumns: [], tables: [], columnCount: 20 };
  return {
    ...{ format: '.xlsx', warnings: [], date1904: false },
    sheets: sheets.map(({ name, title, columns, rows }) => {
      const lines = [
        ...title.map((line) => [line]),
        columns.map(({ header }) => header),
        ...[...(rows as Iterable<Record<string, unknown>>)].map((row) =>
          columns.map(({ key }) => row[key] ?? ''),
        ),
      ].map((values) => values.map(String));
      return {
        ...{ name, ...extras },
        rows: lines.map((texts, at) => ({
          ...{ number: at + 1, hidden: false },
          cells: texts.flatMap((text, column) =>
            text === '' ? [] : [{ column: column + 1, kind: 'text' as const, value: text, text }],
          ),
        })),
      };
    }),
  };
}
const about = { code: 'x', edition: 1 };

describe('checklists in Excel', () => {
  it.each(shipped)('%s comes back as it went out', (name) => {
    const content = contentIn(name);
    const read = readChecklist(workbookOf(checklistSheets(content, about)));
    expect(read!.problems).toEqual([]);
    expect(read!.content).toEqual(content);
  });

  const content = contentIn('five-step-service.json');
  const changed = (change: (book: Workbook) => void) => {
    const book = workbookOf(checklistSheets(content, about));
    change(book);
    return readChecklist(book);
  };
  const set = (book: Workbook, sheet: number, line: number, column: number, text: string) => {
    const { cells } = book.sheets[sheet]!.rows[line]!;
    const rest = cells.filter((cell) => cell.column !== column);
    if (text) rest.push({ column, kind: 'text', value: text, text });
    book.sheets[sheet]!.rows[line]!.cells = rest;
  };

  it.each<[string, (book: Workbook) => void, string]>([
    ['an item without a source', (book) => set(book, 1, 3, 12, ''), 'L4'],
    [
      'a mandatory item without a reason',
      (book) => (set(book, 1, 3, 7, 'Có'), set(book, 1, 3, 8, '')),
      'H4',
    ],
    ['a kind of evidence that there is not', (book) => set(book, 1, 3, 9, 'Video'), 'I4'],
    ['minutes that are no number', (book) => set(book, 2, 4, 12, '5 phút'), 'L5'],
    ['a second name of a group', (book) => set(book, 1, 4, 2, 'Nhóm khác'), 'B5'],
  ])('takes nothing of a file with %s, and names the cell', (_, change, cell) => {
    const read = changed(change)!;
    expect(read.content).toBeNull();
    expect(read.problems.map((each) => each.cell)).toContain(cell);
  });

  it('tells a code that stands twice, and has nothing to say about another workbook', () => {
    const twice = changed((book) => set(book, 1, 4, 4, content.groups[0]!.items[0]!.code))!;
    expect(twice.problems[0]!.vi).toContain('mã ghi hai lần');
    expect(changed((book) => void (book.sheets[1]!.rows = []))).toBeNull();
  });
});
