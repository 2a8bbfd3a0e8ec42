import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header';
import { QueryView } from '../components/query-view';
import { EmptyState } from '../components/states';
import { useFilters } from '../components/use-filters';
import { useOwnUnits } from '../features/accounts/session';
import { IncomingTable } from '../features/handover/incoming-table';
import { WaitingJoint } from '../features/joint/waiting-joint';
import { unitsApi } from '../features/units/api';
import { useRound } from '../features/units/round-context';

export default function IncomingPage() {
  const { t } = useTranslation();
  const round = useRound();
  const own = useOwnUnits();
  const [filters, setFilters] = useFilters({ 'don-vi': '' });
  const units = useQuery({
    queryKey: ['units', round.id, 'new'],
    queryFn: () => unitsApi.units(round.id, 'new'),
    staleTime: 5 * 60_000,
  });
  return (
    <>
      <PageHeader title={t('handover.incoming')}>{t('handover.incomingHint')}</PageHeader>
      <QueryView query={units} what={t('units.what')}>
        {(all) => {
          const choices = own.length > 0 ? all.filter(({ id }) => own.includes(id)) : all;
          const unitId = filters['don-vi'] || (own.length > 0 ? choices[0]?.id : undefined);
          return (
            <div className="stack">
              <WaitingJoint />
              <label className="toolbar">
                {t('handover.incomingPick')}
                <select
                  className="native-select"
                  value={unitId ?? ''}
                  onChange={(event) => setFilters({ 'don-vi': event.target.value })}
                >
                  <option value="">…</option>
                  {choices.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
              {unitId ? (
                <IncomingTable unitId={unitId} />
              ) : (
                <EmptyState title={t('handover.incomingPick')} />
              )}
            </div>
          );
        }}
      </QueryView>
    </>
  );
}
