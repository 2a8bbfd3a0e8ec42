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
  type PeriodKind,
} from '../features/indicators/api';
import { IndicatorCards } from '../features/indicators/indicator-cards';
import { LeagueTable } from '../features/indicators/league-table';
import { useRound } from '../features/units/round-context';

export default function IndicatorsPage() {
  const { t } = useTranslation();
  const round = useRound();
  const [filters, setFilters] = useFilters({ xem: 'chi-tieu', ky: 'month', 'don-vi': '' });
  const kind = PERIOD_KINDS.find((each) => each === filters.ky) ?? 'month';
  return (
    <>
      <PageHeader
        title={t('indicators.title')}
        actions={
          <span className="toolbar">
            {(['docx', 'pdf', 'xlsx'] as const).map((format) => (
              <a key={format} href={indicatorsApi.reportUrl(round.id, kind, format)} download>
                <DownloadOutlined aria-hidden="true" /> {t(`indicators.${format}`)}
              </a>
            ))}
          </span>
        }
      >
        {t('indicators.lead')}
      </PageHeader>
      <div className="toolbar">
        <select
          className="native-select"
          aria-label={t('indicators.kind')}
          value={kind}
          onChange={(event) => setFilters({ ky: event.target.value })}
        >
          {PERIOD_KINDS.map((each) => (
            <option key={each} value={each}>
              {t(`periodKind.${each}`)}
            </option>
          ))}
        </select>
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
              <Overview
                kind={kind}
                unitId={filters['don-vi']}
                onUnit={(unitId) => setFilters({ 'don-vi': unitId })}
              />
            ),
          },
          {
            ...{ key: 'xep-thu', label: t('indicators.ranking') },
            content: () => <LeagueTable kind={kind} />,
          },
        ]}
      />
    </>
  );
}

interface OverviewProps {
  kind: PeriodKind;
  unitId: string;
  onUnit: (unitId: string) => void;
}

function Overview({ kind, unitId, onUnit }: OverviewProps) {
  const { t } = useTranslation();
  const round = useRound();
  const query = useQuery({
    queryKey: [INDICATORS_KEY, round.id, kind, unitId],
    queryFn: () => indicatorsApi.dashboard(round.id, kind, unitId),
  });
  return (
    <QueryView query={query} what={t('indicators.what')}>
      {(dashboard) => (
        <div className="stack">
          <div className="toolbar">
            <select
              className="native-select"
              aria-label={t('registers.unit')}
              value={unitId}
              onChange={(event) => onUnit(event.target.value)}
            >
              <option value="">{t('indicators.allUnits')}</option>
              {dashboard.units.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <IndicatorCards dashboard={dashboard} />
        </div>
      )}
    </QueryView>
  );
}
