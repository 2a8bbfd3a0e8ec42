import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { QueryView } from '../components/query-view';
import { TabSet } from '../components/tab-set';
import { useFilters } from '../components/use-filters';
import {
  INDICATORS_KEY,
  indicatorsApi,
  PERIOD_KINDS,
  type Shown,
} from '../features/indicators/api';
import { IndicatorCards } from '../features/indicators/indicator-cards';
import { LeagueTable } from '../features/indicators/league-table';
import { PeriodChoice } from '../features/indicators/period-choice';
import { UnitChoice } from '../features/indicators/unit-choice';
import { useRound } from '../features/units/round-context';

const FILTERS = { xem: 'chi-tieu', ky: 'month', tu: '', 'don-vi': '' };

export default function IndicatorsPage() {
  const { t } = useTranslation();
  const round = useRound();
  const [filters, setFilters] = useFilters(FILTERS);
  const kind = PERIOD_KINDS.find((each) => each === filters.ky) ?? 'month';
  const shown: Shown = { kind, start: filters.tu, unitId: filters['don-vi'] };
  return (
    <>
      <PageHeader
        title={t('indicators.title')}
        actions={
          <span className="toolbar">
            {(['docx', 'pdf', 'xlsx'] as const).map((format) => (
              <a key={format} href={indicatorsApi.reportUrl(round.id, shown, format)} download>
                <DownloadOutlined aria-hidden="true" /> {t(`indicators.${format}`)}
              </a>
            ))}
          </span>
        }
      >
        {t('indicators.lead')}
      </PageHeader>
      <div className="toolbar">
        <PeriodChoice
          shown={shown}
          onKind={(ky) => setFilters({ ky, tu: '' })}
          onStart={(tu) => setFilters({ tu })}
        />
        <Link to={paths.registerBook(round.code, 'SERVICE')}>{t('indicators.enter')}</Link>
        <Link to={paths.registerBook(round.code, 'SCORE766')}>{t('indicators.scores')}</Link>
        <Link to={paths.registerBook(round.code, 'TIME')}>{t('indicators.processing')}</Link>
      </div>
      <TabSet
        label={t('indicators.title')}
        active={filters.xem}
        onChange={(xem) => setFilters({ xem })}
        tabs={[
          {
            ...{ key: 'chi-tieu', label: t('indicators.overview') },
            content: () => (
              <Overview shown={shown} onUnit={(unitId) => setFilters({ 'don-vi': unitId })} />
            ),
          },
          {
            ...{ key: 'xep-thu', label: t('indicators.ranking') },
            content: () => (
              <LeagueTable
                shown={shown}
                onUnit={(unitId) => setFilters({ xem: 'chi-tieu', 'don-vi': unitId })}
              />
            ),
          },
        ]}
      />
    </>
  );
}

interface OverviewProps {
  shown: Shown;
  onUnit: (unitId: string) => void;
}

function Overview({ shown, onUnit }: OverviewProps) {
  const { t } = useTranslation();
  const round = useRound();
  const query = useQuery({
    queryKey: [INDICATORS_KEY, round.id, shown],
    queryFn: () => indicatorsApi.dashboard(round.id, shown),
    placeholderData: (before) => before,
  });
  return (
    <QueryView query={query} what={t('indicators.what')}>
      {(dashboard) => (
        <div className="stack">
          <div className="toolbar">
            <UnitChoice dashboard={dashboard} onUnit={onUnit} />
          </div>
          <IndicatorCards dashboard={dashboard} />
        </div>
      )}
    </QueryView>
  );
}
