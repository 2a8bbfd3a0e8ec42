import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { paths } from '../../components/paths';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import { OBSTACLES_KEY, obstaclesApi, type ObstacleAgeing } from './api';
import { useCatalogue } from './use-catalogue';

type Row = ObstacleAgeing['rows'][number];
const AGES = ['upTo7', 'upTo15', 'upTo30', 'over30'] as const;

/** How long obstacles have been there: a picture by severity, then unit by unit. */
export function AgeingView() {
  const { t } = useTranslation();
  const round = useRound();
  const query = useQuery({
    queryKey: [OBSTACLES_KEY, round.id, 'ageing'],
    queryFn: () => obstaclesApi.ageing(round.id),
  });
  return (
    <QueryView query={query} what={t('obstacles.what')}>
      {(data) =>
        data.total === 0 ? (
          <EmptyState title={t('obstacles.noneOpen')} />
        ) : (
          <div className="stack">
            <Picture data={data} />
            <UnitTable rows={data.rows} />
          </div>
        )
      }
    </QueryView>
  );
}

/** One bar for each span of time, parted by severity; the same figures stand beside it in words. */
function Picture({ data }: { data: ObstacleAgeing }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { severityName } = useCatalogue();
  const sums = AGES.map((age) => data.severities.reduce((sum, each) => sum + each.ages[age], 0));
  const most = Math.max(...sums, 1);
  return (
    <section className="panel" aria-labelledby="tuoi-vuong-mac">
      <div className="panel-head">
        <div>
          <h2 id="tuoi-vuong-mac">{t('obstacles.picture')}</h2>
          <p className="panel-hint">{t('obstacles.pictureHint')}</p>
        </div>
      </div>
      <p className="obstacle-legend" aria-hidden="true">
        {data.severities.map(({ severity }) => (
          <span key={severity} className={`obstacle-legend-${severity}`}>
            {severityName(severity)}
          </span>
        ))}
      </p>
      <dl className="obstacle-ages">
        {AGES.map((age, at) => (
          <div key={age} className="obstacle-age">
            <dt>{t(`discrepancyAge.${age}`)}</dt>
            <dd aria-hidden="true">
              <span className="obstacle-age-bar" style={{ width: `${(sums[at]! / most) * 100}%` }}>
                {data.severities
                  .filter((each) => each.ages[age] > 0)
                  .map((each) => (
                    <span
                      key={each.severity}
                      className={`obstacle-age-part obstacle-age-${each.severity}`}
                      style={{ flexGrow: each.ages[age], flexBasis: 0 }}
                    />
                  ))}
              </span>
            </dd>
            <dd className="obstacle-age-words">
              {format.number(sums[at]!)}
              {sums[at]! > 0 &&
                ` (${data.severities
                  .filter((each) => each.ages[age] > 0)
                  .map(
                    (each) =>
                      `${format.number(each.ages[age])} ${severityName(each.severity).toLowerCase()}`,
                  )
                  .join(', ')})`}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function UnitTable({ rows }: { rows: Row[] }) {
  const { t } = useTranslation();
  const { code } = useRound();
  const format = useFormat();
  const figure = (key: string, title: string, of: (row: Row) => number): Column<Row> => ({
    ...{ key, title, align: 'right', sortValue: of },
    render: (row) => format.number(of(row)),
  });
  const marked = (key: string, title: string, of: (row: Row) => number): Column<Row> => ({
    ...figure(key, title, of),
    render: (row) =>
      of(row) === 0 ? '0' : <StatusMark tone="red">{format.number(of(row))}</StatusMark>,
  });
  const columns: Column<Row>[] = [
    {
      ...{ key: 'unit', title: t('obstacles.unit'), rowHeader: true, width: 220 },
      sortValue: (row) => row.unit.name,
      render: (row) => (
        <Link to={paths.obstacles(code, { 'don-vi': row.unit.id })}>{row.unit.name}</Link>
      ),
    },
    marked('blocking', t('obstacles.blockingShort'), (row) => row.blocking),
    ...AGES.map((age) => figure(age, t(`discrepancyAge.${age}`), (row) => row.ages[age])),
    figure('total', t('table.total'), (row) => row.total),
    marked('overdue', t('obstacles.overdueShort'), (row) => row.overdue),
    figure('oldest', t('obstacles.oldest'), (row) => row.oldest),
  ];
  return (
    <DataTable
      caption={t('obstacles.ageing')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.unit.id}
      empty={<EmptyState title={t('obstacles.noneOpen')} />}
    />
  );
}
