import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/table-column';
import { QueryView } from '../../../components/query-view';
import { EmptyState } from '../../../components/states';
import { useBilingual } from '../../../components/use-bilingual';
import { useFormat } from '../../../components/use-format';
import { useRound } from '../../units/round-context';
import { overviewsApi, type VerificationHistoryLine } from './api';
import TrendChart from './trend-chart';

/** Bars that can be told apart. */
const CHARTED = 60;

/** Finished runs over time: a chart of what matched, and the figures below it. */
export function Trend() {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const inLanguage = useBilingual();
  const history = useQuery({
    queryKey: ['verification-history', round.id],
    queryFn: () => overviewsApi.history(round.id),
  });
  const figure = (
    key: string,
    title: string,
    of: (line: VerificationHistoryLine) => number | undefined,
  ): Column<VerificationHistoryLine> => ({
    ...{ key, title, align: 'right' },
    render: (line) => {
      const value = of(line);
      return value === undefined ? '–' : format.number(value);
    },
  });
  const columns: Column<VerificationHistoryLine>[] = [
    {
      ...{ key: 'at', title: t('overviews.finishedAt'), rowHeader: true, width: 200 },
      render: (line) => (
        <span className="data-table-two-lines">
          <span>{format.moment(line.finishedAt)}</span>
          <span className="data-table-second">{inLanguage(line.sourceText)}</span>
        </span>
      ),
    },
    figure('units', t('overviews.units'), (line) => line.units),
    figure('passed', t('outcome.passed'), (line) => line.passed),
    figure('failed', t('outcome.failed'), (line) => line.failed),
    figure('unverifiable', t('outcome.unverifiable'), (line) => line.unverifiable),
    figure('opened', t('findings.standings.new'), ({ findings }) => findings?.opened),
    figure('reopened', t('findings.standings.reopened'), ({ findings }) => findings?.reopened),
    figure('fixed', t('findings.standings.fixed'), ({ findings }) => findings?.fixed),
    figure('open', t('overviews.openAfter'), ({ findings }) => findings?.openAfter),
  ];
  return (
    <QueryView query={history} what={t('overviews.history')}>
      {(lines) =>
        lines.length === 0 ? (
          <EmptyState title={t('procedures.noRun')} hint={t('procedures.noRunHint')} />
        ) : (
          <div className="stack">
            <p>
              <a href={`/api/rounds/${round.id}/verification-history.xlsx`} download>
                <DownloadOutlined aria-hidden="true" /> {t('overviews.excel')}
              </a>
            </p>
            <TrendChart lines={lines.slice(-CHARTED)} />
            {lines.length > CHARTED && (
              <p className="panel-hint">
                {t('overviews.newestRuns', { n: format.number(CHARTED) })}
              </p>
            )}
            <DataTable
              caption={t('overviews.historyCaption')}
              columns={columns}
              rows={[...lines].reverse()}
              rowKey={({ runId }) => runId}
              empty={null}
            />
          </div>
        )
      }
    </QueryView>
  );
}
