import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/table-column';
import { oneOf } from '../../../components/one-of';
import { PAGE_SIZE, pageNumber } from '../../../components/paging';
import { QueryView } from '../../../components/query-view';
import { EmptyState } from '../../../components/states';
import { useFilters } from '../../../components/use-filters';
import { useFormat } from '../../../components/use-format';
import { unitsApi } from '../../units/api';
import { useRound } from '../../units/round-context';
import { CHANNELS, STEPS, TEST_STATES, TESTS_KEY, testsApi, type TestSubmission } from './api';
import { ChangeDialog } from './change-dialog';
import { PurgeDialog } from './purge-dialog';
import { PurgeWaiting } from './purge-waiting';
import { TestMark } from './test-mark';

/** Every test with its steps, payment, synchronisation and purging. */
export function TestList() {
  const { t } = useTranslation();
  const round = useRound();
  const [filters, setFilters] = useFilters({
    ...{ 'don-vi': '', 'ket-qua': '', kenh: '', 'cho-xoa': '', 'thu-tuc': '', trang: '1' },
  });
  const [changing, setChanging] = useState<TestSubmission | null>(null);
  const [purging, setPurging] = useState<TestSubmission | null>(null);
  const query = {
    unitId: filters['don-vi'] || undefined,
    procedureId: filters['thu-tuc'] || undefined,
    state: oneOf(TEST_STATES, filters['ket-qua']),
    channel: oneOf(CHANNELS, filters.kenh),
    purge: filters['cho-xoa'] ? ('waiting' as const) : undefined,
    ...{ page: pageNumber(filters.trang), pageSize: PAGE_SIZE },
  };
  const tests = useQuery({
    queryKey: [TESTS_KEY, round.id, 'list', query],
    queryFn: () => testsApi.page(round.id, query),
    placeholderData: keepPreviousData,
  });
  const units = useQuery({
    queryKey: ['units', round.id, 'new'],
    queryFn: () => unitsApi.units(round.id, 'new'),
    staleTime: 5 * 60_000,
  });
  const columns = useColumns(setChanging, setPurging);
  const select = (
    name: 'don-vi' | 'ket-qua' | 'kenh',
    label: string,
    all: string,
    options: readonly { value: string; word: string }[],
  ) => (
    <select
      className="native-select"
      aria-label={label}
      value={filters[name]}
      onChange={(event) => setFilters({ [name]: event.target.value })}
    >
      <option value="">{all}</option>
      {options.map(({ value, word }) => (
        <option key={value} value={value}>
          {word}
        </option>
      ))}
    </select>
  );
  return (
    <div className="stack">
      <div className="toolbar">
        {filters['thu-tuc'] && (
          <Button onClick={() => setFilters({ 'thu-tuc': '' })}>
            {t('tests.oneProcedure', {
              code: tests.data?.rows[0]?.procedureCode ?? t('tests.noneOfIt'),
            })}
          </Button>
        )}
        {select(
          'don-vi',
          t('procedures.filterUnit'),
          t('procedures.allUnits'),
          (units.data ?? []).map(({ id, name }) => ({ value: id, word: name })),
        )}
        {select(
          'ket-qua',
          t('procedures.filterOutcome'),
          t('procedures.allOutcomes'),
          TEST_STATES.map((value) => ({ value, word: t(`tests.states.${value}`) })),
        )}
        {select(
          'kenh',
          t('tests.channel'),
          t('tests.allChannels'),
          CHANNELS.map((value) => ({ value, word: t(`tests.channels.${value}`) })),
        )}
        <Checkbox
          checked={filters['cho-xoa'] !== ''}
          onChange={(event) => setFilters({ 'cho-xoa': event.target.checked ? '1' : '' })}
        >
          {t('tests.purgeOnly')}
        </Checkbox>
        {query.purge && <PurgeWaiting query={query} />}
      </div>
      <QueryView query={tests} what={t('tests.what')}>
        {(page) => (
          <DataTable
            caption={t('tests.listCaption')}
            columns={columns}
            rows={page.rows}
            rowKey={({ id }) => id}
            refreshing={tests.isPlaceholderData}
            paging={{ ...page, onPage: (next) => setFilters({ trang: String(next) }) }}
            empty={<EmptyState title={t('tests.none')} hint={t('tests.noneHint')} />}
          />
        )}
      </QueryView>
      {changing && <ChangeDialog row={changing} onClose={() => setChanging(null)} />}
      {purging && <PurgeDialog row={purging} onClose={() => setPurging(null)} />}
    </div>
  );
}

function useColumns(
  onChange: (row: TestSubmission) => void,
  onPurge: (row: TestSubmission) => void,
): Column<TestSubmission>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      ...{ key: 'dossier', title: t('tests.dossier'), rowHeader: true, width: 220 },
      render: (row) => (
        <span className="data-table-two-lines">
          <span>{row.dossierCode}</span>
          <span className="data-table-second">
            {row.unitName} · {t(`tests.channels.${row.channel}`)} · {row.testAccount}
          </span>
        </span>
      ),
    },
    {
      ...{ key: 'procedure', title: t('procedures.procedure'), width: 220 },
      render: (row) => (
        <span className="data-table-two-lines">
          <span>{row.procedureName}</span>
          <span className="data-table-second">{row.procedureCode}</span>
        </span>
      ),
    },
    {
      ...{ key: 'state', title: t('procedures.outcome'), width: 140 },
      render: (row) => (
        <span className="data-table-two-lines">
          <TestMark state={row.state} />
          {row.failedStep && (
            <span className="data-table-second">
              {t('tests.failedAt', { step: t(`tests.steps.${row.failedStep}`) })}
            </span>
          )}
          <span className="data-table-second">
            {t(`tests.payments.${row.payment}`)} · {t(`tests.syncs.${row.synced}`)}
          </span>
        </span>
      ),
    },
    {
      ...{ key: 'steps', title: t('tests.stepsTitle'), width: 220 },
      render: (row) => (
        <span className="data-table-two-lines">
          <span>
            {t('tests.submitted')}: {format.moment(row.submittedAt)}
          </span>
          {STEPS.filter((step) => row.steps[step]).map((step) => (
            <span key={step} className="data-table-second">
              {t(`tests.steps.${step}`)}: {format.moment(row.steps[step])}
            </span>
          ))}
        </span>
      ),
    },
    {
      ...{ key: 'purge', title: t('tests.purged'), width: 180 },
      render: (row) =>
        row.purgedOn ? (
          <span className="data-table-two-lines">
            <span>{format.day(row.purgedOn)}</span>
            <span className="data-table-second">
              {row.purgeSystems} · {row.purgeProof}
            </span>
          </span>
        ) : (
          row.mayChange &&
          row.state !== 'running' && (
            <button type="button" className="link-button" onClick={() => onPurge(row)}>
              {t('tests.purge', { code: row.dossierCode })}
            </button>
          )
        ),
    },
    {
      ...{ key: 'change', title: t('tests.edit'), width: 90 },
      render: (row) =>
        row.mayChange && (
          <button
            type="button"
            className="link-button"
            aria-label={t('tests.changeOne', { code: row.dossierCode })}
            onClick={() => onChange(row)}
          >
            {t('tests.change')}
          </button>
        ),
    },
  ];
}
