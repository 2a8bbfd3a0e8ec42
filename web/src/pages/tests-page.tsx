import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header';
import { TabSet } from '../components/tab-set';
import { useFilters } from '../components/use-filters';
import { useCan } from '../features/accounts/session';
import { AccountsPanel } from '../features/procedures/tests/accounts-panel';
import { ConnectPanel } from '../features/procedures/tests/connect-panel';
import { ExcelPanel } from '../features/procedures/tests/excel-panel';
import { MatrixTable } from '../features/procedures/tests/matrix-table';
import { ProceduresTable } from '../features/procedures/tests/procedures-table';
import { RecordPanel } from '../features/procedures/tests/record-panel';
import { TestList } from '../features/procedures/tests/test-list';
import { useRound } from '../features/units/round-context';

export default function TestsPage() {
  const { t } = useTranslation();
  const round = useRound();
  const mayRecord = useCan('procedure.test');
  const [filters, setFilters] = useFilters({ xem: 'ma-tran', 'don-vi': '', 'thu-tuc': '' });
  const [open, setOpen] = useState<'record' | 'excel' | 'connect' | 'accounts' | null>(null);
  return (
    <>
      <PageHeader
        title={t('tests.title')}
        actions={
          <>
            <Button
              href={`/api/rounds/${round.id}/test-submissions.xlsx`}
              download
              icon={<DownloadOutlined aria-hidden="true" />}
            >
              {t('overviews.excel')}
            </Button>
            {open === null && (
              <Button onClick={() => setOpen('accounts')}>{t('tests.accounts')}</Button>
            )}
            {mayRecord && open === null && (
              <>
                <Button onClick={() => setOpen('connect')}>{t('tests.connect')}</Button>
                <Button onClick={() => setOpen('excel')}>{t('tests.excel')}</Button>
                <Button type="primary" onClick={() => setOpen('record')}>
                  {t('tests.record')}
                </Button>
              </>
            )}
          </>
        }
      >
        {t('tests.lead')}
      </PageHeader>
      {open === 'record' && <RecordPanel onClose={() => setOpen(null)} />}
      {open === 'accounts' && <AccountsPanel onClose={() => setOpen(null)} />}
      {open === 'connect' && <ConnectPanel onClose={() => setOpen(null)} />}
      {open === 'excel' && <ExcelPanel onClose={() => setOpen(null)} />}
      <TabSet
        label={t('tests.title')}
        active={filters.xem}
        onChange={(xem) => setFilters({ xem })}
        tabs={[
          {
            ...{ key: 'ma-tran', label: t('tests.matrix') },
            content: () => (
              <MatrixTable onUnit={(unitId) => setFilters({ xem: 'ho-so', 'don-vi': unitId })} />
            ),
          },
          {
            ...{ key: 'thu-tuc', label: t('tests.byProcedure') },
            content: () => (
              <ProceduresTable onProcedure={(id) => setFilters({ xem: 'ho-so', 'thu-tuc': id })} />
            ),
          },
          { ...{ key: 'ho-so', label: t('tests.list') }, content: () => <TestList /> },
        ]}
      />
    </>
  );
}
