import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header';
import { QueryView } from '../components/query-view';
import { useNarrow } from '../components/use-narrow';
import { useFilters } from '../components/use-filters';
import { rehearsalApi } from '../features/rehearsal/api';
import { KeptNotice } from '../features/rehearsal/kept-notice';
import { ProgressTable } from '../features/rehearsal/progress-table';
import { useRound } from '../features/units/round-context';

export default function RehearsalsPage() {
  const { t } = useTranslation();
  const round = useRound();
  const [filters, setFilters] = useFilters({ loc: 'all' });
  const narrow = useNarrow(560);
  const rows = useQuery({
    queryKey: ['rehearsals', round.id],
    queryFn: () => rehearsalApi.list(round.id),
    refetchInterval: 30_000,
  });
  return (
    <>
      <PageHeader title={t('rehearsal.title')} />
      <KeptNotice />
      <QueryView query={rows} what={t('rehearsal.what')}>
        {(all) => {
          const finished = all.filter((row) => row.rehearsal?.score.mandatoryPassed);
          const shown = {
            all,
            finished,
            unfinished: all.filter((row) => !finished.includes(row)),
          };
          const key = filters.loc in shown ? (filters.loc as keyof typeof shown) : 'all';
          const choices = (['all', 'unfinished', 'finished'] as const).map((value) => ({
            value,
            label: `${t(`rehearsal.${value}`)} (${shown[value].length})`,
          }));
          return (
            <div className="stack">
              <div className="toolbar">
                {narrow ? (
                  <select
                    className="native-select"
                    aria-label={t('rehearsal.filter')}
                    value={key}
                    onChange={(event) => setFilters({ loc: event.target.value })}
                  >
                    {choices.map(({ value, label }) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </select>
                ) : (
                  <Segmented
                    aria-label={t('rehearsal.filter')}
                    value={key}
                    options={choices}
                    onChange={(loc) => setFilters({ loc })}
                  />
                )}
              </div>
              <ProgressTable rows={shown[key]} />
            </div>
          );
        }}
      </QueryView>
    </>
  );
}
