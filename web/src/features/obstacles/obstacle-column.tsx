import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { QueryView } from '../../components/query-view';
import { useFormat } from '../../components/use-format';
import '../../components/board.css';
import { useRound } from '../units/round-context';
import {
  OBSTACLES_KEY,
  obstaclesApi,
  type Obstacle,
  type ObstacleFilters,
  type ObstacleState,
} from './api';
import { ObstacleDue, SeverityMark } from './marks';
import { useCatalogue } from './use-catalogue';

/** The obstacles of one state, blocking ones and those due first on top; each card leads to its page. */
export function ObstacleColumn(props: { state: ObstacleState; filters: ObstacleFilters }) {
  const { state, filters } = props;
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const id = useId();
  const query = useInfiniteQuery({
    queryKey: [OBSTACLES_KEY, round.id, 'column', state, filters],
    queryFn: ({ pageParam }) => obstaclesApi.page(round.id, { ...filters, state }, pageParam),
    initialPageParam: 1,
    getNextPageParam: ({ page, pageSize, total }) =>
      page * pageSize < total ? page + 1 : undefined,
  });
  return (
    <section className="board-column" aria-labelledby={id}>
      <h2 id={id} className="board-column-head">
        {t(`obstacleState.${state}`)}{' '}
        <span className="board-count">{format.number(query.data?.pages[0]?.total ?? 0)}</span>
      </h2>
      <QueryView query={query} what={t('obstacles.what')}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          return (
            <>
              {rows.length === 0 && <p className="panel-hint">{t('obstacles.none')}</p>}
              <ul className="board-cards">
                {rows.map((row) => (
                  <li key={row.id}>
                    <ObstacleCard row={row} />
                  </li>
                ))}
              </ul>
              {query.hasNextPage && (
                <Button
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('obstacles.more')}
                </Button>
              )}
            </>
          );
        }}
      </QueryView>
    </section>
  );
}

function ObstacleCard({ row }: { row: Obstacle }) {
  const { t } = useTranslation();
  const { code } = useRound();
  const { categoryName } = useCatalogue();
  return (
    <Link className="board-card obstacle-card" to={paths.obstacle(code, row.id)}>
      <strong>{row.title}</strong>
      <span>
        <span className="panel-hint obstacle-number">{row.number}</span> · {row.unit.name}
      </span>
      <span className="panel-hint">
        {categoryName(row.category)} · {t(`obstacleLevel.${row.level}`)}
      </span>
      <span className="obstacle-marks">
        <SeverityMark severity={row.severity} /> <ObstacleDue {...row} />
      </span>
      {row.group && (
        <span className="panel-hint">
          {row.group.number} · {row.group.title}
        </span>
      )}
    </Link>
  );
}
