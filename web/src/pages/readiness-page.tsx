import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { QueryView } from '../components/query-view';
import { useFilters } from '../components/use-filters';
import { VerdictMark } from '../components/verdict-mark';
import { useOwnUnits } from '../features/accounts/session';
import { readinessApi, type UnitVerdict } from '../features/readiness/api';
import { FactsExcelPanel } from '../features/readiness/facts-excel-panel';
import { OffNotice } from '../features/readiness/off-notice';
import { PartNotice } from '../features/readiness/part-notice';
import { ReadinessTableView } from '../features/readiness/readiness-table';
import {
  ReportButton,
  ReportOutcome,
  useReadinessReport,
} from '../features/readiness/report-button';
import { useRound } from '../features/units/round-context';
import '../features/readiness/report/report.css';

const VERDICTS: readonly UnitVerdict[] = ['green', 'yellow', 'red'];

export default function ReadinessPage() {
  const { t } = useTranslation();
  const round = useRound();
  const [filters, setFilters] = useFilters({ muc: '', nhom: '' });
  const report = useReadinessReport();
  const whole = useOwnUnits().length === 0;
  const query = useQuery({
    queryKey: ['readiness', round.id],
    queryFn: () => readinessApi.table(round.id),
  });
  return (
    <>
      <PageHeader
        title={t('readiness.title')}
        actions={
          <>
            <Link to={paths.readinessReport(round.code)}>{t('readinessReport.open')}</Link>
            <Link to={paths.readinessHistory(round.code)}>{t('readinessHistory.open')}</Link>
            <Link to={paths.readinessCriteria(round.code)}>{t('criteria.open')}</Link>
            <ReportButton report={report} />
          </>
        }
      />
      <div className="stack">
        <ReportOutcome report={report} />
        <FactsExcelPanel />
        <QueryView query={query} what={t('readiness.what')}>
          {(table) => (
            <>
              <PartNotice units={table.units} />
              <OffNotice
                off={table.off}
                on={table.rules.length}
                demonstration={table.demonstration}
              />
              {whole && (
                <p className="report-verdict">
                  {t('readinessReport.inAll')} <VerdictMark verdict={table.verdict} long />
                </p>
              )}
              <div className="toolbar" role="group" aria-label={t('overview.filterVerdict')}>
                <Button
                  type={filters.muc ? 'default' : 'primary'}
                  aria-pressed={!filters.muc}
                  onClick={() => setFilters({ muc: '' })}
                >
                  {`${t('overview.allVerdicts')} (${table.units.length})`}
                </Button>
                {VERDICTS.map((verdict) => (
                  <Button
                    key={verdict}
                    type={filters.muc === verdict ? 'primary' : 'default'}
                    aria-pressed={filters.muc === verdict}
                    onClick={() => setFilters({ muc: filters.muc === verdict ? '' : verdict })}
                  >
                    {`${t(`verdict.${verdict}Long`)} (${table.counts[verdict]})`}
                  </Button>
                ))}
                <select
                  className="native-select"
                  aria-label={t('readiness.group')}
                  value={filters.nhom}
                  onChange={(event) => setFilters({ nhom: event.target.value })}
                >
                  <option value="">{t('readiness.allGroups')}</option>
                  {[...new Set(table.rules.map(({ group }) => group))].map((group) => (
                    <option key={group} value={group}>
                      {t(`criteria.group.${group}`)}
                    </option>
                  ))}
                </select>
              </div>
              <ReadinessTableView
                table={table}
                rows={table.units.filter(({ verdict }) => !filters.muc || verdict === filters.muc)}
                group={filters.nhom}
              />
            </>
          )}
        </QueryView>
      </div>
    </>
  );
}
