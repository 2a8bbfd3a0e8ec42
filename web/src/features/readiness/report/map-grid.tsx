import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../components/paths';
import { StatusIcon } from '../../../components/status-mark';
import { useFormat } from '../../../components/use-format';
import { useRound } from '../../units/round-context';
import type { ReportLine } from './report-api';

type Square = Pick<ReportLine, 'unitId' | 'name' | 'cluster' | 'verdict' | 'score'>;

/** The province as a grid: a block for each old district, a square for each unit. */
export function MapGrid({ units }: { units: readonly Square[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { code } = useRound();
  const blocks = new Map<string, Square[]>();
  for (const unit of units) {
    const cluster = unit.cluster ?? '';
    blocks.set(cluster, [...(blocks.get(cluster) ?? []), unit]);
  }
  return (
    <section className="panel" aria-labelledby="ban-do">
      <h2 id="ban-do">{t('readinessReport.map')}</h2>
      <p className="panel-hint">{t('readinessReport.mapHint')}</p>
      <div className="map-grid">
        {[...blocks].map(([cluster, members]) => (
          <section key={cluster} aria-label={cluster || t('readinessReport.map')}>
            {cluster && <h3>{cluster}</h3>}
            <ul>
              {members.map(({ unitId, name, verdict, score }) => (
                <li key={unitId}>
                  <Link
                    to={paths.readinessUnit(code, unitId)}
                    className={`map-square status-${verdict}`}
                  >
                    <span className="map-name">{name}</span>
                    <span>
                      <StatusIcon tone={verdict} /> {t(`verdict.${verdict}`)}
                      {score !== null && ` · ${format.number(score, 1)}`}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
