import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BoardColumn } from '../../components/board-column';
import { paths } from '../../components/paths';
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
  return (
    <BoardColumn
      title={t(`obstacleState.${state}`)}
      what={t('obstacles.what')}
      none={t('obstacles.none')}
      queryKey={[OBSTACLES_KEY, round.id, 'column', state, filters]}
      page={(page) => obstaclesApi.page(round.id, { ...filters, state }, page)}
    >
      {(row) => <ObstacleCard row={row} />}
    </BoardColumn>
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
