import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { oneOf } from '../components/one-of';
import { PageHeader } from '../components/page-header';
import { TabSet } from '../components/tab-set';
import { useFilters } from '../components/use-filters';
import { useNarrow } from '../components/use-narrow';
import { useRound } from '../features/units/round-context';
import { AgeingTable } from '../features/discrepancies/ageing-table';
import { STATES, type DiscrepancyFilters } from '../features/discrepancies/api';
import { DiscrepancyColumn } from '../features/discrepancies/discrepancy-column';
import { DiscrepancyDrawer } from '../features/discrepancies/discrepancy-drawer';
import { useKinds } from '../features/discrepancies/use-kinds';
import { useListTypes } from '../features/handover/use-list-types';
import { unitsApi } from '../features/units/api';

/** Width from which four columns stand beside each other. */
const WIDE = 900;

export default function DiscrepanciesPage() {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters({
    ...{ xem: 'bang', loai: '', 'loai-ds': '', 'don-vi': '', 'qua-han': '' },
    ...{ 'danh-sach': '', 'trang-thai': 'open', mo: '' },
  });
  return (
    <>
      <PageHeader title={t('discrepancies.title')}>{t('discrepancies.lead')}</PageHeader>
      <TabSet
        label={t('discrepancies.title')}
        active={filters.xem}
        onChange={(xem) => setFilters({ xem })}
        tabs={[
          {
            ...{ key: 'bang', label: t('discrepancies.board') },
            content: () => <Board filters={filters} onChange={setFilters} />,
          },
          {
            ...{ key: 'thoi-gian', label: t('discrepancies.ageing') },
            content: () => <AgeingTable />,
          },
        ]}
      />
      <DiscrepancyDrawer id={filters.mo} onClose={() => setFilters({ mo: '' })} />
    </>
  );
}

type Filter = 'loai' | 'loai-ds' | 'don-vi' | 'qua-han' | 'danh-sach' | 'trang-thai' | 'mo';

interface BoardProps {
  filters: Record<Filter, string>;
  onChange: (change: Partial<Record<Filter, string>>) => void;
}

function Board({ filters, onChange }: BoardProps) {
  const { t } = useTranslation();
  const round = useRound();
  const narrow = useNarrow(WIDE);
  const { kinds, wordOf } = useKinds();
  const { types, nameOf } = useListTypes();
  const sides = useQuery({
    queryKey: ['units', round.id, 'both'],
    queryFn: () => Promise.all([unitsApi.units(round.id, 'new'), unitsApi.units(round.id, 'old')]),
    staleTime: 5 * 60_000,
  });
  const asked: DiscrepancyFilters = {
    kind: filters.loai || undefined,
    listType: filters['loai-ds'] || undefined,
    unitId: filters['don-vi'] || undefined,
    listId: filters['danh-sach'] || undefined,
    overdue: filters['qua-han'] ? 'true' : undefined,
  };
  const state = oneOf(STATES, filters['trang-thai']) ?? 'open';
  const select = (name: Filter, label: string, all: string, options: React.ReactNode) => (
    <select
      className="native-select"
      aria-label={label}
      value={filters[name]}
      onChange={(event) => onChange({ [name]: event.target.value })}
    >
      <option value="">{all}</option>
      {options}
    </select>
  );
  const units = (at: 0 | 1) =>
    sides.data?.[at].map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ));
  return (
    <div className="stack">
      <div className="toolbar">
        {select(
          'loai',
          t('handover.disputeKind'),
          t('discrepancies.allKinds'),
          kinds.map(({ value }) => (
            <option key={value} value={value}>
              {wordOf(value)}
            </option>
          )),
        )}
        {select(
          'loai-ds',
          t('handover.listType'),
          t('discrepancies.allLists'),
          types.map(({ code }) => (
            <option key={code} value={code}>
              {nameOf(code)}
            </option>
          )),
        )}
        {select(
          'don-vi',
          t('discrepancies.unit'),
          t('discrepancies.allUnits'),
          <>
            <optgroup label={t('discrepancies.newUnits')}>{units(0)}</optgroup>
            <optgroup label={t('discrepancies.oldUnits')}>{units(1)}</optgroup>
          </>,
        )}
        <Checkbox
          checked={filters['qua-han'] !== ''}
          onChange={(event) => onChange({ 'qua-han': event.target.checked ? '1' : '' })}
        >
          {t('discrepancies.overdueOnly')}
        </Checkbox>
        {narrow && (
          <select
            className="native-select"
            aria-label={t('discrepancies.state')}
            value={state}
            onChange={(event) => onChange({ 'trang-thai': event.target.value })}
          >
            {STATES.map((each) => (
              <option key={each} value={each}>
                {t(`discrepancyState.${each}`)}
              </option>
            ))}
          </select>
        )}
        {filters['danh-sach'] && (
          <button
            type="button"
            className="link-button"
            onClick={() => onChange({ 'danh-sach': '' })}
          >
            {t('discrepancies.allOfRound')}
          </button>
        )}
      </div>
      <div className={narrow ? 'board board-narrow' : 'board'}>
        {(narrow ? [state] : STATES).map((each) => (
          <DiscrepancyColumn
            key={each}
            state={each}
            filters={asked}
            onOpen={(mo) => onChange({ mo })}
          />
        ))}
      </div>
    </div>
  );
}
