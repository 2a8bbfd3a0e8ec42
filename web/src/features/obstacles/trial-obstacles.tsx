import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { useCan } from '../accounts/session';
import { useRound } from '../units/round-context';
import { OBSTACLES_KEY, obstaclesApi } from './api';
import { ObstacleLines } from './obstacle-lines';
import './obstacles.css';

const MOST = 100;

interface TrialObstaclesProps {
  /** A trial operation, as far as it is needed here. */
  sheet: {
    id: string;
    unitId: string;
    groups: {
      items: { code: string; result: string | null; own: { result: string } | null }[];
    }[];
  };
}

/** Obstacles that a trial brought to light, and reporting those behind items that are not met. */
export function TrialObstacles({ sheet }: TrialObstaclesProps) {
  const { t } = useTranslation();
  const round = useRound();
  const mayReport = useCan('obstacle.report');
  const query = useQuery({
    queryKey: [OBSTACLES_KEY, round.id, 'trial', sheet.id],
    queryFn: () => obstaclesApi.page(round.id, { rehearsalId: sheet.id }, 1, MOST),
  });
  const rows = query.data?.rows ?? [];
  const known = new Set(rows.flatMap((row) => row.items.map(({ itemCode }) => itemCode)));
  const failed = sheet.groups
    .flatMap(({ items }) => items)
    // What was confirmed counts; until then, what the unit says of itself.
    .filter(({ result, own }) => /^(not|partly)_met$/.test(result ?? own?.result ?? ''))
    .filter(({ code }) => !known.has(code));
  if (!query.data || (rows.length === 0 && (failed.length === 0 || !mayReport))) return null;
  return (
    <section className="panel stack" aria-labelledby="vuong-mac-lan-thu">
      <h2 id="vuong-mac-lan-thu">{t('obstacles.title')}</h2>
      {rows.length > 0 && <ObstacleLines rows={rows} />}
      {mayReport && failed.length > 0 && (
        <div>
          <p>{t('obstacles.failedItems')}</p>
          <ul className="obstacle-marks obstacle-items">
            {failed.map(({ code }) => (
              <li key={code}>
                <Link
                  className="button-link"
                  to={paths.reportObstacle(round.code, {
                    ...{ 'don-vi': sheet.unitId, 'lan-thu': sheet.id },
                    ...{ 'noi-dung': code, nguon: 'rehearsal' },
                  })}
                >
                  {t('obstacles.reportItem', { code })}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
