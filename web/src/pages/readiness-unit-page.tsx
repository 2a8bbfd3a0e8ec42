import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { useFilters } from '../components/use-filters';
import { MomentChoice } from '../features/balance/moment-choice';
import { readinessApi } from '../features/readiness/api';
import { pastMoment } from '../features/readiness/past-moment';
import { PastUnitSheet } from '../features/readiness/past-sheet';
import { PaperLinks } from '../features/readiness/report/paper-links';
import { UnitSheet } from '../features/readiness/unit-sheet';
import { useRound } from '../features/units/round-context';
import '../features/readiness/report/report.css';

export default function ReadinessUnitPage() {
  const { t } = useTranslation();
  const { unitId = '' } = useParams();
  const round = useRound();
  const sheet = useQuery({
    queryKey: ['readiness', round.id, unitId],
    queryFn: () => readinessApi.unit(round.id, unitId),
  });
  const [filters, setFilters] = useFilters({ ngay: '', gio: '' });
  // Until it is known what today is nothing is asked for; where it cannot be known the server decides.
  const now = sheet.data?.asOf ?? (sheet.isError ? '' : undefined);
  const at = now === undefined ? undefined : pastMoment(filters.ngay, filters.gio, now);
  return (
    <>
      <PageHeader
        title={sheet.data ? `${t('readiness.sheet')}: ${sheet.data.name}` : t('readiness.sheet')}
        above={[{ to: paths.readiness(round.code), title: t('readiness.title') }]}
        actions={<Link to={paths.unit(round.code, unitId)}>{t('units.openUnit')}</Link>}
      />
      <div className="stack">
        <div className="toolbar">
          <MomentChoice
            day={filters.ngay}
            time={filters.gio}
            onChange={({ day, time }) =>
              setFilters({
                ...(day !== undefined && { ngay: day }),
                ...(time !== undefined && { gio: time }),
              })
            }
          />
          {filters.ngay && (
            <Button onClick={() => setFilters({ ngay: '', gio: '' })}>
              {t('readinessHistory.backToNow')}
            </Button>
          )}
        </div>
        {filters.ngay ? (
          at !== undefined && <PastUnitSheet unitId={unitId} at={at} />
        ) : (
          <>
            <PaperLinks kind="unit" unitId={unitId} title={t('readinessReport.unitPaper')} />
            <UnitSheet unitId={unitId} />
          </>
        )}
      </div>
    </>
  );
}
