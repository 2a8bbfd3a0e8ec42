import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { getReadinessForecast } from '../../../api/sdk.gen';
import type { ExpectedUnit } from '../../../api/types.gen';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/table-column';
import { paths } from '../../../components/paths';
import { QueryView } from '../../../components/query-view';
import { dataOf } from '../../../components/server';
import { useBilingual } from '../../../components/use-bilingual';
import { useFormat } from '../../../components/use-format';
import { useRound } from '../../units/round-context';

/** When each unit is expected to be ready: for people who work on it, in no paper. */
export function ForecastPanel() {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const round = useRound();
  const query = useQuery({
    queryKey: ['readiness', 'forecast', round.id],
    queryFn: () => dataOf(getReadinessForecast({ path: { roundId: round.id } })),
  });
  const day = (value: string | null) => (value ? format.day(value) : '–');
  const columns: Column<ExpectedUnit>[] = [
    {
      key: 'name',
      title: t('readiness.unit'),
      rowHeader: true,
      render: ({ unitId, name }) => (
        <Link to={paths.readinessUnit(round.code, unitId)}>{name}</Link>
      ),
    },
    {
      key: 'state',
      title: t('forecast.state'),
      render: ({ state }) => t(`forecast.${state}`),
    },
    {
      key: 'middle',
      title: t('forecast.middle'),
      sortValue: ({ middle }) => middle ?? '9999',
      render: ({ middle }) => day(middle),
    },
    {
      key: 'range',
      title: t('forecast.range'),
      render: ({ early, late }) => (early ? `${day(early)} – ${day(late)}` : '–'),
    },
    {
      key: 'inTime',
      title: t('forecast.inTime'),
      align: 'right',
      sortValue: ({ inTime }) => inTime ?? -1,
      render: ({ inTime }) => (inTime === null ? '–' : format.percent(Math.round(inTime * 100))),
    },
    {
      key: 'deciding',
      title: t('forecast.deciding'),
      render: ({ decidingName }) => (decidingName ? inLanguage(decidingName) : '–'),
    },
  ];
  return (
    <section className="panel" aria-labelledby="co-kip-khong">
      <h2 id="co-kip-khong">{t('forecast.title')}</h2>
      <QueryView query={query} what={t('forecast.title')}>
        {({ asOf, wantedOn, windowDays, units, cameTrue }) => (
          <>
            <p className="panel-hint">
              {t('forecast.hint', { n: windowDays, day: format.day(wantedOn) })}
            </p>
            <p className="panel-hint">
              {cameTrue.known === 0 ? t('forecast.unheld') : t('forecast.held', { ...cameTrue })}
            </p>
            {asOf === null ? (
              <p>{t('forecast.none')}</p>
            ) : (
              <DataTable
                caption={t('forecast.title')}
                columns={columns}
                rows={units}
                rowKey={({ unitId }) => unitId}
                empty={null}
              />
            )}
          </>
        )}
      </QueryView>
    </section>
  );
}
