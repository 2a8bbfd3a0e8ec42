import { DownloadOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import { oneOf } from '../../../components/one-of';
import { PAGE_SIZE, pageNumber } from '../../../components/paging';
import { QueryView } from '../../../components/query-view';
import { EmptyState } from '../../../components/states';
import { StatusIcon, StatusMark } from '../../../components/status-mark';
import { useFilters } from '../../../components/use-filters';
import { verificationApi } from '../../verification/api';
import { useRound } from '../../units/round-context';
import {
  CONDITION_CODES,
  CONDITION_STATES,
  CONDITION_TONES,
  CONDITIONS_KEY,
  conditionsApi,
  type ProcedureConditions,
} from './api';
import { ConditionSummary } from './condition-summary';
import { EvidenceDrawer } from './evidence-drawer';
import { StateDialog, type Subject } from './state-dialog';
import { useConditionKinds } from './use-conditions';
import './conditions.css';

const NO_FILTERS = { 'dieu-kien': '', 'tinh-trang': '', 'linh-vuc': '' };

/** The procedures of one unit with their ten conditions: how many are met, which are not, and what proves it. */
export function UnitConditions({ unitId }: { unitId: string }) {
  const { t } = useTranslation();
  const round = useRound();
  const kinds = useConditionKinds();
  const [filters, setFilters] = useFilters({ ...NO_FILTERS, trang: '1' });
  const [openId, setOpenId] = useState<string | null>(null);
  const [subject, setSubject] = useState<Subject | null>(null);
  const query = {
    unitId,
    condition: oneOf(CONDITION_CODES, filters['dieu-kien']),
    state: oneOf(CONDITION_STATES, filters['tinh-trang']),
    field: filters['linh-vuc'] || undefined,
    ...{ page: pageNumber(filters.trang), pageSize: PAGE_SIZE },
  };
  const page = useQuery({
    queryKey: [CONDITIONS_KEY, round.id, query],
    queryFn: () => conditionsApi.page(round.id, query),
    placeholderData: keepPreviousData,
  });
  const open = page.data?.rows.find(({ procedureId }) => procedureId === openId);
  const unitCode = page.data?.unitCode ?? '';
  return (
    <QueryView query={page} what={t('conditions.what')}>
      {(data) => (
        <div className="stack">
          <ConditionSummary
            of={data}
            onChoose={(condition, state) =>
              setFilters({ 'dieu-kien': condition, 'tinh-trang': state })
            }
          />
          <div className="toolbar">
            <select
              className="native-select"
              aria-label={t('conditions.filterCondition')}
              value={filters['dieu-kien']}
              onChange={(event) => setFilters({ 'dieu-kien': event.target.value })}
            >
              <option value="">{t('conditions.allTen')}</option>
              {kinds.all.map(({ code, numbered }) => (
                <option key={code} value={code}>
                  {numbered}
                </option>
              ))}
            </select>
            <select
              className="native-select"
              aria-label={t('conditions.filterState')}
              value={filters['tinh-trang']}
              onChange={(event) => setFilters({ 'tinh-trang': event.target.value })}
            >
              <option value="">{t('conditions.allStates')}</option>
              {CONDITION_STATES.map((state) => (
                <option key={state} value={state}>
                  {t(`conditions.states.${state}`)}
                </option>
              ))}
            </select>
            <FieldChoice
              value={filters['linh-vuc']}
              onChange={(field) => setFilters({ 'linh-vuc': field })}
            />
            {data.mayState && (
              <Button onClick={() => setSubject({ unitCode, procedureCode: null })}>
                {t('conditions.stateAll')}
              </Button>
            )}
            <a href={`/api/rounds/${round.id}/procedure-conditions.xlsx?unitId=${unitId}`} download>
              <DownloadOutlined aria-hidden="true" /> {t('overviews.excel')}
            </a>
          </div>
          <DataTable
            caption={t('conditions.caption')}
            columns={[
              {
                ...{ key: 'procedure', title: t('procedures.procedure'), rowHeader: true },
                width: 300,
                render: (row) => (
                  <span className="data-table-two-lines">
                    <button
                      type="button"
                      className="link-button"
                      onClick={() => setOpenId(row.procedureId)}
                    >
                      {row.procedureName}
                    </button>
                    <span className="data-table-second">
                      {row.procedureCode} · {row.procedureField}
                    </span>
                  </span>
                ),
              },
              {
                ...{ key: 'state', title: t('conditions.allTen'), width: 120 },
                render: ({ state }) => (
                  <StatusMark tone={CONDITION_TONES[state]}>
                    {t(`conditions.ready.${state}`)}
                  </StatusMark>
                ),
              },
              {
                ...{ key: 'ten', title: t('conditions.oneToTen'), width: 300 },
                render: (row) => <Ten of={row} />,
              },
            ]}
            rows={data.rows}
            rowKey={({ procedureId }) => procedureId}
            refreshing={page.isPlaceholderData}
            paging={{ ...data, onPage: (next) => setFilters({ trang: String(next) }) }}
            empty={
              <EmptyState title={t('state.nothingFound')}>
                <Button onClick={() => setFilters(NO_FILTERS)}>{t('action.clearFilters')}</Button>
              </EmptyState>
            }
          />
          {open && (
            <EvidenceDrawer
              row={open}
              onClose={() => setOpenId(null)}
              onState={
                data.mayState
                  ? (condition) =>
                      setSubject({ unitCode, procedureCode: open.procedureCode, condition })
                  : undefined
              }
            />
          )}
          {subject && <StateDialog of={subject} onClose={() => setSubject(null)} />}
        </div>
      )}
    </QueryView>
  );
}

function FieldChoice({ value, onChange }: { value: string; onChange: (field: string) => void }) {
  const { t } = useTranslation();
  const round = useRound();
  const fields = useQuery({
    queryKey: ['verification-fields', round.id],
    queryFn: () => verificationApi.fields(round.id),
  });
  const known = fields.data?.map(({ field }) => field) ?? [];
  const names = value && !known.includes(value) ? [value, ...known] : known;
  return (
    <select
      className="native-select"
      aria-label={t('procedures.filterField')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t('procedures.allFields')}</option>
      {names.map((field) => (
        <option key={field} value={field}>
          {field}
        </option>
      ))}
    </select>
  );
}

/** Ten marks in a row, each with its number, its name and what it says. */
function Ten({ of }: { of: ProcedureConditions }) {
  const { t } = useTranslation();
  const kinds = useConditionKinds();
  return (
    <ol className="condition-marks">
      {of.conditions.map(({ code, state }, at) => (
        <li key={code} title={`${kinds.nameOf(code)}: ${t(`conditions.states.${state}`)}`}>
          <span aria-hidden="true">{at + 1}</span>
          <StatusIcon tone={CONDITION_TONES[state]} />
          <span className="visually-hidden">
            {kinds.nameOf(code)}: {t(`conditions.states.${state}`)}
          </span>
        </li>
      ))}
    </ol>
  );
}
