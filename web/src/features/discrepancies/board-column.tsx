import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/query-view';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import {
  DISCREPANCIES_KEY,
  discrepanciesApi,
  type Discrepancy,
  type DiscrepancyFilters,
  type DiscrepancyState,
} from './api';
import { DueMark } from './state-mark';
import { useKinds } from './use-kinds';

interface BoardColumnProps {
  state: DiscrepancyState;
  filters: DiscrepancyFilters;
  onOpen: (id: string) => void;
}

/** The discrepancies of one state, those to be answered first on top; each card is a button. */
export function BoardColumn({ state, filters, onOpen }: BoardColumnProps) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const id = useId();
  const query = useInfiniteQuery({
    queryKey: [DISCREPANCIES_KEY, round.id, state, filters],
    queryFn: ({ pageParam }) => discrepanciesApi.page(round.id, { ...filters, state }, pageParam),
    initialPageParam: 1,
    getNextPageParam: ({ page, pageSize, total }) =>
      page * pageSize < total ? page + 1 : undefined,
  });
  return (
    <section className="board-column" aria-labelledby={id}>
      <QueryView query={query} what={t('discrepancies.what')}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          return (
            <>
              <h2 id={id} className="board-column-head">
                {t(`discrepancyState.${state}`)}{' '}
                <span className="board-count">{format.number(pages[0]!.total)}</span>
              </h2>
              {rows.length === 0 && <p className="panel-hint">{t('discrepancies.none')}</p>}
              <ul className="board-cards">
                {rows.map((row) => (
                  <li key={row.id}>
                    <Card row={row} onOpen={() => onOpen(row.id)} />
                  </li>
                ))}
              </ul>
              {query.hasNextPage && (
                <Button
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('discrepancies.more')}
                </Button>
              )}
            </>
          );
        }}
      </QueryView>
    </section>
  );
}

function Card({ row, onOpen }: { row: Discrepancy; onOpen: () => void }) {
  const inLanguage = useBilingual();
  const { wordOf } = useKinds();
  return (
    <button type="button" className="board-card" onClick={onOpen}>
      <span className="board-card-head">
        <strong>{wordOf(row.kind)}</strong>
        <span className="panel-hint">{row.number}</span>
      </span>
      <span>{row.item?.name ?? inLanguage(row.listTypeName)}</span>
      <span className="panel-hint">
        {row.giver.name}
        {row.receiver && ` → ${row.receiver.name}`}
      </span>
      <DueMark {...row} />
    </button>
  );
}
