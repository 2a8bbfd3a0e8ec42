import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
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
  const [filters, setFilters] = useFilters({ 'tinh-trang': '' });
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
            <CompletionTable units={units.filter(({ state }) => !chosen || state === chosen)} />
          </div>
        )}
      </QueryView>
    </>
  );
}
