import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { EmptyState } from '../../components/states';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { portalApi, type PortalShape } from './api';
import { usePortalAct } from './use-portal-act';

/** In which forms the portal answered: the known ones, and the changed ones that wait for a look. */
export function ShapeTable({ shapes }: { shapes: PortalShape[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { modal } = App.useApp();
  const accept = usePortalAct(portalApi.acceptShape, t('portal.shapeAccepted'));
  const ask = ({ id, difference }: PortalShape) =>
    modal.confirm({
      title: t('portal.acceptAsk'),
      content: t('portal.acceptHint', { difference }),
      okText: t('portal.accept'),
      cancelText: t('action.cancel'),
      onOk: () => accept.mutateAsync(id).catch(() => undefined),
    });
  const columns: Column<PortalShape>[] = [
    {
      key: 'seen',
      title: t('portal.seenAt'),
      rowHeader: true,
      width: 200,
      render: ({ seenAt, origin, part }) => (
        <span className="data-table-two-lines">
          <span>{format.moment(seenAt)}</span>
          <span className="data-table-second">
            {origin} · {part}
          </span>
        </span>
      ),
    },
    {
      key: 'state',
      title: t('portal.state'),
      width: 220,
      render: (shape) =>
        shape.state === 'known' ? (
          <span className="data-table-two-lines">
            <StatusMark tone="green">{t('portal.known')}</StatusMark>
            {shape.acceptedBy && (
              <span className="data-table-second">
                {shape.acceptedBy}, {format.moment(shape.acceptedAt)}
              </span>
            )}
          </span>
        ) : (
          <span className="data-table-two-lines">
            <StatusMark tone="red">{t('portal.changed')}</StatusMark>
            <Button size="small" onClick={() => ask(shape)}>
              {t('portal.accept')}
            </Button>
          </span>
        ),
    },
    {
      key: 'difference',
      title: t('portal.difference'),
      width: 260,
      render: ({ difference }) => difference ?? t('portal.firstShape'),
    },
    {
      key: 'keys',
      title: t('portal.keys'),
      width: 300,
      render: ({ keys }) => (
        <details>
          <summary>{t('portal.keysCount', { n: keys.length })}</summary>
          <ul>
            {keys.map((key) => (
              <li key={key}>
                <code>{key}</code>
              </li>
            ))}
          </ul>
        </details>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('portal.shapesCaption')}
      columns={columns}
      rows={shapes}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('portal.noShapes')} />}
    />
  );
}
