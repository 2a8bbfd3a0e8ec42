import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fileAddress } from '../../components/file-address';
import { oneOf } from '../../components/one-of';
import { useFormat } from '../../components/use-format';
import { useNarrow } from '../../components/use-narrow';
import { WordSearch } from '../../components/word-search';
import { unitsApi } from '../units/api';
import { useRound } from '../units/round-context';
import {
  LEVELS,
  OBSTACLES_KEY,
  obstaclesApi,
  SEVERITIES,
  STATES,
  type ObstacleFilters,
} from './api';
import { ObstacleColumn } from './obstacle-column';
import './obstacles.css';
import { useCatalogue } from './use-catalogue';

/** Width from which the columns stand beside each other. */
const WIDE = 1000;

/** What the board is filtered by, as it stands in the address. */
export const BOARD_FILTERS = {
  ...{ nhom: '', 'muc-do': '', cap: '', 'don-vi': '', 'qua-han': '' },
  ...{ tim: '', 'lan-thu': '', 'trang-thai': 'open' },
};
type Filter = keyof typeof BOARD_FILTERS;

interface ObstacleBoardProps {
  filters: Record<Filter, string>;
  onChange: (change: Partial<Record<Filter, string>>) => void;
}

/** Obstacles by where they stand, filtered; on a narrow screen one state at a time. */
export function ObstacleBoard({ filters, onChange }: ObstacleBoardProps) {
  const { t } = useTranslation();
  const narrow = useNarrow(WIDE);
  const asked: ObstacleFilters = {
    category: filters.nhom || undefined,
    severity: oneOf(SEVERITIES, filters['muc-do']),
    level: oneOf(LEVELS, filters.cap),
    unitId: filters['don-vi'] || undefined,
    rehearsalId: filters['lan-thu'] || undefined,
    overdue: filters['qua-han'] ? 'true' : undefined,
    text: filters.tim || undefined,
  };
  const state = oneOf(STATES, filters['trang-thai']) ?? 'open';
  return (
    <div className="stack">
      <Toolbar filters={filters} onChange={onChange}>
        {narrow && (
          <select
            className="native-select"
            aria-label={t('obstacles.state')}
            value={state}
            onChange={(event) => onChange({ 'trang-thai': event.target.value })}
          >
            {STATES.map((each) => (
              <option key={each} value={each}>
                {t(`obstacleState.${each}`)}
              </option>
            ))}
          </select>
        )}
      </Toolbar>
      <Summary filters={asked} />
      <div className={narrow ? 'obstacle-board obstacle-board-narrow' : 'obstacle-board'}>
        {(narrow ? [state] : STATES).map((each) => (
          <ObstacleColumn key={each} state={each} filters={asked} />
        ))}
      </div>
    </div>
  );
}

function Toolbar({ filters, onChange, children }: ObstacleBoardProps & { children: ReactNode }) {
  const { t } = useTranslation();
  const round = useRound();
  const { categories, categoryName, severityName } = useCatalogue();
  const sides = useQuery({
    queryKey: ['units', round.id, 'both'],
    queryFn: () => Promise.all([unitsApi.units(round.id, 'new'), unitsApi.units(round.id, 'old')]),
    staleTime: 5 * 60_000,
  });
  const select = (name: Filter, label: string, all: string, options: ReactNode) => (
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
  const option = (value: string, word: string) => (
    <option key={value} value={value}>
      {word}
    </option>
  );
  return (
    <div className="toolbar">
      <WordSearch
        text={filters.tim}
        label={t('obstacles.search')}
        noNumbers={t('obstacles.noNumbers')}
        onSearch={(tim) => onChange({ tim })}
      />
      {select(
        'nhom',
        t('obstacles.category'),
        t('obstacles.allCategories'),
        categories.map(({ value }) => option(value, categoryName(value))),
      )}
      {select(
        'muc-do',
        t('obstacles.severity'),
        t('obstacles.allSeverities'),
        SEVERITIES.map((each) => option(each, severityName(each))),
      )}
      {select(
        'cap',
        t('obstacles.level'),
        t('obstacles.allLevels'),
        LEVELS.map((each) => option(each, t(`obstacleLevel.${each}`))),
      )}
      {select(
        'don-vi',
        t('obstacles.unit'),
        t('obstacles.allUnits'),
        (['newUnits', 'oldUnits'] as const).map((side, at) => (
          <optgroup key={side} label={t(`obstacles.${side}`)}>
            {sides.data?.[at]?.map(({ id, name }) => option(id, name))}
          </optgroup>
        )),
      )}
      <Checkbox
        checked={filters['qua-han'] !== ''}
        onChange={(event) => onChange({ 'qua-han': event.target.checked ? '1' : '' })}
      >
        {t('obstacles.overdueOnly')}
      </Checkbox>
      {children}
      {filters['lan-thu'] && (
        <button type="button" className="link-button" onClick={() => onChange({ 'lan-thu': '' })}>
          {t('obstacles.allOfRound')}
        </button>
      )}
    </div>
  );
}

/** How many are left of what is shown, and the same as a workbook. */
function Summary({ filters }: { filters: ObstacleFilters }) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const query = useQuery({
    queryKey: [OBSTACLES_KEY, round.id, 'counts', filters],
    queryFn: () => obstaclesApi.page(round.id, filters, 1, 1),
  });
  const counts = query.data?.counts;
  return (
    <p className="toolbar" role="status">
      {counts && (
        <strong>
          {t('obstacles.summary', {
            open: format.number(
              counts.open + counts.in_progress + counts.waiting + counts.answered,
            ),
            blocking: format.number(counts.blocking),
            overdue: format.number(counts.overdue),
          })}
        </strong>
      )}
      <a href={fileAddress(`/api/rounds/${round.id}/obstacles.xlsx`, filters)} download>
        <DownloadOutlined aria-hidden="true" /> {t('obstacles.excel')}
      </a>
    </p>
  );
}
