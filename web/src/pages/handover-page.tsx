import { SearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { matches } from '../components/fold';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { QueryView } from '../components/query-view';
import { EmptyState } from '../components/states';
import { useFilters } from '../components/use-filters';
import { useCan } from '../features/accounts/session';
import { handoverApi, type HandoverMatrix, type MatrixUnit } from '../features/handover/api';
import { isWanted, MATRIX_STATES } from '../features/handover/matrix-state';
import { MatrixTable } from '../features/handover/matrix-table';
import { ProvinceExport } from '../features/handover/province/province-export';
import { WaitingJoint } from '../features/joint/waiting-joint';
import { OpenReceivers } from '../features/rows/open-receivers';
import { useRound } from '../features/units/round-context';
import { useClusters } from '../features/units/use-clusters';

export default function HandoverPage() {
  const { t } = useTranslation();
  const round = useRound();
  const navigate = useNavigate();
  const mayImport = useCan('import.write');
  const [filters, setFilters] = useFilters({
    ...{ tim: '', 'dia-ban': '', 'tinh-trang': '', nhom: '', cap: '', 'doi-chung': '' },
  });
  const matrix = useQuery({
    queryKey: ['handover-matrix', round.id],
    queryFn: () => handoverApi.matrix(round.id),
  });
  const clusterOf = useClusters('old');
  const shown = (unit: MatrixUnit) =>
    matches(`${unit.name} ${unit.code}`, filters.tim) &&
    (!filters['dia-ban'] || clusterOf(unit.unitId) === filters['dia-ban']) &&
    isWanted(unit, {
      ...{ state: filters['tinh-trang'], giver: filters.cap, control: filters['doi-chung'] },
    });
  const clusters = [
    ...new Set(matrix.data?.units.map(({ unitId }) => clusterOf(unitId)).filter(Boolean)),
  ];
  return (
    <>
      <PageHeader
        title={t('handover.title')}
        actions={
          mayImport && (
            <Button type="primary" onClick={() => void navigate(paths.importFile(round.code))}>
              {t('imports.title')}
            </Button>
          )
        }
      >
        {t('handover.matrix')}
      </PageHeader>
      <OpenReceivers />
      <QueryView query={matrix} what={t('handover.matrixWhat')}>
        {(data) =>
          data.units.length === 0 ? (
            <NothingToGive />
          ) : (
            <div className="stack">
              <WaitingJoint />
              <div className="toolbar">
                <Input
                  className="toolbar-search"
                  allowClear
                  prefix={<SearchOutlined aria-hidden="true" />}
                  defaultValue={filters.tim}
                  placeholder={t('handover.findUnit')}
                  aria-label={t('handover.findUnit')}
                  onChange={(event) => setFilters({ tim: event.target.value })}
                />
                {clusters.length > 0 && (
                  <select
                    className="native-select"
                    aria-label={t('overview.filterCluster')}
                    value={filters['dia-ban']}
                    onChange={(event) => setFilters({ 'dia-ban': event.target.value })}
                  >
                    <option value="">{t('overview.allClusters')}</option>
                    {clusters.map((cluster) => (
                      <option key={cluster}>{cluster}</option>
                    ))}
                  </select>
                )}
                {groupsOf(data).length > 1 && (
                  <select
                    className="native-select"
                    aria-label={t('handover.filterGroup')}
                    value={filters.nhom}
                    onChange={(event) => setFilters({ nhom: event.target.value })}
                  >
                    <option value="">{t('handover.allGroups')}</option>
                    {groupsOf(data).map((group) => (
                      <option key={group} value={group}>
                        {t(`listGroup.${group}`)}
                      </option>
                    ))}
                  </select>
                )}
                <select
                  className="native-select"
                  aria-label={t('handover.filterState')}
                  value={filters['tinh-trang']}
                  onChange={(event) => setFilters({ 'tinh-trang': event.target.value })}
                >
                  <option value="">{t('handover.allStates')}</option>
                  {MATRIX_STATES.map((state) => (
                    <option key={state} value={state}>
                      {t(`matrixState.${state}`)}
                    </option>
                  ))}
                  <option value="filed-late">{t('matrix.lateOnly')}</option>
                </select>
                <select
                  className="native-select"
                  aria-label={t('matrix.filterGiver')}
                  value={filters.cap}
                  onChange={(event) => setFilters({ cap: event.target.value })}
                >
                  <option value="">{t('matrix.allGivers')}</option>
                  <option value="old">{t('matrix.communes')}</option>
                  <option value="abolished_district">{t('matrix.districts')}</option>
                </select>
                <select
                  className="native-select"
                  aria-label={t('matrix.filterControl')}
                  value={filters['doi-chung']}
                  onChange={(event) => setFilters({ 'doi-chung': event.target.value })}
                >
                  <option value="">{t('matrix.anyControl')}</option>
                  <option value="differs">{t('matrix.openControl')}</option>
                  <option value="none">{t('matrix.noControl')}</option>
                </select>
                <a
                  className="button-link"
                  href={`/api/rounds/${round.id}/handover/matrix.xlsx`}
                  download
                >
                  {t('matrix.export')}
                </a>
              </div>
              <p className="panel-hint">{t('matrix.legend')}</p>
              <MatrixTable
                matrix={ofGroup(data, filters.nhom)}
                units={ofGroup(data, filters.nhom).units.filter(shown)}
              />
              <ProvinceExport />
            </div>
          )
        }
      </QueryView>
    </>
  );
}

type ListGroup = HandoverMatrix['types'][number]['group'];

const groupsOf = ({ types }: HandoverMatrix): ListGroup[] => [
  ...new Set(types.map(({ group }) => group)),
];

/** The matrix with the kinds of lists of one group only; all where none is chosen. */
function ofGroup(matrix: HandoverMatrix, group: string): HandoverMatrix {
  if (group === '') return matrix;
  const types = matrix.types.filter((type) => type.group === group);
  const codes = new Set(types.map(({ code }) => code));
  const units = matrix.units.map((unit) => ({
    ...unit,
    cells: unit.cells.filter(({ listType }) => codes.has(listType)),
  }));
  return { types, units };
}

/** What somebody of a new unit finds here: nothing is given, but lists may have come. */
function NothingToGive() {
  const { t } = useTranslation();
  const round = useRound();
  return (
    <div className="stack">
      <WaitingJoint />
      <EmptyState title={t('handover.nothingToGive')} hint={t('handover.nothingToGiveHint')}>
        <Link to={paths.incoming(round.code)}>{t('handover.openIncoming')}</Link>
      </EmptyState>
    </div>
  );
}
