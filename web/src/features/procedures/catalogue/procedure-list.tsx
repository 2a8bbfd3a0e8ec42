import { DownloadOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/table-column';
import { oneOf } from '../../../components/one-of';
import { PAGE_SIZE, pageNumber } from '../../../components/paging';
import { QueryView } from '../../../components/query-view';
import { EmptyState } from '../../../components/states';
import { StatusMark } from '../../../components/status-mark';
import { useFilters } from '../../../components/use-filters';
import { useFormat } from '../../../components/use-format';
import { WordSearch } from '../../../components/word-search';
import { useCan } from '../../accounts/session';
import { useRound } from '../../units/round-context';
import { CATALOGUE_KEY, catalogueApi, LEVELS, type Procedure } from './api';
import { AssignDialog } from './assign-dialog';
import './catalogue.css';

const STATES = ['true', 'false'] as const;

/** The procedures of the round, with what their decisions say, and which units offer them. */
export function ProcedureList() {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const mayAssign = useCan('procedure.import');
  const [filters, setFilters] = useFilters({
    ...{ tim: '', 'linh-vuc': '', 'muc-do': '', 'hieu-luc': 'true', trang: '1' },
  });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [assigning, setAssigning] = useState(false);
  const asked = {
    q: filters.tim || undefined,
    field: filters['linh-vuc'] || undefined,
    level: oneOf(LEVELS, filters['muc-do']),
    inForce: oneOf(STATES, filters['hieu-luc']),
  };
  const query = { ...asked, page: pageNumber(filters.trang), pageSize: PAGE_SIZE };
  const page = useQuery({
    queryKey: [CATALOGUE_KEY, round.id, 'list', query],
    queryFn: () => catalogueApi.page(round.id, query),
    placeholderData: keepPreviousData,
  });
  const fields = useQuery({
    queryKey: [CATALOGUE_KEY, round.id, 'fields'],
    queryFn: () => catalogueApi.fields(round.id),
  });
  const select = (
    name: 'linh-vuc' | 'muc-do' | 'hieu-luc',
    label: string,
    all: string,
    options: { value: string; word: string }[],
  ) => (
    <select
      className="native-select catalogue-filter"
      aria-label={label}
      value={filters[name]}
      onChange={(event) => setFilters({ [name]: event.target.value })}
    >
      <option value={name === 'hieu-luc' ? 'all' : ''}>{all}</option>
      {options.map(({ value, word }) => (
        <option key={value} value={value}>
          {word}
        </option>
      ))}
    </select>
  );
  const columns = useColumns();
  return (
    <div className="stack">
      <div className="toolbar">
        <WordSearch
          text={filters.tim}
          label={t('catalogue.search')}
          noNumbers={t('catalogue.noNumbers')}
          onSearch={(tim) => setFilters({ tim })}
        />
        {select(
          'linh-vuc',
          t('catalogue.field'),
          t('catalogue.allFields'),
          (fields.data ?? []).map(({ field, procedures }) => ({
            value: field,
            word: `${field || t('catalogue.noField')} (${format.number(procedures)})`,
          })),
        )}
        {select(
          'muc-do',
          t('catalogue.level'),
          t('catalogue.allLevels'),
          LEVELS.map((value) => ({ value, word: t(`catalogue.levels.${value}`) })),
        )}
        {select('hieu-luc', t('catalogue.state'), t('catalogue.allStates'), [
          { value: 'true', word: t('catalogue.inForce') },
          { value: 'false', word: t('catalogue.withdrawn') },
        ])}
        <a href={catalogueApi.workbook(round.id, asked)} download>
          <DownloadOutlined aria-hidden="true" /> {t('catalogue.excel')}
        </a>
        {mayAssign && (
          <Button disabled={chosen.size === 0} onClick={() => setAssigning(true)}>
            {t('catalogue.assign', { n: format.number(chosen.size) })}
          </Button>
        )}
      </div>
      <QueryView query={page} what={t('catalogue.what')}>
        {(data) => (
          <>
            <DataTable
              caption={t('catalogue.caption')}
              columns={columns}
              rows={data.rows}
              rowKey={(row) => row.id}
              refreshing={page.isPlaceholderData}
              selection={
                mayAssign
                  ? { selected: chosen, onChange: setChosen, nameOf: (row) => row.code }
                  : undefined
              }
              paging={{
                ...data,
                onPage: (next) => {
                  setChosen(new Set());
                  setFilters({ trang: String(next) });
                },
              }}
              empty={<EmptyState title={t('state.nothingFound')} hint={t('catalogue.emptyHint')} />}
            />
            {assigning && (
              <AssignDialog
                procedures={data.rows.filter(({ id }) => chosen.has(id))}
                onDone={() => {
                  setAssigning(false);
                  setChosen(new Set());
                }}
                onCancel={() => setAssigning(false)}
              />
            )}
          </>
        )}
      </QueryView>
    </div>
  );
}

function useColumns(): Column<Procedure>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      ...{ key: 'procedure', title: t('procedures.procedure'), rowHeader: true, width: 300 },
      render: (row) => (
        <span className="data-table-two-lines">
          <span>{row.name}</span>
          <span className="data-table-second">
            {row.code}
            {row.formerCodes.length > 0 &&
              ` · ${t('catalogue.formerly', { codes: row.formerCodes.join(', ') })}`}
          </span>
          {!row.inForce && <StatusMark tone="grey">{t('catalogue.withdrawn')}</StatusMark>}
        </span>
      ),
    },
    { key: 'field', title: t('catalogue.field'), width: 140, render: (row) => row.field },
    {
      ...{ key: 'level', title: t('catalogue.level'), width: 110 },
      render: (row) => (row.level ? t(`catalogue.levels.${row.level}`) : t('catalogue.notStated')),
    },
    {
      ...{ key: 'decision', title: t('catalogue.decision'), width: 160 },
      render: (row) => (
        <span className="data-table-two-lines">
          <span>{row.decisionNumber ?? t('catalogue.notStated')}</span>
          {row.decisionDate && (
            <span className="data-table-second">{format.day(row.decisionDate)}</span>
          )}
        </span>
      ),
    },
    {
      ...{ key: 'fee', title: t('catalogue.fee'), width: 160 },
      render: (row) => (
        <span className="data-table-two-lines">
          <span>{row.fee ?? t('catalogue.notStated')}</span>
          {row.timeLimit && <span className="data-table-second">{row.timeLimit}</span>}
        </span>
      ),
    },
    {
      ...{ key: 'assigned', title: t('catalogue.assignedTo'), width: 140 },
      render: (row) =>
        row.assignedTo === 'named'
          ? t('catalogue.namedUnits', { n: format.number(row.unitIds.length) })
          : t(`catalogue.rules.${row.assignedTo}`),
    },
  ];
}
