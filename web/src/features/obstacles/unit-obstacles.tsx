import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { useCan } from '../accounts/session';
import { useRound } from '../units/round-context';
import { OBSTACLES_KEY, obstaclesApi } from './api';
import { ObstacleLines } from './obstacle-lines';
import './obstacles.css';

const MOST = 100;

/** What stands in the way of one unit, on its page. */
export function UnitObstacles({ unitId }: { unitId: string }) {
  const { t } = useTranslation();
  const round = useRound();
  const mayReport = useCan('obstacle.report');
  const query = useQuery({
    queryKey: [OBSTACLES_KEY, round.id, 'unit', unitId],
    queryFn: () => obstaclesApi.page(round.id, { unitId }, 1, MOST),
  });
  return (
    <div className="stack">
      <p className="toolbar">
        {mayReport && (
          <Link className="button-link" to={paths.reportObstacle(round.code, { 'don-vi': unitId })}>
            {t('obstacles.report')}
          </Link>
        )}
        <Link to={paths.obstacles(round.code, { 'don-vi': unitId })}>{t('obstacles.toAll')}</Link>
      </p>
      <QueryView query={query} what={t('obstacles.what')}>
        {({ rows }) => {
          const open = rows.filter(({ state }) => state !== 'closed');
          if (open.length === 0) return <EmptyState title={t('obstacles.noneOfUnit')} />;
          return <ObstacleLines rows={open} />;
        }}
      </QueryView>
    </div>
  );
}
