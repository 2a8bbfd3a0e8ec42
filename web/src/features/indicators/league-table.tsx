import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Sorting } from '../../components/table-column';
import { PAGE_SIZE, pageNumber } from '../../components/paging';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { useBilingual } from '../../components/use-bilingual';
import { useFilters } from '../../components/use-filters';
import { WordSearch } from '../../components/word-search';
import { KeepDialog } from '../ranking/keep-dialog';
import { SetList } from '../ranking/set-list';
import { useRound } from '../units/round-context';
import { INDICATORS_KEY, indicatorsApi, UNIT_STATES, type Shown, type UnitsQuery } from './api';
import { useLeagueColumns } from './league-columns';
import { PeriodToCome } from './period-to-come';

const FILTERS = { tim: '', 'tinh-trang': '', xep: '', trang: '1' };

interface LeagueTableProps {
  shown: Shown;
  onUnit: (unitId: string) => void;
}

/** Units beside each other, ranked by what was confirmed; no word about persons. */
export function LeagueTable({ shown: { kind, start }, onUnit }: LeagueTableProps) {
  const { t } = useTranslation();
  const round = useRound();
  const inLanguage = useBilingual();
  const columnsOf = useLeagueColumns(onUnit);
  const [keeping, setKeeping] = useState(false);
  const [filters, setFilters] = useFilters(FILTERS);
  const state = UNIT_STATES.find((each) => each === filters['tinh-trang']);
  const sorting = sortingIn(filters.xep);
  const asked: UnitsQuery = {
    ...{ kind, page: pageNumber(filters.trang), pageSize: PAGE_SIZE },
    ...{ ...(start && { start }), ...(filters.tim && { q: filters.tim }), ...(state && { state }) },
    ...(sorting && { sort: sorting.key as NonNullable<UnitsQuery['sort']> }),
    ...(sorting?.down && { down: 'true' as const }),
  };
  const query = useQuery({
    queryKey: [INDICATORS_KEY, round.id, 'units', asked],
    queryFn: () => indicatorsApi.units(round.id, asked),
    placeholderData: (before) => before,
  });
  return (
    <div className="stack">
      <SetList />
      <div className="toolbar">
        <WordSearch
          text={filters.tim}
          label={t('indicators.search')}
          noNumbers={t('indicators.searchNames')}
          onSearch={(tim) => setFilters({ tim })}
        />
        <select
          className="native-select"
          aria-label={t('registers.evidence')}
          value={state ?? ''}
          onChange={(event) => setFilters({ 'tinh-trang': event.target.value })}
        >
          <option value="">{t('indicators.anyState')}</option>
          {UNIT_STATES.map((each) => (
            <option key={each} value={each}>
              {t(`indicatorState.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <QueryView query={query} what={t('indicators.what')}>
        {({ kind: shown, indicators, lines, period, mayRank, ranked, total, page, pageSize }) => (
          <div className="stack">
            {period?.toCome && <PeriodToCome />}
            <p>
              {period && t('indicators.rankingOf', { period: inLanguage(period.name) })}{' '}
              {t(mayRank ? 'indicators.rankingRule' : 'rankingSet.toCome')}
            </p>
            {mayRank && period && ranked > 0 && (
              <div className="toolbar">
                <Button onClick={() => setKeeping(true)}>{t('rankingSet.keep')}</Button>
              </div>
            )}
            {keeping && period && (
              <KeepDialog kind={shown} period={period} onClose={() => setKeeping(false)} />
            )}
            <DataTable
              caption={t('indicators.ranking')}
              columns={columnsOf(indicators, mayRank)}
              rows={lines}
              rowKey={({ unit }) => unit.id}
              empty={
                <EmptyState
                  title={t(filters.tim || state ? 'indicators.noneFound' : 'indicators.none')}
                />
              }
              sorting={{
                by: sorting,
                onChange: (next) =>
                  setFilters({ xep: next ? `${next.down ? '-' : ''}${next.key}` : '' }),
              }}
              paging={{ page, pageSize, total, onPage: (next) => setFilters({ trang: `${next}` }) }}
              refreshing={query.isPlaceholderData}
            />
          </div>
        )}
      </QueryView>
    </div>
  );
}

/** `in-time`, `-in-time` the other way round. */
function sortingIn(text: string): Sorting | null {
  if (text === '') return null;
  return text.startsWith('-') ? { key: text.slice(1), down: true } : { key: text, down: false };
}
