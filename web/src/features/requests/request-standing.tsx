import { DownloadOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { paths } from '../../components/paths';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import { requestsApi, type DataRequest, type RequestUnit } from './api';
import { MergeButton } from './merge-button';
import { Standing } from './standing';
import { useRequestAct } from './use-request-act';
import '../tasks/tasks.css';

/** Where every unit stands at a glance, the figures beside those of the last period; merging. */
export function RequestStanding({
  request,
  children,
}: {
  request: DataRequest;
  /** Stands between what is said of all units and the table of them. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const { code } = useRound();
  const format = useFormat();
  const close = useRequestAct<DataRequest>(t('requests.closeDone'));
  const { counts, units } = request;
  const missing = units.filter(({ state }) => state === 'missing' || state === 'returned');
  const held = units.filter(({ state }) => state === 'held');
  const numbers = request.layout.columns.filter(
    ({ role, type }) => role === 'fill' && type === 'number',
  );
  const columns: Column<RequestUnit>[] = [
    {
      ...{ key: 'unit', title: t('requests.unit'), rowHeader: true },
      render: ({ unit }) => (
        <Link to={paths.requestOfUnit(code, request.id, unit.id)}>{unit.name}</Link>
      ),
    },
    {
      ...{ key: 'state', title: t('requests.state') },
      sortValue: ({ state }) => state,
      render: ({ state, late }) => <Standing state={state} late={late} />,
    },
    {
      ...{ key: 'sentAt', title: t('requests.sentAt') },
      sortValue: ({ sentAt }) => sentAt ?? '',
      render: ({ sentAt }) => (sentAt ? format.moment(sentAt) : '—'),
    },
    ...numbers.map(({ key, heading }): Column<RequestUnit> => ({
      ...{ key, title: heading, align: 'right' },
      sortValue: ({ sums }) => sums[key] ?? -Infinity,
      render: ({ sums, lastSums }) => (
        <>
          {sums[key] === undefined ? '—' : format.number(sums[key], 3)}
          {lastSums && (
            <div className="panel-hint">
              {t('requests.last', { n: format.number(lastSums[key] ?? 0, 3) })}
            </div>
          )}
        </>
      ),
    })),
  ];
  return (
    <div className="stack">
      <p role="status">
        <strong>
          {t('requests.answeredOf', {
            ...{ a: format.number(counts.answered), b: format.number(counts.units) },
          })}
        </strong>
        {missing.length > 0 &&
          `; ${t('requests.missingNames', { names: missing.map(({ unit }) => unit.name).join(', ') })}`}
        {held.length > 0 && (
          <>
            {`; ${t('requests.heldNames')} `}
            {held.map(({ unit }, at) => (
              <span key={unit.id}>
                {at > 0 && ', '}
                <Link to={paths.requestOfUnit(code, request.id, unit.id)}>{unit.name}</Link>
              </span>
            ))}
          </>
        )}
      </p>
      {request.maySend && (
        <div className="task-toolbar">
          {counts.answered + counts.held > 0 && <MergeButton request={request} />}
          {request.mergedAt && (
            <a className="button-link" href={requestsApi.mergedFile(request.id)} download>
              {t('requests.mergedFile', { at: format.moment(request.mergedAt) })}
            </a>
          )}
          {request.state === 'sent' && (
            <Popconfirm
              title={t('requests.closeAsk')}
              okText={t('requests.close')}
              cancelText={t('action.cancel')}
              onConfirm={() => close.mutate(() => requestsApi.close(request))}
            >
              <Button loading={close.isPending}>{t('requests.close')}</Button>
            </Popconfirm>
          )}
          {request.state === 'closed' && (
            <StatusMark tone="grey">{t('requests.closed')}</StatusMark>
          )}
        </div>
      )}
      {children}
      <p>
        <a href={requestsApi.standing(request.id)} download>
          <DownloadOutlined aria-hidden="true" /> {t('requests.excel')}
        </a>
      </p>
      <DataTable
        caption={t('requests.byUnit')}
        columns={columns}
        rows={units}
        rowKey={({ unit }) => unit.id}
        empty={null}
      />
    </div>
  );
}
