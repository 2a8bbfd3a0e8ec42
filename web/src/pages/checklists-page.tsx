import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { PageHeader } from '../components/page-header';
import { QueryView } from '../components/query-view';
import { CHECKLISTS_KEY, checklistsApi } from '../features/checklists/api';
import { ChecklistTable } from '../features/checklists/checklist-table';
import { ImportPanel } from '../features/checklists/import-panel';
import { paths } from '../components/paths';
import { useRound } from '../features/units/round-context';

export default function ChecklistsPage() {
  const { t } = useTranslation();
  const round = useRound();
  const navigate = useNavigate();
  const [importing, setImporting] = useState(false);
  const query = useQuery({ queryKey: CHECKLISTS_KEY, queryFn: checklistsApi.list });
  return (
    <>
      <PageHeader
        title={t('checklists.title')}
        actions={
          query.data?.mayEdit &&
          !importing && (
            <Button onClick={() => setImporting(true)}>{t('trialSheets.importChecklist')}</Button>
          )
        }
      >
        {t('checklists.lead')}
      </PageHeader>
      {importing && (
        <ImportPanel
          draft={null}
          onDone={({ id }) => void navigate(paths.checklist(round.code, id))}
          onClose={() => setImporting(false)}
        />
      )}
      <QueryView query={query} what={t('checklists.title')}>
        {({ rows }) => <ChecklistTable rows={rows} />}
      </QueryView>
    </>
  );
}
