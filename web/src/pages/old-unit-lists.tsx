import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../components/query-view';
import { handoverApi } from '../features/handover/api';
import { MatrixTable } from '../features/handover/matrix-table';
import { useRound } from '../features/units/round-context';

/** The lists that one old unit owes: its row of the matrix. */
export function OldUnitLists({ unitId }: { unitId: string }) {
  const { t } = useTranslation();
  const round = useRound();
  const matrix = useQuery({
    queryKey: ['handover-matrix', round.id],
    queryFn: () => handoverApi.matrix(round.id),
  });
  return (
    <QueryView query={matrix} what={t('handover.matrixWhat')}>
      {(data) => (
        <MatrixTable matrix={data} units={data.units.filter((unit) => unit.unitId === unitId)} />
      )}
    </QueryView>
  );
}
