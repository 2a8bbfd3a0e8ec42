import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './board.css';
import { QueryView } from './query-view';
import { useFormat } from './use-format';

interface BoardPage<Row> {
  rows: Row[];
  page: number;
  pageSize: number;
  total: number;
}

interface BoardColumnProps<Row> {
  title: string;
  /** What it holds, for the words while it is read or where that fails; and where it holds nothing. */
  what: string;
  none: string;
  queryKey: readonly unknown[];
  page: (page: number) => Promise<BoardPage<Row>>;
  /** The card of a row, a button or a link of the class `board-card`. */
  children: (row: Row) => ReactNode;
}

/** A card that opens its thing beside the board. */
export function BoardCard({ onOpen, children }: { onOpen: () => void; children: ReactNode }) {
  return (
    <button type="button" className="board-card" onClick={onOpen}>
      {children}
    </button>
  );
}

/** One column of a board, page by page. */
export function BoardColumn<Row extends { id: string }>(props: BoardColumnProps<Row>) {
  const { title, what, none, children } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const query = useInfiniteQuery({
    queryKey: props.queryKey,
    queryFn: ({ pageParam }) => props.page(pageParam),
    initialPageParam: 1,
    getNextPageParam: ({ page, pageSize, total }) =>
      page * pageSize < total ? page + 1 : undefined,
  });
  return (
    <section className="board-column" aria-labelledby={id}>
      <QueryView query={query} what={what}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          return (
            <>
              <h2 id={id} className="board-column-head">
                {title} <span className="board-count">{format.number(pages[0]!.total)}</span>
              </h2>
              {rows.length === 0 && <p className="panel-hint">{none}</p>}
              <ul className="board-cards">
                {rows.map((row) => (
                  <li key={row.id}>{children(row)}</li>
                ))}
              </ul>
              {query.hasNextPage && (
                <Button
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('board.more')}
                </Button>
              )}
            </>
          );
        }}
      </QueryView>
    </section>
  );
}
