import { Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header';
import { TabSet } from '../components/tab-set';
import { useFilters } from '../components/use-filters';
import { useCan } from '../features/accounts/session';
import { AgencyTable } from '../features/procedures/agencies/agency-table';
import { CATALOGUE_KEY } from '../features/procedures/catalogue/api';
import { CodeTable } from '../features/procedures/catalogue/code-table';
import { Comparison } from '../features/procedures/catalogue/comparison';
import { ImportPanel } from '../features/procedures/catalogue/import-panel';
import { ProcedureList } from '../features/procedures/catalogue/procedure-list';
import { VersionList } from '../features/procedures/catalogue/version-list';

export default function CataloguePage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const mayImport = useCan('procedure.import');
  const [filters, setFilters] = useFilters({ xem: 'danh-muc', ban: '' });
  const [importing, setImporting] = useState(false);
  return (
    <>
      <PageHeader
        title={t('catalogue.title')}
        actions={
          mayImport &&
          !importing && (
            <Button type="primary" onClick={() => setImporting(true)}>
              {t('catalogue.import')}
            </Button>
          )
        }
      >
        {t('catalogue.lead')}
      </PageHeader>
      {importing && (
        <ImportPanel
          onCancel={() => setImporting(false)}
          onPlanned={async ({ id }) => {
            await client.invalidateQueries({ queryKey: [CATALOGUE_KEY] });
            setImporting(false);
            setFilters({ xem: 'phien-ban', ban: id });
          }}
        />
      )}
      <TabSet
        label={t('catalogue.title')}
        active={filters.xem}
        onChange={(xem) => setFilters({ xem, ban: '' })}
        tabs={[
          {
            ...{ key: 'danh-muc', label: t('catalogue.list') },
            content: () => <ProcedureList />,
          },
          {
            ...{ key: 'phien-ban', label: t('catalogue.versions') },
            content: () => <VersionList open={filters.ban} onOpen={(ban) => setFilters({ ban })} />,
          },
          {
            ...{ key: 'so-sanh', label: t('catalogue.compare') },
            content: () => <Comparison />,
          },
          { ...{ key: 'ma-cu', label: t('catalogue.codes') }, content: () => <CodeTable /> },
          { ...{ key: 'co-quan', label: t('agencies.title') }, content: () => <AgencyTable /> },
        ]}
      />
    </>
  );
}
