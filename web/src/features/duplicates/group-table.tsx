import { DownloadOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import {
  DUPLICATES_KEY,
  duplicatesApi,
  GROUP_STATES,
  PAGE_SIZE,
  type DuplicateGroupRow,
  type GroupState,
} from './api';
import { SearchButton } from './search-button';

interface GroupTableProps {
  state: GroupState;
  kind: string;
  page: number;
  onChange: (change: { 'trang-thai'?: string; loai?: string; trang?: string; mo?: string }) => void;
}

/** Groups of rows that agree in what identifies a person or thing. */
export function GroupTable({ state, kind, page, onChange }: GroupTableProps) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const inLanguage = useBilingual();
  const query = useQuery({
    queryKey: [DUPLICATES_KEY, round.id, state, kind, page],
    queryFn: () => duplicatesApi.page(round.id, state, kind, page),
    placeholderData: keepPreviousData,
  });
  const columns: Column<DuplicateGroupRow>[] = [
    {
      ...{ key: 'rows', title: t('duplicates.rows'), rowHeader: true, width: 360 },
      render: (group) => (
        <button
          type="button"
          className="link-button duplicate-rows"
          onClick={() => onChange({ mo: group.id, trang: String(page) })}
        >
          {group.rows.map((row, at) => (
            <span key={`${row.giver.id} ${at}`}>
              {row.seen ? `${row.seen.name} (${row.seen.rowCode})` : t('duplicates.hiddenRow')} –{' '}
              {row.giver.name}
            </span>
          ))}
        </button>
      ),
    },
    {
      ...{ key: 'what', title: t('duplicates.what'), width: 200 },
      render: (group) => inLanguage(group.what),
    },
    {
      ...{ key: 'list', title: t('handover.listType'), width: 180 },
      render: (group) =>
        [...new Set(group.rows.map((row) => inLanguage(row.listTypeName)))].join(', '),
    },
    {
      ...{ key: 'found', title: t('duplicates.found'), width: 140 },
      render: (group) => format.moment(group.foundAt),
    },
  ];
  return (
    <QueryView query={query} what={t('duplicates.whatAll')}>
      {(data) => (
        <div className="stack">
          <p>
            {data.searchedAt
              ? t('duplicates.searchedAt', { time: format.moment(data.searchedAt) })
              : t('duplicates.neverSearched')}{' '}
            {data.waiting > 0 && t('duplicates.waiting', { n: format.number(data.waiting) })}
          </p>
          <div className="toolbar">
            <select
              className="native-select"
              aria-label={t('discrepancies.state')}
              value={state}
              onChange={(event) => onChange({ 'trang-thai': event.target.value })}
            >
              {GROUP_STATES.map((each) => (
                <option key={each} value={each}>
                  {t(`duplicateState.${each}`)}
                </option>
              ))}
            </select>
            <select
              className="native-select"
              aria-label={t('duplicates.what')}
              value={kind}
              onChange={(event) => onChange({ loai: event.target.value })}
            >
              <option value="">{t('duplicates.allKinds')}</option>
              {data.kinds.map((each) => (
                <option key={each.kind} value={each.kind}>
                  {t(`duplicateKind.${each.kind}` as 'duplicateKind.plate', each.kind)} (
                  {format.number(each.groups)})
                </option>
              ))}
            </select>
            {data.maySearch && <SearchButton />}
            <a
              className="button-link"
              href={duplicatesApi.workbook(round.id, state, kind)}
              download
            >
              <DownloadOutlined aria-hidden="true" /> {t('duplicates.workbook')}
            </a>
          </div>
          <DataTable
            caption={t('duplicates.title')}
            columns={columns}
            rows={data.rows}
            rowKey={(group) => group.id}
            refreshing={query.isPlaceholderData}
            paging={{
              ...{ page, pageSize: PAGE_SIZE, total: data.total },
              onPage: (next) => onChange({ trang: String(next) }),
            }}
            empty={<EmptyState title={t('duplicates.none')} />}
          />
        </div>
      )}
    </QueryView>
  );
}
