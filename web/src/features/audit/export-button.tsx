import { useTranslation } from 'react-i18next';
import { FileFromJob } from '../../components/file-from-job';
import { auditApi, type AuditFilters } from './api';

/** Has the entries that fit written to a workbook. */
export function ExportEntries({ filters }: { filters: AuditFilters }) {
  const { t } = useTranslation();
  const words = {
    ask: t('audit.export'),
    writing: t('audit.exporting'),
    written: t('audit.exported'),
    download: t('audit.download'),
  };
  return <FileFromJob ask={() => auditApi.export(filters)} words={words} />;
}
