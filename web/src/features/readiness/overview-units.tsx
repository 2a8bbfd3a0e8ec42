import { AppstoreOutlined, TableOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/states';
import { useFilters } from '../../components/use-filters';
import type { OverviewTile, UnitVerdict } from './api';
import { OverviewTable } from './overview-table';
import { groupByCluster, UnitTiles } from './unit-tiles';

const VERDICTS: readonly UnitVerdict[] = ['red', 'yellow', 'green'];

/** The heart of the home page: all units at a glance, filtered, as tiles or as a table. */
export function OverviewUnits({ units }: { units: OverviewTile[] }) {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters({ muc: '', 'dia-ban': '', xem: 'toan-canh' });
  const shown = units.filter(
    (unit) =>
      (!filters.muc || unit.verdict === filters.muc) &&
      (!filters['dia-ban'] || unit.cluster === filters['dia-ban']),
  );
  const asTable = filters.xem === 'bang';
  return (
    <section className="panel" aria-labelledby="toan-canh">
      <div className="panel-head">
        <div>
          <h2 id="toan-canh">{t('overview.tiles')}</h2>
        </div>
        <div className="toolbar">
          <select
            className="native-select"
            aria-label={t('overview.filterVerdict')}
            value={filters.muc}
            onChange={(event) => setFilters({ muc: event.target.value })}
          >
            <option value="">{`${t('overview.allVerdicts')} (${units.length})`}</option>
            {VERDICTS.map((verdict) => ({
              verdict,
              count: units.filter((unit) => unit.verdict === verdict).length,
            }))
              .filter(({ count }) => count > 0)
              .map(({ verdict, count }) => (
                <option key={verdict} value={verdict}>
                  {`${t(`verdict.${verdict}Long`)} (${count})`}
                </option>
              ))}
          </select>
          <select
            className="native-select"
            aria-label={t('overview.filterCluster')}
            value={filters['dia-ban']}
            onChange={(event) => setFilters({ 'dia-ban': event.target.value })}
          >
            <option value="">{t('overview.allClusters')}</option>
            {groupByCluster(units).map(([cluster, members]) => (
              <option key={cluster} value={cluster}>
                {`${cluster} (${members.length})`}
              </option>
            ))}
          </select>
          <Button
            icon={
              asTable ? (
                <AppstoreOutlined aria-hidden="true" />
              ) : (
                <TableOutlined aria-hidden="true" />
              )
            }
            onClick={() => setFilters({ xem: asTable ? 'toan-canh' : 'bang' })}
          >
            {asTable ? t('action.showTiles') : t('action.showTable')}
          </Button>
        </div>
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t('state.nothingFound')}>
          <Button onClick={() => setFilters({ muc: '', 'dia-ban': '' })}>
            {t('action.clearFilters')}
          </Button>
        </EmptyState>
      ) : asTable ? (
        <OverviewTable units={shown} />
      ) : (
        <UnitTiles units={shown} />
      )}
    </section>
  );
}
