import type { Column, Sorting } from '../../components/table-column';
import type { HandoverItem, HandoverList } from '../handover/api';
import type { RowSort } from './api';
import { isSortable } from './sort-address';

interface TableOrder {
  list: HandoverList;
  sort: RowSort | undefined;
  onSort: (sort: RowSort | undefined) => void;
  /** Column of the list that the first column of the table shows. */
  nameKey: string | undefined;
}

/** By which columns of the table the server orders the rows of a list, and by which they are ordered now. */
export function useTableOrder({ list, sort, onSort, nameKey }: TableOrder) {
  const measured = (wanted: string) =>
    list.measures.find(({ measure }) => measure === wanted)?.column ?? undefined;
  const standing: Record<string, string | undefined> = {
    ...{ name: nameKey, quantity: measured('quantity'), money: measured('money') },
  };
  const fieldOf = (column: string): string | undefined => {
    const key = column.startsWith('field-') ? column.slice('field-'.length) : standing[column];
    return list.columns.find((each) => each.key === key && isSortable(each))?.key;
  };
  return {
    marked: (column: Column<HandoverItem>): Column<HandoverItem> => ({
      ...column,
      sortable: fieldOf(column.key) !== undefined,
    }),
    sorting: {
      by: sort ? shownAs(sort) : null,
      onChange: (next: Sorting | null) => {
        const key = next && fieldOf(next.key);
        onSort(next && key ? { key, down: next.down } : undefined);
      },
    },
  };

  /** The column of the table that shows the values of an order. */
  function shownAs({ key, down = false }: RowSort): Sorting {
    const column = Object.keys(standing).find((each) => standing[each] === key);
    return { key: column ?? `field-${key}`, down };
  }
}
