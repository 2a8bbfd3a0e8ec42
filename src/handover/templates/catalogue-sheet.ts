import { columnLetters } from '../../office/excel/cell-address';
import type { TableRow, TableSheet } from '../../office/excel/table';
import { RECEIVER, type ListType } from '../list-types/list-type';

const NAME = 'Danh mục';
const FLAG = ['Có', 'Không'];
const TITLE = ['Danh mục để chọn'];

/** The names that cells of a template offer, and where they stand. */
export interface Catalogue {
  /** Absent where nothing is to choose from. */
  sheet?: TableSheet;
  /** The range whose texts a column offers; undefined for columns to type in. */
  rangeOf: (key: string) => string | undefined;
}

/** The sheet of names to choose from: who may receive, and the choices of each column. */
export function catalogueOf(
  { declaration }: Pick<ListType, 'declaration'>,
  receivers: readonly string[],
): Catalogue {
  const lists = declaration.columns.flatMap(({ key, header, type, choices = [] }) => {
    const texts =
      key === RECEIVER
        ? [...receivers]
        : type === 'flag'
          ? FLAG
          : type === 'choice'
            ? choices.map(({ vi }) => vi)
            : [];
    return texts.length > 0 ? [{ key, header: header.vi, texts }] : [];
  });
  if (lists.length === 0) return { rangeOf: () => undefined };
  const longest = Math.max(...lists.map(({ texts }) => texts.length));
  const first = TITLE.length + 3;
  return {
    rangeOf: (key) => {
      const at = lists.findIndex((list) => list.key === key);
      if (at < 0) return undefined;
      const letters = `$${columnLetters(at + 1)}$`;
      const last = first + lists[at]!.texts.length - 1;
      return `'${NAME}'!${letters}${first}:${letters}${last}`;
    },
    sheet: {
      name: NAME,
      title: TITLE,
      columns: lists.map(({ key, header, texts }) => ({
        ...{ key, header, kind: 'text' as const },
        width: Math.min(60, Math.max(18, ...texts.map((text) => [...text].length + 2))),
      })),
      rows: Array.from({ length: longest }, (_, at): TableRow =>
        Object.fromEntries(lists.map(({ key, texts }) => [key, texts[at]])),
      ),
    },
  };
}
