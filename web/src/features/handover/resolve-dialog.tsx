import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import type { CloseDiscrepancy } from '../discrepancies/api';
import { DecisionDialog } from '../discrepancies/decision-dialog';
import { RowsConflictDialog } from '../rows/rows-conflict-dialog';
import { useRowsAct } from '../rows/use-rows-act';
import type { PortionsDialogProps } from './act-dialog';
import { handoverApi } from './api';

/** Settles what was in dispute about chosen rows, by what was decided. */
export function ResolveDialog({ onCancel, ...chosen }: PortionsDialogProps) {
  const { t } = useTranslation();
  const n = useFormat().number(chosen.portionIds.length);
  const act = useRowsAct({
    ...chosen,
    run: (at, portionIds, decision: CloseDiscrepancy) =>
      handoverApi.resolve(at, portionIds, decision),
    done: t('handover.resolved'),
    inDialog: true,
  });
  return (
    <>
      <DecisionDialog
        title={t('discrepancies.resolveTitle', { n })}
        okText={t('handover.resolve', { n })}
        hint={t('discrepancies.closeHint')}
        problem={act.error}
        busy={act.isPending}
        onOk={act.start}
        onCancel={onCancel}
      />
      <RowsConflictDialog act={act} />
    </>
  );
}
