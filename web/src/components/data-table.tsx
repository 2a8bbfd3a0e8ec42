import { Checkbox } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column, Selection, Sorting } from './table-column';
import { TablePaging, type PagingProps } from './table-paging';
import { TableHead } from './table-head';
import './data-table.css';

interface DataTableProps<Row> {
  /** Read out before the table; shown as its title where `captionShown`. */
  caption: string;
  captionShown?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** In place of rows when there are none. */
  empty: ReactNode;
  selection?: Selection<Row>;
  /** Where the server sorts: by which column the rows come, and what to do when another is asked for. */
  sorting?: { by: Sorting | null; onChange: (sorting: Sorting | null) => void };
  paging?: PagingProps;
  /** New rows are on their way: the old ones stay, dimmed. */
  refreshing?: boolean;
  foot?: ReactNode;
}

/**
 * A table of real table elements: caption, row headers, a head that stays in sight; on a telephone each row is
 * a card that names its columns, so that nothing lies out of sight to the right, unless figures are compared
 * down the columns. (Ant Design's table splits the head from the body, which loses the headers for screen readers.)
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, empty, selection, paging, refreshing, foot } = props;
  const { t } = useTranslation();
  const [own, setOwn] = useState<Sorting | null>(null);
  const { by: sorting, onChange: setSorting } = props.sorting ?? { by: own, onChange: setOwn };
  const sorted = useMemo(() => sortRows(rows, columns, sorting), [rows, columns, sorting]);
  const toggle = (key: string, on: boolean) => {
    const next = new Set(selection?.selected);
    if (on) next.add(key);
    else next.delete(key);
    selection?.onChange(next);
  };
  return (
    <>
      <div
        className={`data-table-box${isCompared(props) ? '' : ' data-table-cards'}${refreshing ? ' data-table-refreshing' : ''}`}
        role="region"
        aria-label={caption}
        aria-busy={refreshing}
        tabIndex={0}
      >
        <table className="data-table">
          <caption className={props.captionShown ? '' : 'visually-hidden'}>{caption}</caption>
          <TableHead
            columns={columns}
            rows={rows}
            rowKey={rowKey}
            selection={selection}
            sorting={sorting}
            onSort={setSorting}
          />
          <tbody>
            {sorted.map((row) => {
              const key = rowKey(row);
              return (
                <tr key={key} className={selection?.selected.has(key) ? 'data-table-selected' : ''}>
                  {selection && (
                    <td className="data-table-tick">
                      <Checkbox
                        checked={selection.selected.has(key)}
                        aria-label={t('table.select', { name: selection.nameOf(row) })}
                        onChange={(event) => toggle(key, event.target.checked)}
                      />
                    </td>
                  )}
                  {columns.map((column) => {
                    const Cell = column.rowHeader ? 'th' : 'td';
                    return (
                      <Cell
                        key={column.key}
                        scope={column.rowHeader ? 'row' : undefined}
                        className={`data-table-${column.align ?? 'left'}${(column.width ?? 0) >= LONG ? ' data-table-long' : ''}`}
                        data-column={column.title}
                      >
                        {column.render(row)}
                      </Cell>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
          {foot && rows.length > 0 && <tfoot>{foot}</tfoot>}
        </table>
        {rows.length === 0 && <div className="data-table-empty">{empty}</div>}
      </div>
      {paging && <TablePaging {...paging} />}
    </>
  );
}

/** A column at least so wide, in px, holds sentences: on a card it takes a whole line. */
const LONG = 240;

/** From so many columns of figures on, they are compared with each other rather than read row by row. */
const FIGURES = 5;

function isCompared<Row>({ columns, foot }: DataTableProps<Row>): boolean {
  return Boolean(foot) || columns.filter(({ align }) => align === 'right').length >= FIGURES;
}

function sortRows<Row>(rows: Row[], columns: Column<Row>[], sorting: Sorting | null): Row[] {
  const valueOf = columns.find(({ key }) => key === sorting?.key)?.sortValue;
  if (!sorting || !valueOf) return rows;
  const collator = new Intl.Collator('vi', { numeric: true });
  const sign = sorting.down ? -1 : 1;
  return [...rows].sort((left, right) => {
    const [a, b] = [valueOf(left), valueOf(right)];
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    return sign * collator.compare(String(a), String(b));
  });
}
