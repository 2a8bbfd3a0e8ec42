import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../components/data-table';
import type { Column } from '../components/table-column';
import { matches } from '../components/fold';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { QueryView } from '../components/query-view';
import { EmptyState } from '../components/states';
import { useBilingual } from '../components/use-bilingual';
import { useFilters } from '../components/use-filters';
import { useFormat } from '../components/use-format';
import { CONTROL_KEY, controlApi, type ControlLine } from '../features/control/api';
import { ControlActs } from '../features/control/control-acts';
import { ControlAmounts } from '../features/control/control-amounts';
import { ControlMark } from '../features/control/control-mark';
import { CONTROL_STATUSES, isOpen } from '../features/control/control-state';
import { EnterDialog } from '../features/control/enter-dialog';
import { ImportPanel } from '../features/control/import-panel';
import { useRound } from '../features/units/round-context';

/** All control figures of the round beside what is declared. */
export default function ControlPage() {
  const { t } = useTranslation();
  const round = useRound();
  const [entering, setEntering] = useState(false);
  const [importing, setImporting] = useState(false);
  const query = useQuery({
    queryKey: [...CONTROL_KEY, round.id],
    queryFn: () => controlApi.ofRound(round.id),
  });
  const mayEnter = (query.data?.entering.length ?? 0) > 0;
  return (
    <>
      <PageHeader
        title={t('control.title')}
        actions={
          mayEnter && (
            <>
              <Button onClick={() => setImporting(true)}>{t('controlImport.open')}</Button>
              <Button type="primary" onClick={() => setEntering(true)}>
                {t('control.enter')}
              </Button>
            </>
          )
        }
      >
        {t('control.lead')}
      </PageHeader>
      {entering && <EnterDialog onClose={() => setEntering(false)} />}
      <QueryView query={query} what={t('control.what')}>
        {(page) => (
          <div className="stack">
            {importing && (
              <ImportPanel entering={page.entering} onDone={() => setImporting(false)} />
            )}
            <Figures figures={page.figures} />
          </div>
        )}
      </QueryView>
    </>
  );
}

function Figures({ figures }: { figures: ControlLine[] }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const columns = useColumns();
  const [filters, setFilters] = useFilters({ tim: '', loai: '', 'tinh-trang': '', 'ben-giao': '' });
  const types = [...new Map(figures.map((line) => [line.listType, line.listTypeName]))];
  const shown = figures.filter(
    (line) =>
      matches(line.giver.name, filters.tim) &&
      (!filters.loai || line.listType === filters.loai) &&
      (!filters['ben-giao'] || line.giver.id === filters['ben-giao']) &&
      (!filters['tinh-trang'] || line.status === filters['tinh-trang']),
  );
  return (
    <div className="stack">
      <div className="toolbar">
        <Input
          className="toolbar-search"
          allowClear
          defaultValue={filters.tim}
          placeholder={t('control.find')}
          aria-label={t('control.find')}
          onChange={(event) => setFilters({ tim: event.target.value })}
        />
        <select
          className="native-select"
          aria-label={t('control.filterList')}
          value={filters.loai}
          onChange={(event) => setFilters({ loai: event.target.value })}
        >
          <option value="">{t('control.allLists')}</option>
          {types.map(([code, name]) => (
            <option key={code} value={code}>
              {code} · {inLanguage(name)}
            </option>
          ))}
        </select>
        <select
          className="native-select"
          aria-label={t('control.filterState')}
          value={filters['tinh-trang']}
          onChange={(event) => setFilters({ 'tinh-trang': event.target.value })}
        >
          <option value="">{t('control.allStates')}</option>
          {CONTROL_STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(`control.status.${status}`)}
            </option>
          ))}
        </select>
      </div>
      <p className="panel-hint" role="status">
        {t('control.counted', {
          open: shown.filter(({ status }) => isOpen(status)).length,
          all: shown.length,
        })}
      </p>
      <DataTable
        caption={t('control.title')}
        columns={columns}
        rows={shown}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={figures.length === 0 ? t('control.none') : t('state.nothingFound')} />
        }
      />
    </div>
  );
}

function useColumns(): Column<ControlLine>[] {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const inLanguage = useBilingual();
  return [
    {
      key: 'giver',
      title: t('control.giver'),
      rowHeader: true,
      width: 200,
      sortValue: ({ giver }) => giver.name,
      render: (line) => (
        <span className="data-table-two-lines">
          <Link to={paths.controlFigure(round.code, line.id)}>{line.giver.name}</Link>
          <span className="data-table-second">
            {line.listType} · {inLanguage(line.listTypeName)}
          </span>
        </span>
      ),
    },
    {
      key: 'source',
      title: t('control.source'),
      width: 180,
      sortValue: (line) => inLanguage(line.sourceWords),
      render: (line) => (
        <span className="data-table-two-lines">
          <span>{inLanguage(line.sourceWords)}</span>
          <span className="data-table-second">{format.day(line.asOf)}</span>
        </span>
      ),
    },
    {
      key: 'figures',
      title: t('control.figure'),
      width: 320,
      render: (line) => <ControlAmounts line={line} />,
    },
    {
      key: 'status',
      title: t('control.state'),
      width: 190,
      sortValue: ({ status }) => CONTROL_STATUSES.indexOf(status),
      render: (line) => (
        <span className="control-cell">
          <ControlMark status={line.status} />
          {line.explanation?.holds && (
            <span className="control-soft">{line.explanation.reason}</span>
          )}
          <ControlActs line={line} />
        </span>
      ),
    },
  ];
}
