import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dayInVietnam } from '../components/format';
import { PageHeader } from '../components/page-header';
import { PageLoading } from '../components/page-loading';
import { paths } from '../components/paths';
import { QueryView } from '../components/query-view';
import { useCounted } from '../components/use-counted';
import { useFormat } from '../components/use-format';
import { VerdictMark } from '../components/verdict-mark';
import { useOwnUnits } from '../features/accounts/session';
import { AsksPanel } from '../features/readiness/report/asks-panel';
import { DailyPanel } from '../features/readiness/report/daily-panel';
import { HeatMap } from '../features/readiness/report/heat-map';
import { MapGrid } from '../features/readiness/report/map-grid';
import { MessagePanel } from '../features/readiness/report/message-panel';
import { PaperLinks } from '../features/readiness/report/paper-links';
import { PartReport } from '../features/readiness/report/part-report';
import { RankingTable } from '../features/readiness/report/ranking-table';
import { TasksPanel } from '../features/readiness/report/tasks-panel';
import { reportApi, type ReadinessReportView } from '../features/readiness/report/report-api';
import { useRound } from '../features/units/round-context';
import '../features/readiness/report/report.css';

const BurnUp = lazy(() => import('../features/readiness/report/burn-up'));

/** "Báo cáo": the page for the steering committee, with its papers. */
export default function ReadinessReportPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const round = useRound();
  const query = useQuery({
    queryKey: ['readiness', 'report', round.id],
    queryFn: () => reportApi.report(round.id),
  });
  return (
    <>
      <PageHeader
        title={t('readinessReport.title')}
        above={[{ to: paths.readiness(round.code), title: t('readiness.title') }]}
      >
        {query.data && t('readinessReport.asOf', { moment: format.moment(query.data.asOf) })}
      </PageHeader>
      <QueryView query={query} what={t('readinessReport.title')}>
        {(report) =>
          report.units.length === 0 ? (
            <PartReport />
          ) : (
            <div className="stack">
              <Figures report={report} />
              <AsksPanel />
              <MapGrid units={report.units} />
              <section className="panel" aria-labelledby="tien-do">
                <div className="panel-head">
                  <h2 id="tien-do">{t('readinessReport.burnUp')}</h2>
                  <Link to={paths.readinessHistory(round.code)}>{t('readinessHistory.open')}</Link>
                </div>
                <Suspense fallback={<PageLoading lines={6} />}>
                  <BurnUp report={report} label={t('readinessReport.burnUp')} />
                </Suspense>
              </section>
              <HeatMap report={report} />
              <RankingTable report={report} />
              {report.tasks && <TasksPanel tasks={report.tasks} />}
              <MessagePanel text={report.message} />
              <DailyPanel daily={report.daily} />
            </div>
          )
        }
      </QueryView>
    </>
  );
}

function Figures({ report }: { report: ReadinessReportView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const counted = useCounted();
  const { counts, before, units } = report;
  const { code } = useRound();
  const whole = useOwnUnits().length === 0;
  const change = (key: 'green' | 'yellow' | 'red') => {
    const difference = before ? counts[key] - before.counts[key] : 0;
    if (!before || difference === 0) return null;
    const text = `${difference > 0 ? '+' : '−'}${Math.abs(difference)}`;
    return (
      <>
        {' ('}
        <Link
          to={paths.readinessHistory(code, { tu: dayInVietnam(new Date(before.asOf)) })}
          aria-label={t('readinessReport.changeOf', { verdict: t(`verdict.${key}`), n: text })}
        >
          {text}
        </Link>
        )
      </>
    );
  };
  return (
    <section className="panel" aria-labelledby="tinh-hinh">
      <h2 id="tinh-hinh">{t('readinessReport.standing')}</h2>
      {whole && (
        <p className="report-verdict">
          {t('readinessReport.inAll')} <VerdictMark verdict={report.verdict} long />
        </p>
      )}
      <ul className="report-figures">
        {(['green', 'yellow', 'red'] as const).map((key) => (
          <li key={key}>
            {`${t(`verdict.${key}Long`)}: `}
            <Link to={paths.readiness(code, key)}>
              <strong>{counted({ done: counts[key], total: units.length })}</strong>
            </Link>
            {change(key)}
          </li>
        ))}
        {(['items', 'mandatory', 'procedures'] as const).map((key) => (
          <li key={key}>
            {`${t(`readinessReport.${key}`)}: `}
            <a href="#xep-hang">
              <strong>{counted(report[key])}</strong>
            </a>
          </li>
        ))}
      </ul>
      {before && (
        <p className="panel-hint">
          {t('readinessReport.since', { moment: format.moment(before.asOf) })}
        </p>
      )}
      <PaperLinks kind="committee" title={t('readinessReport.committeePaper')} />
      <PaperLinks kind="province" title={t('readinessReport.provincePaper')} />
    </section>
  );
}
