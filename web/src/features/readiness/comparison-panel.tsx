import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { FilterDay } from '../../components/filter-day';
import { QueryView } from '../../components/query-view';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { VerdictMark } from '../../components/verdict-mark';
import { useRound } from '../units/round-context';
import { historyApi, type ReadinessChange } from './history-api';
import { pastMoment } from './past-moment';

interface ComparisonPanelProps {
  from: string;
  to: string;
  /** The server's moment. */
  now: string | undefined;
  onChange: (change: { from?: string; to?: string }) => void;
}

/** What changed between the ends of two days, or between one and now. */
export function ComparisonPanel({ from, to, now, onChange }: ComparisonPanelProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const format = useFormat();
  const round = useRound();
  const [first, last] = [pastMoment(from, '', now), pastMoment(to, '', now)];
  const query = useQuery({
    queryKey: ['readiness', 'comparison', round.id, first, last],
    queryFn: () => historyApi.compare(round.id, first!, last),
    enabled: first !== undefined && now !== undefined,
    retry: false,
  });
  const side = (key: 'from' | 'to', title: string): Column<ReadinessChange> => ({
    key,
    title,
    render: (change) => {
      const then = change[key];
      if (!then) return '–';
      return (
        <>
          <VerdictMark verdict={then.verdict} />{' '}
          {then.score !== null && format.number(then.score, 1)}
        </>
      );
    },
  });
  const verdictOf = (verdict: ReadinessChange['rules'][number]['from']) => {
    if (verdict === null) return t('readinessHistory.none');
    return t(`verdict.${verdict === 'unknown' ? 'grey' : verdict}`);
  };
  const columns: Column<ReadinessChange>[] = [
    {
      key: 'name',
      title: t('readinessHistory.unit'),
      rowHeader: true,
      width: 170,
      render: ({ name }) => name,
    },
    side('from', t('readinessHistory.before')),
    side('to', t('readinessHistory.after')),
    {
      key: 'rules',
      title: t('readinessHistory.changes'),
      width: 320,
      render: ({ rules }) =>
        rules
          .map((rule) =>
            t('readinessHistory.change', {
              ...{ name: inLanguage(rule.name), from: verdictOf(rule.from) },
              to: verdictOf(rule.to),
            }),
          )
          .join('; '),
    },
  ];
  return (
    <section className="panel" aria-labelledby="so-sanh">
      <h2 id="so-sanh">{t('readinessHistory.compare')}</h2>
      <div className="toolbar">
        <FilterDay
          label={t('readinessHistory.from')}
          value={from}
          onChange={(day) => onChange({ from: day })}
        />
        <FilterDay
          label={t('readinessHistory.to')}
          value={to}
          onChange={(day) => onChange({ to: day })}
        />
      </div>
      {first !== undefined && (
        <QueryView query={query} what={t('readinessHistory.what')}>
          {(compared) => (
            <>
              <p>
                {t('readinessHistory.compared', {
                  ...{ from: format.moment(compared.from.asOf), n: compared.units.length },
                  to: format.moment(compared.to.asOf),
                })}
              </p>
              {compared.units.length === 0 ? (
                <p className="panel-hint">{t('readinessHistory.same')}</p>
              ) : (
                <DataTable
                  caption={t('readinessHistory.compare')}
                  columns={columns}
                  rows={compared.units}
                  rowKey={({ unitId }) => unitId}
                  empty={null}
                />
              )}
            </>
          )}
        </QueryView>
      )}
    </section>
  );
}
