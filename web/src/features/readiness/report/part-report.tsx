import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../components/paths';
import { QueryView } from '../../../components/query-view';
import { useCounted } from '../../../components/use-counted';
import { useFormat } from '../../../components/use-format';
import { useRound } from '../../units/round-context';
import { readinessApi } from '../api';
import { PartNotice } from '../part-notice';
import { AsksPanel } from './asks-panel';
import { HeatMap } from './heat-map';
import { MapGrid } from './map-grid';

const VERDICTS = ['green', 'yellow', 'red'] as const;

/**
 * The report for whoever looks after some kinds of lists only, as a department does: how units stand by these, which is
 * no report of the province; so it has neither ranks nor papers.
 */
export function PartReport() {
  const { t } = useTranslation();
  const counted = useCounted();
  const format = useFormat();
  const round = useRound();
  const query = useQuery({
    queryKey: ['readiness', round.id],
    queryFn: () => readinessApi.table(round.id),
  });
  return (
    <QueryView query={query} what={t('readiness.what')}>
      {(table) =>
        table.units.length === 0 ? (
          <p>{t('readinessReport.nothing')}</p>
        ) : (
          <div className="stack">
            <PartNotice units={table.units} />
            <section className="panel" aria-labelledby="phan-phu-trach">
              <h2 id="phan-phu-trach">{t('readinessReport.part')}</h2>
              <p>{t('readinessReport.partHint', { moment: format.moment(table.asOf) })}</p>
              <ul className="report-figures">
                {VERDICTS.map((key) => (
                  <li key={key}>
                    {`${t(`verdict.${key}Long`)}: `}
                    <Link to={paths.readiness(round.code, key)}>
                      <strong>
                        {counted({ done: table.counts[key], total: table.units.length })}
                      </strong>
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
            <AsksPanel />
            <MapGrid units={table.units} />
            <HeatMap report={table} />
          </div>
        )
      }
    </QueryView>
  );
}
