import { useQuery } from '@tanstack/react-query';
import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/table-column';
import { Notice } from '../../../components/notice';
import { QueryView } from '../../../components/query-view';
import { EmptyState } from '../../../components/states';
import { StatusMark } from '../../../components/status-mark';
import { useFormat } from '../../../components/use-format';
import { useCan } from '../../accounts/session';
import { useRound } from '../../units/round-context';
import { AGENCIES_KEY, agenciesApi, type UnitAgency } from './api';
import { CodeDialog } from './code-dialog';
import { AgenciesPanel } from './excel-panel';

/** Under which code the portal keeps the procedures of each unit; a unit without one cannot be asked for. */
export function AgencyTable() {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const mayEnter = useCan('procedure.import');
  const [unit, setUnit] = useState<UnitAgency | null>(null);
  const [importing, setImporting] = useState(false);
  const agencies = useQuery({
    queryKey: [AGENCIES_KEY, round.id],
    queryFn: () => agenciesApi.all(round.id),
  });
  const columns = useColumns(mayEnter ? setUnit : undefined);
  return (
    <div className="stack">
      <p className="panel-hint">{t('agencies.lead')}</p>
      <QueryView query={agencies} what={t('agencies.what')}>
        {({ rows, without }) => (
          <>
            {without > 0 && (
              <Notice tone="yellow">{t('agencies.without', { n: format.number(without) })}</Notice>
            )}
            {importing ? (
              <AgenciesPanel units={rows} onClose={() => setImporting(false)} />
            ) : (
              <div className="toolbar">
                {mayEnter && (
                  <Button onClick={() => setImporting(true)}>{t('agencies.excel')}</Button>
                )}
                <a href={`/api/rounds/${round.id}/unit-agencies.xlsx`} download>
                  <DownloadOutlined aria-hidden="true" /> {t('overviews.excel')}
                </a>
              </div>
            )}
            <DataTable
              caption={t('agencies.title')}
              columns={columns}
              rows={rows}
              rowKey={({ unitId }) => unitId}
              empty={<EmptyState title={t('state.nothingFound')} />}
            />
          </>
        )}
      </QueryView>
      {unit && <CodeDialog unit={unit} onClose={() => setUnit(null)} />}
    </div>
  );
}

function useColumns(onEnter?: (unit: UnitAgency) => void): Column<UnitAgency>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      ...{ key: 'unit', title: t('procedures.unit'), rowHeader: true, width: 260 },
      render: ({ unitName, unitCode }) => (
        <span className="data-table-two-lines">
          <span>{unitName}</span>
          <span className="data-table-second">{unitCode}</span>
        </span>
      ),
    },
    {
      ...{ key: 'code', title: t('agencies.code'), width: 200 },
      render: ({ agencyCode }) =>
        agencyCode ?? <StatusMark tone="yellow">{t('agencies.none')}</StatusMark>,
    },
    {
      ...{ key: 'source', title: t('agencies.source'), width: 300 },
      render: ({ agencyCode, source, enteredBy, enteredAt }) =>
        agencyCode && (
          <span className="data-table-two-lines">
            <span>
              {t(
                `agencies.sources.${source === 'hand' || source === 'excel' ? source : 'shipped'}`,
              )}
            </span>
            {enteredBy && enteredAt && (
              <span className="data-table-second">
                {enteredBy} · {format.moment(enteredAt)}
              </span>
            )}
          </span>
        ),
    },
    ...(onEnter
      ? [
          {
            ...{ key: 'act', title: t('agencies.act'), width: 120 },
            render: (unit: UnitAgency) => (
              <Button
                size="small"
                aria-label={t('agencies.codeOf', { unit: unit.unitName })}
                onClick={() => onEnter(unit)}
              >
                {t(unit.agencyCode === null ? 'agencies.enter' : 'agencies.change')}
              </Button>
            ),
          },
        ]
      : []),
  ];
}
