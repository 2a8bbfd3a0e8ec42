import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { EmptyState } from '../../components/states';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { portalApi, type PortalSource } from './api';
import { usePortalAct } from './use-portal-act';

/** Every portal that was ever permitted, the one in use first. */
export function SourceTable({ sources }: { sources: PortalSource[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { modal } = App.useApp();
  const withdraw = usePortalAct(portalApi.withdraw, t('portal.withdrawn'));
  const ask = ({ id, address }: PortalSource) =>
    modal.confirm({
      title: t('portal.withdrawAsk', { address }),
      content: t('portal.withdrawHint'),
      okText: t('portal.withdraw'),
      cancelText: t('action.cancel'),
      onOk: () => withdraw.mutateAsync(id).catch(() => undefined),
    });
  const columns: Column<PortalSource>[] = [
    {
      key: 'address',
      title: t('portal.address'),
      rowHeader: true,
      width: 260,
      render: (source) => (
        <span className="data-table-two-lines">
          <span>{source.address}</span>
          <span className="data-table-second">{t(`portal.interfaces.${source.interface}`)}</span>
        </span>
      ),
    },
    {
      key: 'permission',
      title: t('portal.permission'),
      width: 180,
      render: ({ permissionNumber, permissionDay }) =>
        t('portal.permissionOf', { number: permissionNumber, day: format.day(permissionDay) }),
    },
    {
      key: 'rate',
      title: t('portal.rate'),
      align: 'right',
      render: ({ requestsPerSecond }) => format.number(requestsPerSecond),
    },
    { key: 'contact', title: t('portal.contact'), render: ({ contact }) => contact },
    {
      key: 'state',
      title: t('portal.state'),
      width: 220,
      render: (source) =>
        source.inUse ? (
          <span className="data-table-two-lines">
            <StatusMark tone="green">{t('portal.inUse')}</StatusMark>
            <Button size="small" onClick={() => ask(source)}>
              {t('portal.withdraw')}
            </Button>
          </span>
        ) : (
          <span className="data-table-two-lines">
            <StatusMark tone="grey">{t('portal.notInUse')}</StatusMark>
            <span className="data-table-second">
              {source.withdrawnBy}, {format.moment(source.withdrawnAt)}
            </span>
          </span>
        ),
    },
    {
      key: 'entered',
      title: t('portal.entered'),
      width: 180,
      render: ({ enteredBy, enteredAt }) => (
        <span className="data-table-two-lines">
          <span>{enteredBy}</span>
          <span className="data-table-second">{format.moment(enteredAt)}</span>
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('portal.sourcesCaption')}
      columns={columns}
      rows={sources}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('portal.none')} hint={t('portal.noneHint')} />}
    />
  );
}
