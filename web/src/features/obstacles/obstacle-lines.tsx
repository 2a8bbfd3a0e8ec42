import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { useRound } from '../units/round-context';
import type { Obstacle } from './api';
import { ObstacleDue, ObstacleStateMark, SeverityMark } from './marks';

/** Obstacles as lines of a list, each leading to its page. */
export function ObstacleLines({ rows, withUnit }: { rows: Obstacle[]; withUnit?: boolean }) {
  const { code } = useRound();
  return (
    <ul className="known-answers">
      {rows.map((row) => (
        <li key={row.id}>
          <Link to={paths.obstacle(code, row.id)}>
            {row.number} – {row.title}
          </Link>
          <div className="obstacle-marks">
            {withUnit && row.unit.name} <ObstacleStateMark state={row.state} />
            <SeverityMark severity={row.severity} /> <ObstacleDue {...row} />
          </div>
        </li>
      ))}
    </ul>
  );
}
