import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../components/paths';
import { QueryView } from '../../../components/query-view';
import { EmptyState } from '../../../components/states';
import { useFilters } from '../../../components/use-filters';
import { useFormat } from '../../../components/use-format';
import { useRound } from '../../units/round-context';
import { SourceLine } from '../source-line';
import { overviewsApi } from './api';
import { CellTable } from './cell-table';
import { HeatGrid, HeatLegend } from './heat-grid';

/** Units × fields of one run: a table whose cells open the pairs; the same as a list of figures. */
export function HeatMap({ runId }: { runId: string }) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const [filters, setFilters] = useFilters({ 'dang-bang': '' });
  const map = useQuery({
    queryKey: ['heat-map', runId],
    queryFn: () => overviewsApi.heatMap(runId),
  });
  return (
    <QueryView query={map} what={t('overviews.heatMap')}>
      {(data) =>
        data.units.length === 0 ? (
          <EmptyState title={t('state.nothingFound')} />
        ) : (
          <div className="stack">
            <div className="toolbar">
              <HeatLegend words="overviews.tones" />
              <Checkbox
                checked={filters['dang-bang'] !== ''}
                onChange={(event) => setFilters({ 'dang-bang': event.target.checked ? '1' : '' })}
              >
                {t('overviews.asTable')}
              </Checkbox>
              <a href={`/api/verification-runs/${runId}/heat-map.xlsx`} download>
                <DownloadOutlined aria-hidden="true" /> {t('overviews.excel')}
              </a>
            </div>
            <div className="panel-hint">
              {data.asOf && <span>{t('overviews.asOf', { at: format.moment(data.asOf) })} </span>}
              <SourceLine of={data} />
            </div>
            {filters['dang-bang'] ? (
              <CellTable map={data} />
            ) : (
              <HeatGrid
                fields={data.fields}
                units={data.units}
                words="overviews.cell"
                addressOf={({ unitId }, field) =>
                  `${paths.procedures(round.code)}?lan=${runId}&xem=cap&don-vi=${unitId}${ofField(field)}`
                }
              />
            )}
          </div>
        )
      }
    </QueryView>
  );
}

/** Keeps the list to the field of the cell; what has no field is not told apart there. */
const ofField = (field: string) => (field ? `&linh-vuc=${encodeURIComponent(field)}` : '');
