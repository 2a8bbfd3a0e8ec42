import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import type { ImportCounts } from './api';

/**
 * The two equations an import stands on: rows of the file by what they are, and data rows by verdict.
 * Nothing of the file is lost between them.
 */
export function PlanCounts({ counts }: { counts: ImportCounts }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <div>
      <p className="import-sum">
        {t('imports.sum', {
          total: number(counts.data),
          created: number(counts.created),
          changed: number(counts.changed),
          unchanged: number(counts.unchanged),
          refused: number(counts.refused),
          skipped: number(counts.skipped),
        })}
      </p>
      <p className="panel-hint">
        {t('imports.sumRows', {
          rows: number(counts.rows),
          header: number(counts.header),
          data: number(counts.data),
          group: number(counts.group),
          sums: number(counts.total),
          blank: number(counts.blank),
          note: number(counts.note),
        })}
      </p>
    </div>
  );
}
