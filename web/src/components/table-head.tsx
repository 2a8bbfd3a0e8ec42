import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Column, Selection, Sorting } from './table-column';

interface TableHeadProps<Row> {
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  selection: Selection<Row> | undefined;
  sorting: Sorting | null;
  onSort: (sorting: Sorting | null) => void;
}

/** Column titles; a sortable one goes up, down, and back to the order of the rows. */
export function TableHead<Row>(props: TableHeadProps<Row>) {
  const { columns, rows, rowKey, selection, sorting, onSort } = props;
  const { t } = useTranslation();
  const keys = rows.map(rowKey);
  const chosen = keys.filter((key) => selection?.selected.has(key)).length;
  const toggleAll = (on: boolean) => {
    const next = new Set(selection?.selected);
    for (const key of keys) {
      if (on) next.add(key);
      else next.delete(key);
    }
    selection?.onChange(next);
  };
  const next = (key: string): Sorting | null => {
    if (sorting?.key !== key) return { key, down: false };
    return sorting.down ? null : { key, down: true };
  };
  return (
    <thead>
      <tr>
        {selection && (
          <td className="data-table-tick">
            <Checkbox
              aria-label={t('table.selectAll')}
              checked={keys.length > 0 && chosen === keys.length}
              indeterminate={chosen > 0 && chosen < keys.length}
              onChange={(event) => toggleAll(event.target.checked)}
            >
              {t('table.all')}
            </Checkbox>
          </td>
        )}
        {columns.map((column) => {
          const active = sorting?.key === column.key;
          return (
            <th
              key={column.key}
              scope="col"
              className={`data-table-${column.align ?? 'left'}`}
              style={column.width ? { minWidth: column.width } : undefined}
              aria-sort={active ? (sorting.down ? 'descending' : 'ascending') : undefined}
            >
              {column.sortValue || column.sortable ? (
                <button
                  type="button"
                  className="data-table-sort"
                  title={t('table.sort', { column: column.title })}
                  onClick={() => onSort(next(column.key))}
                >
                  {column.title}
                  <span aria-hidden="true">{active ? (sorting.down ? ' ▼' : ' ▲') : ' ↕'}</span>
                </button>
              ) : (
                column.title
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
