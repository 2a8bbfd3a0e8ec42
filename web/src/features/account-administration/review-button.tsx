import { useTranslation } from 'react-i18next';
import { FileFromJob } from '../../components/file-from-job';
import { bulkApi } from './bulk-api';

/** Has the paper of the review written, and then offers it. */
export function AccountReview() {
  const { t } = useTranslation();
  const words = {
    ask: t('review.export'),
    writing: t('review.exporting'),
    written: t('review.exported'),
    download: t('review.download'),
  };
  return <FileFromJob ask={() => bulkApi.review()} words={words} />;
}
