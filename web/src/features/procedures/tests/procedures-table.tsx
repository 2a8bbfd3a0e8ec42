import { keepPreviousData, useQuery } from '@tanstack/react-query';
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
import { unitsApi } from '../../units/api';
import { useRound } from '../../units/round-context';
import { CHANNELS, TESTED, TESTS_KEY, testsApi, type TestedProcedure } from './api';

/** Procedures × channels, for all units or one: how many units proved each, and what nobody tried. */
export function ProceduresTable({ onProcedure }: { onProcedure: (id: string) => void }) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const [filters, setFilters] = useFilters({ 'don-vi': '', 'da-thu': '', trang: '1' });
  const query = {
    unitId: filters['don-vi'] || undefined,
    tested: oneOf(TESTED, filters['da-thu']),
    ...{ page: pageNumber(filters.trang), pageSize: PAGE_SIZE },
  };
  const procedures = useQuery({
    queryKey: [TESTS_KEY, round.id, 'procedures', query],
    queryFn: () => testsApi.procedures(round.id, query),
    placeholderData: keepPreviousData,
  });
  const units = useQuery({
    queryKey: ['units', round.id, 'new'],
    queryFn: () => unitsApi.units(round.id, 'new'),
    staleTime: 5 * 60_000,
  });
  const columns: Column<TestedProcedure>[] = [
    {
      ...{ key: 'procedure', title: t('procedures.procedure'), rowHeader: true, width: 300 },
      render: ({ procedureId, code, name }) => (
        <span className="data-table-two-lines">
          <button type="button" className="link-button" onClick={() => onProcedure(procedureId)}>
            {name}
          </button>
          <span className="data-table-second">{code}</span>
        </span>
      ),
    },
    {
      ...{ key: 'verdict', title: t('tests.verdict'), width: 150 },
      render: ({ units: all, proven, failed, running }) =>
        proven === all ? (
          <StatusMark tone="green">{t('tests.provenEverywhere')}</StatusMark>
        ) : failed > 0 ? (
          <StatusMark tone="red">{t('tests.states.failed')}</StatusMark>
        ) : proven + running > 0 ? (
          <StatusMark tone="blue">{t('tests.provenInPart')}</StatusMark>
        ) : (
          <StatusMark tone="grey">{t('tests.notTried')}</StatusMark>
        ),
    },
    {
      ...{ key: 'proven', title: t('tests.provenUnits'), align: 'right' },
      render: ({ proven, units: all }) => `${format.number(proven)}/${format.number(all)}`,
    },
    ...CHANNELS.map((channel): Column<TestedProcedure> => ({
      ...{ key: channel, title: t(`tests.channels.${channel}`), align: 'right' },
      render: ({ channels }) => {
        const { passed, running, failed } = channels[channel];
        const all = passed + running + failed;
        return all === 0 ? '–' : `${format.number(passed)}/${format.number(all)}`;
      },
    })),
  ];
  return (
    <div className="stack">
      <div className="toolbar">
        <select
          className="native-select"
          aria-label={t('procedures.filterUnit')}
          value={filters['don-vi']}
          onChange={(event) => setFilters({ 'don-vi': event.target.value })}
        >
          <option value="">{t('procedures.allUnits')}</option>
          {(units.data ?? []).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <select
          className="native-select"
          aria-label={t('tests.filterTested')}
          value={filters['da-thu']}
          onChange={(event) => setFilters({ 'da-thu': event.target.value })}
        >
          <option value="">{t('tests.allTested')}</option>
          {TESTED.map((each) => (
            <option key={each} value={each}>
              {t(`tests.tested.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <QueryView query={procedures} what={t('tests.what')}>
        {(page) => (
          <DataTable
            caption={t('tests.byProcedureCaption')}
            columns={columns}
            rows={page.rows}
            rowKey={({ procedureId }) => procedureId}
            refreshing={procedures.isPlaceholderData}
            paging={{ ...page, onPage: (next) => setFilters({ trang: String(next) }) }}
            empty={<EmptyState title={t('state.nothingFound')} />}
          />
        )}
      </QueryView>
    </div>
  );
}
