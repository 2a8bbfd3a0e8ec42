import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import { doneOf, type CellCounts } from './matrix-state';

/** How many lists of a row or column are there, of how many, and what is wrong with the others. */
export function MatrixCounts({ counts }: { counts: CellCounts }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { done, all } = doneOf(counts);
  const parts = (['late', 'missing', 'filedLate', 'differing'] as const).filter(
    (part) => counts[part] > 0,
  );
  return (
    <span className="matrix-counts">
      <strong>
        {format.number(done)}/{format.number(all)}
      </strong>
      {parts.map((part) => (
        <span key={part}>{t(`matrix.count.${part}`, { n: format.number(counts[part]) })}</span>
      ))}
    </span>
  );
}
