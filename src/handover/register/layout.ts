import type { Wording } from '../../imports/declaration';
import type { ListType } from '../list-types/list-type';

/** A column of a file: what stands above it, and what of a row goes into it. */
export interface LayoutColumn {
  heading: string;
  /** Key of a column of the kind of list, or one of `OWN_SOURCES`. */
  source: string;
}

/** The shape of a file that another system imports (bố cục tệp), as data. */
export interface Layout {
  /** Id of one that was added; `preset:…` for one that ships; `all:…` for every column. */
  id: string;
  listType: string;
  name: string;
  system: string;
  /** Where the order and names of columns are taken from. */
  basis: string;
  columns: LayoutColumn[];
}

/** What every register knows of a row beside the columns of its list. */
export const OWN_SOURCES: Readonly<Record<string, Wording>> = {
  '@number': { vi: 'Số thứ tự trong tệp', en: 'Number in the file' },
  '@rowCode': { vi: 'Mã dòng', en: 'Row code' },
  '@giver': { vi: 'Bên giao', en: 'Giver' },
  '@receiver': { vi: 'Bên nhận', en: 'Receiver' },
  '@unit': { vi: 'Tên đơn vị mới', en: 'Name of the new unit' },
  '@unitCode': { vi: 'Mã đơn vị hành chính mới', en: 'Code of the new unit' },
  '@quantity': { vi: 'Số lượng phần đã nhận', en: 'Quantity of the portion' },
  '@acceptedOn': { vi: 'Ngày tiếp nhận', en: 'Day of acceptance' },
  '@duplicate': { vi: 'Dấu trùng lặp', en: 'Mark of duplicates' },
  '@group': { vi: 'Nhóm', en: 'Group' },
  '@blank': { vi: 'Cột để trống', en: 'Empty column' },
};

/** Characters of the longest heading, and the most columns that a layout may have. */
export const LONGEST_HEADING = 150;
const MOST_COLUMNS = 80;

/** Columns of a list that say the same as a source of the register. */
const INSTEAD: Readonly<Record<string, string>> = {
  ordinal: '@number',
  rowCode: '@rowCode',
  receiver: '@receiver',
};

/** @returns the source a column is filled from, whatever it is called. */
export const sourceOf = (source: string): string => INSTEAD[source] ?? source;

/** The layout with everything there is about rows of a kind of list. */
export function layoutOfAll({ declaration }: Pick<ListType, 'declaration'>): Layout {
  const { code, columns, name } = declaration;
  const declared = columns.map(({ key, header }) => ({ heading: header.vi, source: key }));
  const taken = new Set(declared.map(({ heading }) => heading));
  const beside = ['@giver', '@quantity', '@acceptedOn', '@duplicate'].map((source) => {
    const heading = OWN_SOURCES[source]!.vi;
    return { heading: taken.has(heading) ? `${heading} (sổ)` : heading, source };
  });
  return {
    ...{ id: `all:${code}`, listType: code, name: 'Tất cả các cột', system: 'Excel' },
    basis: `Mọi cột của danh sách ${code} (${name.vi}) và dữ liệu của danh mục tiếp nhận.`,
    columns: [...declared, ...beside],
  };
}

/**
 * What is wrong with a layout.
 * @param type the newest version of its kind of list.
 * @returns undefined where it can be used.
 */
export function layoutProblem(
  columns: readonly LayoutColumn[],
  { declaration }: Pick<ListType, 'declaration'>,
): Wording | undefined {
  if (columns.length === 0) return { vi: 'chưa có cột nào.', en: 'it has no column.' };
  if (columns.length > MOST_COLUMNS)
    return {
      vi: `có ${columns.length} cột, tối đa ${MOST_COLUMNS}.`,
      en: `it has ${columns.length} columns, at most ${MOST_COLUMNS} are possible.`,
    };
  const headings = new Set<string>();
  for (const [at, { heading, source }] of columns.entries()) {
    const number = at + 1;
    const plain = heading.normalize('NFC').trim();
    if (plain === '' || plain.length > LONGEST_HEADING)
      return {
        vi: `cột ${number} phải có tiêu đề từ 1 đến ${LONGEST_HEADING} ký tự.`,
        en: `column ${number} needs a heading of 1 to ${LONGEST_HEADING} characters.`,
      };
    if (headings.has(plain))
      return {
        vi: `tiêu đề “${plain}” có ở hai cột; hệ thống nhận tệp không phân biệt được.`,
        en: `the heading “${plain}” stands above two columns.`,
      };
    headings.add(plain);
    const known =
      Object.hasOwn(OWN_SOURCES, source) || declaration.columns.some(({ key }) => key === source);
    if (!known)
      return {
        vi: `cột ${number} “${plain}” lấy từ trường “${source}” mà danh sách ${declaration.code} không có.`,
        en: `column ${number} “${plain}” comes from “${source}”, which the list ${declaration.code} does not have.`,
      };
  }
  return undefined;
}
