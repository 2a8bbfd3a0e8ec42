import { useTranslation } from 'react-i18next';

/** Grey lines in place of a page that is still coming. */
export function PageLoading({ lines = 5 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className="page-loading" role="status">
      <span className="visually-hidden">{t('state.loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="page-loading-line" aria-hidden="true" />
      ))}
    </div>
  );
}
