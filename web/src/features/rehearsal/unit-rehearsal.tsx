import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { useRound } from '../units/round-context';
import { rehearsalApi } from './api';
import { Checklist } from './checklist';
import { ExcelSheet } from './excel-sheet';
import { StartRehearsalButton } from './start-rehearsal-button';
import { useRehearsal } from './use-rehearsal';

function OpenChecklist({ rehearsalId }: { rehearsalId: string }) {
  const { t } = useTranslation();
  const sheet = useRehearsal(rehearsalId);
  return (
    <QueryView query={sheet} what={t('rehearsal.checklistWhat')}>
      {(data) => (
        <div className="stack">
          <Checklist sheet={data} />
          <ExcelSheet sheet={data} />
        </div>
      )}
    </QueryView>
  );
}

/** The latest trial operation of one unit, or the way to start it. */
export function UnitRehearsal({ unitId }: { unitId: string }) {
  const { t } = useTranslation();
  const round = useRound();
  const rows = useQuery({
    queryKey: ['rehearsals', round.id],
    queryFn: () => rehearsalApi.list(round.id),
  });
  return (
    <QueryView query={rows} what={t('rehearsal.what')}>
      {(all) => {
        const row = all.find((each) => each.unitId === unitId);
        if (row?.rehearsal) return <OpenChecklist rehearsalId={row.rehearsal.id} />;
        return (
          <EmptyState title={t('rehearsal.notStarted')}>
            {row && <StartRehearsalButton row={row} />}
          </EmptyState>
        );
      }}
    </QueryView>
  );
}
