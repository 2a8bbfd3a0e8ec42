import { contextOf } from '../../test/support/sample-lists';
import { officeLayouts, type OfficeLayout } from '../../test/support/office-layouts';
import { LIST_TYPES } from '../handover/list-types/list-types';
import { columnOf, type ListDeclaration } from './declaration';
import { inspectSheet } from './inspect-sheet';
import { planImport } from './plan';
import { readRow } from './row-values';
import { layoutSheet, type SheetLayout } from './sheet-layout';
import { checkTotals } from './totals';
import { columnsOf } from './placed-column';

const declarations = LIST_TYPES.map(({ declaration }) => declaration);
const layouts = officeLayouts();
const ofLists = layouts.filter(({ list }) => list !== undefined);

const declarationOf = ({ list }: OfficeLayout): ListDeclaration =>
  declarations.find(({ code }) => code === list)!;

/** What each row of the sheet is, as the importer says; a row without content is blank. */
function classesIn({ rows }: SheetLayout, length: number): string[] {
  const kinds = new Map(rows.map(({ row, class: kind }) => [row.number, kind]));
  return Array.from({ length }, (_, at) => kinds.get(at + 1) ?? 'blank');
}

/** The declared column that each column of the sheet is, `?` where either would do. */
function keysIn({ columns }: SheetLayout, expected: readonly string[]): string[] {
  const keys = new Map(
    columns.flatMap((placed) => columnsOf(placed).map((column) => [column, placed.declared.key])),
  );
  return expected.map((key, at) => (key === '?' || key === '' ? key : (keys.get(at + 1) ?? '-')));
}

describe('layouts as offices print them', () => {
  it.each(ofLists.map((each) => [each.name, each] as const))('%s', (_, office) => {
    const { sheet, classes, header, keys, values, groups, problems } = office;
    const declaration = declarationOf(office);
    const layout = layoutSheet(sheet, declaration);
    expect([layout.outcome, layout.header?.top, layout.header?.bottom]).toEqual([
      ...['table', header[0], header.at(-1)],
    ]);
    expect(classesIn(layout, classes.length)).toEqual(classes);
    // A column of running numbers is one whether or not the list declares it.
    const open = keys.map((key, at) => (key === 'ordinal' && at === 0 ? '?' : key));
    expect(keysIn(layout, open)).toEqual(open);
    const data = layout.rows.filter((each) => each.class === 'data');
    const read = data.map((row) => readRow(row, layout, declaration));
    for (const { row, key, value } of values)
      expect([row, key, String(read[row - 1]!.values[key])]).toEqual([row, key, value]);
    for (const { row, path } of groups)
      expect([row, data[row - 1]!.groupPath.join(' › ')]).toEqual([row, path]);
    expect(read.flatMap((each) => each.problems.map(({ code }) => code))).toEqual(problems);
    const byRow = new Map(read.map((each) => [each.rowNumber, each.values]));
    expect(checkTotals(layout, byRow).filter(({ agrees }) => !agrees)).toEqual([]);
    const { rows, headerRows } = {
      ...inspectSheet(sheet, [declaration]).counts,
      headerRows: inspectSheet(sheet, []).headerRows,
    };
    expect([rows, headerRows]).toEqual([layout.counts.rows, header]);
  });

  it.each(
    layouts.filter(({ list }) => list === undefined).map((each) => [each.name, each] as const),
  )('%s, of no known list', (_, { sheet, classes, header }) => {
    const { headerRows, counts } = inspectSheet(sheet, []);
    expect(headerRows).toEqual(header);
    const { rows, ...kinds } = counts;
    for (const [kind, count] of Object.entries(kinds))
      expect([kind, count]).toEqual([kind, classes.filter((each) => each === kind).length]);
    expect(rows).toBe(classes.length);
  });

  it('keep the equation of an import, and tell the list', () => {
    const told: string[] = [];
    for (const office of ofLists) {
      const book = {
        format: '.xlsx' as const,
        sheets: [office.sheet],
        date1904: false,
        warnings: [],
      };
      const seal = () => 'sealed';
      const { counts } = planImport(book, declarationOf(office), contextOf([]), seal);
      const { header, data, group, total, blank, note } = counts;
      expect(header + data + group + total + blank + note).toBe(counts.rows);
      if (inspectSheet(office.sheet, declarations).listType !== office.list) told.push(office.name);
    }
    // Most of its columns are budget codes, which no list of the product has.
    expect(told).toEqual(['c1-mlns']);
  });

  it('cover every kind of list', () => {
    const met = new Set(ofLists.map(({ list }) => list));
    expect(declarations.map(({ code }) => code).filter((code) => !met.has(code))).toEqual([]);
    for (const office of ofLists)
      for (const key of office.keys.filter((each) => /\w/.test(each)))
        expect(columnOf(declarationOf(office), key)).toBeDefined();
  });
});
