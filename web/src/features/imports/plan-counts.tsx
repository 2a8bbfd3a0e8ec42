import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import type { ImportBatch } from './api';

/** Tệp có 90 dòng = 80 thêm mới + … : the equation the whole import stands on. */
export function PlanCounts({ counts }: { counts: NonNullable<ImportBatch['counts']> }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <p className="import-sum">
      {t('imports.sum', {
        total: format.number(counts.data),
        created: format.number(counts.created),
        changed: format.number(counts.changed),
        unchanged: format.number(counts.unchanged),
        refused: format.number(counts.refused),
        skipped: format.number(counts.skipped),
      })}
    </p>
  );
}
