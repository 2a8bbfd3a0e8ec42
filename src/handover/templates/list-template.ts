import type { ColumnDeclaration } from '../../imports/declaration';
import { tableColumnOf, tableValueOf } from '../../imports/list-columns';
import { isOrdinal } from '../../imports/match-columns';
import { SAMPLE_MARK } from '../../imports/sample-mark';
import type { Table, TableColumn, TableRow, TableSheet } from '../../office/excel/table';
import { fold } from '../../platform/text/fold';
import { MOST_ON_A4, widthOf } from '../list-export-columns';
import { RECEIVER, type ListType } from '../list-types/list-type';
import { catalogueOf, type Catalogue } from './catalogue-sheet';
import { remarkOf } from './column-words';
import { guideSheet } from './guide-sheet';
import { sampleOf } from './sample-row';

/** Rows with borders, formats and offers, so that what is typed keeps its leading zeros. */
export const ENTRY_ROWS = 100;

/** What a row is about is seldom said in a word or two. */
const NAME_WIDTH = 26;
const RECEIVER_WIDTH = 22;

/** Whose list it is, where that is known: then its names stand in the workbook. */
export interface TemplatePlace {
  /** Name of the body that hands over. */
  giver: string;
  /** Name of the unit it belongs to, or of the province above it. */
  above?: string;
  round: string;
  /** Moment up to which figures are given, as papers write it. */
  cutOff: string;
  /** Names of who may receive. */
  receivers: readonly string[];
}

/** What stands above a body's name: its unit; nothing above a People's Committee, which is named after it. */
export const bodyAbove = (name: string, unit: string | undefined): string | undefined =>
  unit === undefined || fold(name).endsWith(fold(unit)) ? undefined : unit;

/**
 * The workbook of a list type to fill in: rows with a sample, how each column is filled in, and the names to
 * choose from.
 */
export function templateOf(type: ListType, place?: TemplatePlace): Table {
  const catalogue = catalogueOf(type, place?.receivers ?? []);
  const sheets = [entrySheet(type, place, catalogue), guideSheet(type)];
  return { sheets: catalogue.sheet ? [...sheets, catalogue.sheet] : sheets };
}

/** The sheet of a list: headings by which the importer knows the columns again, then the rows. */
export function listSheet(
  { declaration, nameColumn }: ListType,
  rows: TableSheet['rows'],
): TableSheet {
  const { code, name, officialForm, columns } = declaration;
  return {
    name: code,
    title: [name.vi, officialForm ? `Mẫu ${code} (${officialForm})` : `Mẫu ${code}`],
    columns: columns.map((declared) => {
      const column = tableColumnOf(declared);
      return declared.key === nameColumn
        ? { ...column, width: Math.max(column.width, NAME_WIDTH) }
        : column;
    }),
    rows,
  };
}

function entrySheet(
  type: ListType,
  place: TemplatePlace | undefined,
  catalogue: Catalogue,
): TableSheet {
  const sheet = listSheet(type, entryRows(type));
  const { columns } = type.declaration;
  const entryColumns = sheet.columns.map((column, at) =>
    entryColumn(columns[at]!, column, catalogue),
  );
  return {
    ...sheet,
    agency: place ? [place.above, place.giver].filter(Boolean).join('\n') : UNNAMED,
    title: [
      ...sheet.title,
      ...(place ? [`Đợt sắp xếp ${place.round}; thời điểm chốt số liệu: ${place.cutOff}`] : []),
      'Cột có dấu (*) bắt buộc ghi. Dòng “Ví dụ” chỉ để xem, không được nhập. Cách ghi ở trang “Hướng dẫn”.',
    ],
    columns: entryColumns,
    paper: widthOf(entryColumns) > MOST_ON_A4 ? 'A3' : 'A4',
    entryRows: ENTRY_ROWS + 1,
    fill: (row) =>
      row[ordinalOf(type)] === SAMPLE_MARK
        ? Object.fromEntries(columns.map(({ key }) => [key, 'grey' as const]))
        : {},
  };
}

/** Where nobody is named yet whoever fills it in writes the name over the dots. */
const UNNAMED = '…………………………\nTÊN CƠ QUAN, ĐƠN VỊ BÀN GIAO';

function entryColumn(
  declared: ColumnDeclaration,
  column: TableColumn,
  { rangeOf }: Catalogue,
): TableColumn {
  const choicesFrom = rangeOf(declared.key);
  return {
    ...column,
    header: declared.required ? `${column.header} (*)` : column.header,
    remark: remarkOf(declared),
    ...(choicesFrom && { choicesFrom }),
    ...(declared.key === RECEIVER && { width: Math.max(column.width, RECEIVER_WIDTH) }),
  };
}

const ordinalOf = ({ declaration }: ListType): string =>
  declaration.columns.find(isOrdinal)?.key ?? '';

/** The sample, where the list has running numbers to mark it by, then rows to fill in. */
function* entryRows(type: ListType): Iterable<TableRow> {
  const ordinal = ordinalOf(type);
  const sample = sampleOf(type);
  const cells = type.declaration.columns.map((each) => [
    each.key,
    tableValueOf(each, sample[each.key] ?? null),
  ]);
  if (ordinal) yield { ...Object.fromEntries(cells), [ordinal]: SAMPLE_MARK };
  for (let row = 0; row < ENTRY_ROWS; row += 1) yield {};
}
