import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../components/notice';
import { PageHeader } from '../components/page-header';
import { QueryView } from '../components/query-view';
import { History } from '../features/audit/history';
import { PORTAL_KEY, portalApi } from '../features/portal/api';
import { ShapeTable } from '../features/portal/shape-table';
import { SourceDialog } from '../features/portal/source-dialog';
import { SourceTable } from '../features/portal/source-table';

/** "Quản trị › Nguồn Cổng DVC": which portal may be asked, on whose permission, and how it answered. */
export default function PortalSourcesPage() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const query = useQuery({ queryKey: PORTAL_KEY, queryFn: portalApi.read });
  return (
    <>
      <PageHeader
        title={t('portal.title')}
        actions={
          <Button type="primary" onClick={() => setOpen(true)} disabled={!query.data}>
            {t('portal.permit')}
          </Button>
        }
      >
        {t('portal.lead')}
      </PageHeader>
      <QueryView query={query} what={t('portal.what')}>
        {(settings) => (
          <div className="stack">
            {settings.standIn && (
              <Notice tone="yellow">{t('portal.standIn', { address: settings.standIn })}</Notice>
            )}
            {settings.proposedAddress && !settings.sources.some(({ inUse }) => inUse) && (
              <Notice tone="yellow">
                {t('portal.proposed', { address: settings.proposedAddress })}
              </Notice>
            )}
            <h2>{t('portal.sources')}</h2>
            <SourceTable sources={settings.sources} />
            {settings.sources.map(({ id, address }) => (
              <History key={id} type="portal_source" id={id} of={address} />
            ))}
            <h2>{t('portal.shapes')}</h2>
            <p className="panel-hint">{t('portal.shapesLead')}</p>
            <ShapeTable shapes={settings.shapes} />
            {settings.shapes
              .filter(({ acceptedAt }) => acceptedAt !== null)
              .map(({ id, origin, part }) => (
                <History key={id} type="portal_shape" id={id} of={`${origin} ${part}`} />
              ))}
            {open && <SourceDialog settings={settings} onClose={() => setOpen(false)} />}
          </div>
        )}
      </QueryView>
    </>
  );
}
