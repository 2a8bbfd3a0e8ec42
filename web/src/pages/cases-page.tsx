import { DownloadOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { oneOf } from '../components/one-of';
import { PageHeader } from '../components/page-header';
import { TabSet } from '../components/tab-set';
import { useFilters } from '../components/use-filters';
import { DUES, OWNERSHIPS, type CaseFilters } from '../features/cases/api';
import { CaseDrawer } from '../features/cases/case-drawer';
import { CaseTable } from '../features/cases/case-table';
import '../features/cases/cases.css';
import { ContinuityTable } from '../features/cases/continuity-table';
import { useListTypes } from '../features/handover/use-list-types';
import { useRound } from '../features/units/round-context';

type Filter = 'don-vi' | 'loai-ds' | 'chu' | 'han' | 'trang' | 'mo' | 'xem';

export default function CasesPage() {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters({
    ...{ xem: 'lien-tuc', 'don-vi': '', 'loai-ds': '', chu: '', han: '', trang: '1', mo: '' },
  });
  return (
    <>
      <PageHeader title={t('cases.title')}>{t('cases.lead')}</PageHeader>
      <TabSet
        label={t('cases.title')}
        active={filters.xem}
        onChange={(xem) => setFilters({ xem })}
        tabs={[
          {
            ...{ key: 'lien-tuc', label: t('cases.continuity') },
            content: () => (
              <ContinuityTable
                onUnit={(id) => setFilters({ xem: 'ho-so', chu: 'without_owner', 'don-vi': id })}
              />
            ),
          },
          {
            ...{ key: 'ho-so', label: t('cases.list') },
            content: () => <Cases filters={filters} onChange={setFilters} />,
          },
        ]}
      />
      <CaseDrawer
        itemId={filters.mo}
        onClose={() => setFilters({ mo: '', trang: filters.trang })}
      />
    </>
  );
}

interface CasesProps {
  filters: Record<Filter, string>;
  onChange: (change: Partial<Record<Filter, string>>) => void;
}

function Cases({ filters, onChange }: CasesProps) {
  const { t } = useTranslation();
  const { types, nameOf } = useListTypes();
  const round = useRound();
  const asked: CaseFilters = {
    unitId: filters['don-vi'] || undefined,
    listType: filters['loai-ds'] || undefined,
    ownership: oneOf(OWNERSHIPS, filters.chu),
    due: oneOf(DUES, filters.han),
  };
  return (
    <div className="stack">
      <div className="toolbar">
        <select
          className="native-select"
          aria-label={t('cases.owner')}
          value={filters.chu}
          onChange={(event) => onChange({ chu: event.target.value })}
        >
          <option value="">{t('cases.allOwners')}</option>
          {OWNERSHIPS.map((each) => (
            <option key={each} value={each}>
              {t(`caseOwnership.${each}`)}
            </option>
          ))}
        </select>
        <select
          className="native-select"
          aria-label={t('cases.due')}
          value={filters.han}
          onChange={(event) => onChange({ han: event.target.value })}
        >
          <option value="">{t('cases.allDues')}</option>
          {DUES.map((each) => (
            <option key={each} value={each}>
              {t(`caseDue.${each}`)}
            </option>
          ))}
        </select>
        <select
          className="native-select"
          aria-label={t('handover.listType')}
          value={filters['loai-ds']}
          onChange={(event) => onChange({ 'loai-ds': event.target.value })}
        >
          <option value="">{t('discrepancies.allLists')}</option>
          {types
            .filter(({ group }) => group === 'work')
            .map(({ code }) => (
              <option key={code} value={code}>
                {nameOf(code)}
              </option>
            ))}
        </select>
        {filters['don-vi'] && (
          <button type="button" className="link-button" onClick={() => onChange({ 'don-vi': '' })}>
            {t('discrepancies.allUnits')}
          </button>
        )}
        <a className="list-template-link" href={workbookOf(round.id, asked)} download>
          <DownloadOutlined aria-hidden="true" /> {t('workbooks.cases')}
        </a>
      </div>
      <CaseTable
        filters={asked}
        page={Math.max(1, Number(filters.trang) || 1)}
        onPage={(page) => onChange({ trang: String(page) })}
        onOpen={(mo) => onChange({ mo, trang: filters.trang })}
      />
    </div>
  );
}

/** Where the same cases lie as a workbook. */
function workbookOf(roundId: string, filters: CaseFilters): string {
  const chosen = Object.entries(filters).filter(([, value]) => value);
  const query = new URLSearchParams(Object.fromEntries(chosen) as Record<string, string>);
  return `/api/rounds/${roundId}/cases.xlsx?${query.toString()}`;
}
