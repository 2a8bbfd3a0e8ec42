import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { matches } from '../components/fold';
import { oneOf } from '../components/one-of';
import { PageHeader } from '../components/page-header';
import { QueryView } from '../components/query-view';
import { useFilters } from '../components/use-filters';
import { COMPLETION_KEY, completionApi, type CompletionUnit } from '../features/completion/api';
import '../features/completion/completion.css';
import { CompletionTable, STATE_TONES } from '../features/completion/completion-table';
import { useRound } from '../features/units/round-context';

const STATES = Object.keys(STATE_TONES) as CompletionUnit['state'][];

/** Closed and open dissolved units of the round, with reasons. */
export default function CompletionListPage() {
  const { t } = useTranslation();
  const round = useRound();
  const [filters, setFilters] = useFilters({ tim: '', 'tinh-trang': '' });
  const chosen = oneOf(STATES, filters['tinh-trang']);
  const query = useQuery({
    queryKey: [COMPLETION_KEY, round.id],
    queryFn: () => completionApi.list(round.id),
  });
  return (
    <>
      <PageHeader
        title={t('completion.title')}
        actions={
          <a className="button-link" href={completionApi.workbook(round.id)} download>
            {t('completion.download')}
          </a>
        }
      >
        {t('completion.lead')}
      </PageHeader>
      <QueryView query={query} what={t('completion.what')}>
        {({ units }) => (
          <div className="stack">
            <div className="toolbar">
              <Input
                className="toolbar-search"
                allowClear
                maxLength={100}
                defaultValue={filters.tim}
                placeholder={t('completion.find')}
                aria-label={t('completion.find')}
                onChange={(event) => setFilters({ tim: event.target.value })}
              />
              <select
                className="native-select"
                aria-label={t('completion.stateHead')}
                value={chosen ?? ''}
                onChange={(event) => setFilters({ 'tinh-trang': event.target.value })}
              >
                <option value="">{t('completion.allStates', { n: units.length })}</option>
                {STATES.map((state) => (
                  <option key={state} value={state}>
                    {`${t(`completionState.${state}`)} (${units.filter((unit) => unit.state === state).length})`}
                  </option>
                ))}
              </select>
            </div>
            <CompletionTable
              units={units.filter(
                ({ state, code, name }) =>
                  (!chosen || state === chosen) && matches(`${code} ${name}`, filters.tim),
              )}
              empty={t(units.length === 0 ? 'completion.none' : 'state.nothingFound')}
            />
          </div>
        )}
      </QueryView>
    </>
  );
}
