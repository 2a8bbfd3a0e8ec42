import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { QueryView } from '../components/query-view';
import { useFormat } from '../components/use-format';
import { unitsApi } from '../features/units/api';
import { ArchivePanel } from '../features/archive/archive-panel';
import { History } from '../features/audit/history';
import { OrganisationList } from '../features/units/organisation-list';
import { useRound } from '../features/units/round-context';
import { SuccessionList } from '../features/units/succession-list';
import { NewUnitTabs } from './new-unit-tabs';
import { OldUnitLists } from './old-unit-lists';

export default function UnitPage() {
  const { t } = useTranslation();
  const { unitId = '' } = useParams();
  const round = useRound();
  const format = useFormat();
  const query = useQuery({
    queryKey: ['unit', round.id, unitId],
    queryFn: () => unitsApi.unit(round.id, unitId),
  });
  const unit = query.data;
  return (
    <>
      <PageHeader
        title={unit?.name ?? t('units.title')}
        above={[{ to: paths.units(round.code), title: t('units.title') }]}
      >
        {unit &&
          [
            t(`kind.${unit.kind}`),
            t('units.unitCode', { code: unit.code }),
            unit.validTo
              ? t('units.validTo', { day: format.day(unit.validTo) })
              : t('units.validFrom', { day: format.day(unit.validFrom) }),
            unit.cluster,
          ]
            .filter(Boolean)
            .join(' · ')}
      </PageHeader>
      <QueryView query={query} what={t('units.unitWhat')}>
        {(data) => (
          <div className="stack">
            <SuccessionList title={t('units.formedFrom')} units={data.formedFrom} />
            <SuccessionList title={t('units.goesTo')} units={data.goesTo} />
            {data.sides.includes('new') && (
              <NewUnitTabs unitId={data.id} organisations={data.organisations} />
            )}
            {data.sides.includes('old') && !data.sides.includes('new') && (
              <>
                <OldUnitLists unitId={data.id} />
                <OrganisationList organisations={data.organisations} />
              </>
            )}
            {(data.sides.includes('old') || data.sides.includes('abolished_district')) && (
              <ArchivePanel unitId={data.id} />
            )}
            <History type="administrative_unit" id={data.id} />
          </div>
        )}
      </QueryView>
    </>
  );
}
