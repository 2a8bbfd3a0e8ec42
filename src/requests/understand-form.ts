import { guessHeader } from '../imports/guess-header';
import { normaliseHeading } from '../imports/heading';
import { ORDINALS } from '../imports/match-columns';
import { isFooterText, isNumberingRow, isTotalLabel } from '../imports/row-phrases';
import { SheetGrid, type GridRow } from '../imports/sheet-grid';
import type { Sheet, Workbook } from '../office/excel/workbook';
import { fold } from '../platform/text/fold';
import type { FormColumn, FormLayout } from './form-layout';
import type { KnownValue } from './known/known-value';

/** A unit as forms may name it. */
export interface NamedUnit {
  id: string;
  name: string;
}

const UNIT_HEADING =
  /^(ten )?(don vi( hanh chinh| bao cao)?|dia phuong|xa phuong( dac khu| thi tran)?|xa|phuong|ubnd cap xa)$/;
const NUMBER_HEADING =
  /^(so|tong|dien tich|kinh phi|gia tri|ty le|so luong|nam|nu|du toan|luong|nguyen gia|von|con lai|da |chua )/;
const TEXT_HEADING =
  /^(so (hieu|dien thoai|quyet dinh|van ban|nha)|ten|ho ten|ho va|ghi chu|noi dung|dia chi|chuc|mo ta|ly do|nguyen nhan|kho khan|kien nghi|danh gia|tinh trang|co quan|nguoi|email)/;

/** Words of administrative units that forms write or leave out before a name. */
const bareName = (text: string): string =>
  fold(text)
    .replace(/^(ubnd|uy ban nhan dan)\s+/, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Understands a form as a ministry sends it: its header, what the columns are for, which rows are to be
 * filled and what follows them (sums, signatures). What it says of no column is guessed from the heading; a
 * person corrects it before the form goes out.
 * @param known what copies may be pre-filled with; columns that ask for some of it get it.
 * @returns undefined where no sheet has a table.
 */
export function understandForm(
  workbook: Workbook,
  units: readonly NamedUnit[],
  known: readonly KnownValue[] = [],
): FormLayout | undefined {
  const seen = workbook.sheets.filter(({ hidden }) => !hidden);
  const layouts = seen.flatMap((sheet) => layoutOf(sheet, units) ?? []);
  const layout = layouts.sort((a, b) => b.columns.length - a.columns.length)[0];
  return layout && { ...layout, columns: withKnown(layout.columns, known) };
}

/** Columns that ask for what is known; each thing once, and nothing where two are asked for in one breath. */
function withKnown(columns: readonly FormColumn[], known: readonly KnownValue[]): FormColumn[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    if (column.role !== 'fill') return column;
    const heading = column.heading.split(' › ').map(normaliseHeading).join(' ');
    const [asked, ...others] = known.filter(({ askedBy }) => askedBy?.(heading));
    if (!asked || others.length > 0 || taken.has(asked.code)) return column;
    taken.add(asked.code);
    return { ...column, type: asked.type, known: asked.code };
  });
}

function layoutOf(sheet: Sheet, units: readonly NamedUnit[]): FormLayout | undefined {
  const grid = SheetGrid.of(sheet);
  const header = guessHeader(grid);
  if (!header || header.headings.length < 2) return undefined;
  const below = grid.rows.filter((row) => row.number > header.bottom);
  let first = header.bottom + 1;
  for (const row of below) {
    // A row of column numbers, or sums written above the rows they add up.
    const above = isNumberingRow(row) || isTotal(row);
    if (row.number !== first || !above || below.at(-1) === row) break;
    first += 1;
  }
  const end = below.find((row) => row.number >= first && (isTotal(row) || isFooter(row)));
  const last = Math.max(first, (end ? end.number : grid.lastRow + 1) - 1);
  const rows = below.filter(({ number }) => number >= first && number <= last);
  const filled = end || rows.length > 0 ? last : first;
  const columns = header.headings.map(({ column, path }): FormColumn => {
    const heading = path.join(' › ');
    const own = rows.flatMap((row) => row.cells.get(column) ?? []);
    const role = roleOf(normaliseHeading(path.at(-1) ?? ''), heading, own, rows.length);
    return {
      ...{ key: `c${column}`, column, heading: heading.slice(0, 300), role },
      ...{ type: typeOf(path), required: role === 'fill' && !/ghi chú/i.test(heading) },
    };
  });
  const byName = new Map(units.map(({ id, name }) => [bareName(name), id]));
  const listed = rows.flatMap((row) => {
    const texts = [...row.cells.values()].map(({ text }) => byName.get(bareName(text)));
    const unitId = texts.find((id) => id !== undefined);
    return unitId === undefined ? [] : [{ row: row.number, unitId }];
  });
  return {
    ...{ sheet: sheet.name, headerTop: header.top, headerBottom: header.bottom },
    ...{ first, last: filled, columns },
    listed: listed.map(({ row, unitId }) => ({ row, unitId })),
  };
}

function roleOf(
  last: string,
  heading: string,
  cells: readonly { formula?: boolean; text: string }[],
  rows: number,
): FormColumn['role'] {
  if (ORDINALS.has(normaliseHeading(heading)) || ORDINALS.has(last)) return 'ordinal';
  if (cells.some(({ formula }) => formula)) return 'formula';
  if (UNIT_HEADING.test(last)) return 'unit';
  // Written by whoever made the form, in every row of it.
  if (rows > 0 && cells.length === rows) return 'given';
  return 'fill';
}

function typeOf(path: readonly string[]): FormColumn['type'] {
  const words = path.map(normaliseHeading);
  if (words.some((word) => /^(ngay|thoi (gian|diem|han))/.test(word))) return 'day';
  if (words.some((word) => TEXT_HEADING.test(word))) return 'text';
  return words.some((word) => NUMBER_HEADING.test(word)) ? 'number' : 'text';
}

const texts = (row: GridRow) => [...row.cells.values()].filter(({ kind }) => kind === 'text');
const isTotal = (row: GridRow) => texts(row).some(({ text }) => isTotalLabel(text));
const isFooter = (row: GridRow) => texts(row).some(({ text }) => isFooterText(text));
