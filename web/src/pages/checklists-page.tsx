import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header';
import { QueryView } from '../components/query-view';
import { CHECKLISTS_KEY, checklistsApi } from '../features/checklists/api';
import { ChecklistTable } from '../features/checklists/checklist-table';

export default function ChecklistsPage() {
  const { t } = useTranslation();
  const query = useQuery({ queryKey: CHECKLISTS_KEY, queryFn: checklistsApi.list });
  return (
    <>
      <PageHeader title={t('checklists.title')}>{t('checklists.lead')}</PageHeader>
      <QueryView query={query} what={t('checklists.title')}>
        {({ rows }) => <ChecklistTable rows={rows} />}
      </QueryView>
    </>
  );
}
