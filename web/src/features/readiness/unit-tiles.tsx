import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { StatusIcon } from '../../components/status-mark';
import { useBilingual } from '../../components/use-bilingual';
import { useRound } from '../units/round-context';
import type { OverviewTile } from './api';
import './unit-tiles.css';

/** Units by old district, the districts in the order of their first unit. */
export function groupByCluster(units: OverviewTile[]): [string, OverviewTile[]][] {
  const groups = new Map<string, OverviewTile[]>();
  for (const unit of units) {
    const cluster = unit.cluster ?? '';
    groups.set(cluster, [...(groups.get(cluster) ?? []), unit]);
  }
  return [...groups];
}

function UnitTile({ unit }: { unit: OverviewTile }) {
  const { t } = useTranslation();
  const { code } = useRound();
  const verdict = t(`verdict.${unit.verdict}`);
  const inLanguage = useBilingual();
  const deciding = unit.decidingShort ? inLanguage(unit.decidingShort) : '';
  return (
    <Link
      to={paths.unit(code, unit.unitId)}
      className={`tile status-${unit.verdict}`}
      title={
        unit.decidingName
          ? t('overview.decidedBy', { rule: inLanguage(unit.decidingName) })
          : undefined
      }
    >
      <StatusIcon tone={unit.verdict} />
      <span className="tile-name">{unit.name}</span>
      <span className="tile-why">
        {verdict}
        {deciding && ` · ${deciding}`}
      </span>
    </Link>
  );
}

/** One tile a unit, laid out by old district: colour, icon, word, and the condition that decides. */
export function UnitTiles({ units }: { units: OverviewTile[] }) {
  return (
    <div className="tiles">
      {groupByCluster(units).map(([cluster, members]) => (
        <section key={cluster} className="tiles-group" aria-label={cluster}>
          {cluster && <h3>{cluster}</h3>}
          <ul>
            {members.map((unit) => (
              <li key={unit.unitId}>
                <UnitTile unit={unit} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
