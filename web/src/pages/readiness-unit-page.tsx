import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { readinessApi } from '../features/readiness/api';
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
  return (
    <>
      <PageHeader
        title={sheet.data ? `${t('readiness.sheet')}: ${sheet.data.name}` : t('readiness.sheet')}
        above={[{ to: paths.readiness(round.code), title: t('readiness.title') }]}
        actions={<Link to={paths.unit(round.code, unitId)}>{t('units.openUnit')}</Link>}
      />
      <div className="stack">
        <PaperLinks kind="unit" unitId={unitId} title={t('readinessReport.unitPaper')} />
        <UnitSheet unitId={unitId} />
      </div>
    </>
  );
}
