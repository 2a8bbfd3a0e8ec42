import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';

interface RowsPagingProps {
  /** Rows that match; undefined while they are being counted. */
  total: number | undefined;
  shown: number;
  next: number | null;
  previous: number | null;
  onFirst: () => void;
  onNext: (after: number) => void;
  onPrevious: (before: number) => void;
}

/** On to the rows behind or before those shown; a place in a list stays where it is however many are added. */
export function RowsPaging({
  total,
  shown,
  next,
  previous,
  onFirst,
  onNext,
  onPrevious,
}: RowsPagingProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (shown === 0 && previous === null) return null;
  return (
    <nav className="table-paging" aria-label={t('table.paging')}>
      <span aria-live="polite">
        {total === undefined
          ? t('rows.counting', { shown: format.number(shown) })
          : t('rows.shown', { shown: format.number(shown), total: format.number(total) })}
      </span>
      {(next !== null || previous !== null) && (
        <span className="rows-paging-buttons">
          <Button disabled={previous === null} onClick={onFirst}>
            {t('rows.first')}
          </Button>
          <Button
            disabled={previous === null}
            onClick={() => previous !== null && onPrevious(previous)}
          >
            {t('rows.previous')}
          </Button>
          <Button disabled={next === null} onClick={() => next !== null && onNext(next)}>
            {t('rows.next')}
          </Button>
        </span>
      )}
    </nav>
  );
}
