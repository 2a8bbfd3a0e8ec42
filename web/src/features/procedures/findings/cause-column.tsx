import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../../components/query-view';
import { StatusMark } from '../../../components/status-mark';
import { useFormat } from '../../../components/use-format';
import { useRound } from '../../units/round-context';
import {
  FINDINGS_KEY,
  findingsApi,
  type CauseFilters,
  type CauseState,
  type FindingCause,
} from './api';
import { useKinds } from './use-kinds';

interface CauseColumnProps {
  state: CauseState;
  filters: CauseFilters;
  onOpen: (id: string) => void;
}

/** The causes of one state; one cause over many units is one card. */
export function CauseColumn({ state, filters, onOpen }: CauseColumnProps) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const id = useId();
  const query = useInfiniteQuery({
    queryKey: [FINDINGS_KEY, round.id, state, filters],
    queryFn: ({ pageParam }) => findingsApi.page(round.id, { ...filters, state }, pageParam),
    initialPageParam: 1,
    getNextPageParam: ({ page, pageSize, total }) =>
      page * pageSize < total ? page + 1 : undefined,
  });
  return (
    <section className="board-column" aria-labelledby={id}>
      <QueryView query={query} what={t('findings.what')}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          return (
            <>
              <h2 id={id} className="board-column-head">
                {t(`findings.states.${state}`)}{' '}
                <span className="board-count">{format.number(pages[0]!.total)}</span>
              </h2>
              {rows.length === 0 && <p className="panel-hint">{t('findings.none')}</p>}
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

function Card({ row, onOpen }: { row: FindingCause; onOpen: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { wordOf } = useKinds();
  const { changes } = row;
  return (
    <button type="button" className="board-card" onClick={onOpen}>
      <span className="board-card-head">
        <strong>{wordOf(row.kind)}</strong>
        <span className="panel-hint findings-code">{row.code}</span>
      </span>
      <span>{row.name}</span>
      {row.state !== 'closed' && (
        <StatusMark tone={row.severity}>
          {t('findings.atUnits', { n: format.number(row.units) })}
        </StatusMark>
      )}
      <span className="panel-hint">
        {(['new', 'reopened', 'persisting', 'fixed'] as const)
          .filter((each) => changes[each] > 0)
          .map((each) => `${t(`findings.standings.${each}`)}: ${format.number(changes[each])}`)
          .join(' · ')}
      </span>
      {row.owner && <span className="panel-hint">{row.owner.name}</span>}
      {row.dueOn &&
        (row.overdue ? (
          <StatusMark tone="red">
            {t('findings.overdueSince', { day: format.day(row.dueOn) })}
          </StatusMark>
        ) : (
          <span className="panel-hint">{t('findings.due', { day: format.day(row.dueOn) })}</span>
        ))}
    </button>
  );
}
