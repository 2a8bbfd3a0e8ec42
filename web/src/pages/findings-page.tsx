import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { oneOf } from '../components/one-of';
import { PageHeader } from '../components/page-header';
import { useFilters } from '../components/use-filters';
import { useFormat } from '../components/use-format';
import { useNarrow } from '../components/use-narrow';
import { WordSearch } from '../components/word-search';
import { useCan } from '../features/accounts/session';
import {
  CAUSE_STATES,
  FINDINGS_KEY,
  findingsApi,
  type CauseFilters,
} from '../features/procedures/findings/api';
import { AssignPanel } from '../features/procedures/findings/assign-panel';
import { CauseColumn } from '../features/procedures/findings/cause-column';
import { CauseDrawer } from '../features/procedures/findings/cause-drawer';
import '../features/procedures/findings/findings.css';
import { useKinds } from '../features/procedures/findings/use-kinds';
import { unitsApi } from '../features/units/api';
import { useRound } from '../features/units/round-context';

/** Of causes that nobody was asked to mend, in the address. */
const UNOWNED = 'chua-giao';
/** Width from which three columns stand beside each other. */
const WIDE = 900;

export default function FindingsPage() {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const narrow = useNarrow(WIDE);
  const { kinds, wordOf } = useKinds();
  const [filters, setFilters] = useFilters({
    ...{
      tim: '',
      loai: '',
      'don-vi': '',
      'co-quan': '',
      'qua-han': '',
      'trang-thai': 'open',
      mo: '',
    },
  });
  const units = useQuery({
    queryKey: ['units', round.id, 'new'],
    queryFn: () => unitsApi.units(round.id, 'new'),
    staleTime: 5 * 60_000,
  });
  const owners = useQuery({
    queryKey: [FINDINGS_KEY, round.id, 'owners'],
    queryFn: () => findingsApi.owners(round.id),
  });
  const [assigning, setAssigning] = useState(false);
  const mayFollow = useCan('procedure.verify');
  const kindsOnly = kinds.map(({ kind }) => kind);
  const asked: CauseFilters = {
    q: filters.tim || undefined,
    kind: oneOf(kindsOnly, filters.loai),
    unitId: filters['don-vi'] || undefined,
    ownerId: filters['co-quan'] && filters['co-quan'] !== UNOWNED ? filters['co-quan'] : undefined,
    unowned: filters['co-quan'] === UNOWNED ? 'true' : undefined,
    overdue: filters['qua-han'] ? 'true' : undefined,
  };
  const state = oneOf(CAUSE_STATES, filters['trang-thai']) ?? 'open';
  return (
    <>
      <PageHeader title={t('findings.title')}>{t('findings.lead')}</PageHeader>
      <div className="toolbar">
        <WordSearch
          text={filters.tim}
          label={t('findings.search')}
          noNumbers={t('obstacles.noNumbers')}
          onSearch={(tim) => setFilters({ tim })}
        />
        <select
          className="native-select"
          aria-label={t('findings.kind')}
          value={filters.loai}
          onChange={(event) => setFilters({ loai: event.target.value })}
        >
          <option value="">{t('findings.allKinds')}</option>
          {kindsOnly.map((kind) => (
            <option key={kind} value={kind}>
              {wordOf(kind)}
            </option>
          ))}
        </select>
        <select
          className="native-select"
          aria-label={t('procedures.filterUnit')}
          value={filters['don-vi']}
          onChange={(event) => setFilters({ 'don-vi': event.target.value })}
        >
          <option value="">{t('procedures.allUnits')}</option>
          {units.data?.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <select
          className="native-select"
          aria-label={t('findings.owner')}
          value={filters['co-quan']}
          onChange={(event) => setFilters({ 'co-quan': event.target.value })}
        >
          <option value="">{t('findings.allOwners')}</option>
          {owners.data?.map(({ owner, open, overdue }) => (
            <option key={owner?.id ?? UNOWNED} value={owner?.id ?? UNOWNED}>
              {t(overdue > 0 ? 'findings.ownerLate' : 'findings.ownerOpen', {
                name: owner?.name ?? t('findings.unowned'),
                n: format.number(open),
                late: format.number(overdue),
              })}
            </option>
          ))}
        </select>
        <Checkbox
          checked={filters['qua-han'] !== ''}
          onChange={(event) => setFilters({ 'qua-han': event.target.checked ? '1' : '' })}
        >
          {t('findings.overdueOnly')}
        </Checkbox>
        {narrow && (
          <select
            className="native-select"
            aria-label={t('findings.state')}
            value={state}
            onChange={(event) => setFilters({ 'trang-thai': event.target.value })}
          >
            {CAUSE_STATES.map((each) => (
              <option key={each} value={each}>
                {t(`findings.states.${each}`)}
              </option>
            ))}
          </select>
        )}
        {mayFollow && !assigning && (
          <Button onClick={() => setAssigning(true)}>{t('findings.assignMany')}</Button>
        )}
        <a href={`/api/rounds/${round.id}/finding-causes.xlsx`} download>
          <DownloadOutlined aria-hidden="true" /> {t('findings.excel')}
        </a>
      </div>
      {assigning && <AssignPanel filters={asked} onClose={() => setAssigning(false)} />}
      <div className={narrow ? 'findings-board findings-board-narrow' : 'findings-board'}>
        {(narrow ? [state] : CAUSE_STATES).map((each) => (
          <CauseColumn
            key={each}
            state={each}
            filters={asked}
            onOpen={(mo) => setFilters({ mo })}
          />
        ))}
      </div>
      <CauseDrawer id={filters.mo} onClose={() => setFilters({ mo: '' })} />
    </>
  );
}
