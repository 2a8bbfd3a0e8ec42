import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../components/paths';
import { QueryView } from '../../../components/query-view';
import { EmptyState } from '../../../components/states';
import { StatusIcon, StatusMark, type Tone } from '../../../components/status-mark';
import { useFilters } from '../../../components/use-filters';
import { useFormat } from '../../../components/use-format';
import { useRound } from '../../units/round-context';
import { SourceLine } from '../source-line';
import { overviewsApi, type VerificationHeatMap } from './api';
import { CellTable } from './cell-table';
import './heat-map.css';

export type Cell = NonNullable<VerificationHeatMap['units'][number]['cells'][number]>;

/** One wrong pair makes a cell red; what could not be read makes it grey, never green. */
export function toneOf({ failed, unverifiable, pending }: Cell): Tone {
  if (failed > 0) return 'red';
  return unverifiable + pending > 0 ? 'grey' : 'green';
}

/** Units × fields of one run: a table whose cells open the pairs; the same as a list of figures. */
export function HeatMap({ runId }: { runId: string }) {
  const { t } = useTranslation();
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
              <Legend />
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
            {filters['dang-bang'] ? <CellTable map={data} /> : <Grid map={data} />}
          </div>
        )
      }
    </QueryView>
  );
}

/** Keeps the list to the field of the cell; what has no field is not told apart there. */
const ofField = (field: string) => (field ? `&linh-vuc=${encodeURIComponent(field)}` : '');

function Legend() {
  const { t } = useTranslation();
  return (
    <>
      {(['green', 'red', 'grey'] as const).map((tone) => (
        <StatusMark key={tone} tone={tone}>
          {t(`overviews.tones.${tone}`)}
        </StatusMark>
      ))}
    </>
  );
}

function Grid({ map }: { map: VerificationHeatMap }) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const told = (unit: string, field: string, cell: Cell) =>
    t('overviews.cell', {
      ...{ unit, field: field || t('catalogue.noField') },
      ...{ passed: format.number(cell.passed), failed: format.number(cell.failed) },
      unread: format.number(cell.unverifiable + cell.pending),
    });
  return (
    <div className="heat-map-box" role="region" aria-label={t('overviews.heatMap')} tabIndex={0}>
      <table className="heat-map">
        <caption className="visually-hidden">{t('overviews.heatMapCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('procedures.unit')}</th>
            {map.fields.map((field) => (
              <th key={field} scope="col" className="heat-map-field">
                <span>{field || t('catalogue.noField')}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {map.units.map((unit) => (
            <tr key={unit.unitId}>
              <th scope="row">{unit.name}</th>
              {unit.cells.map((cell, index) => (
                <td key={map.fields[index]}>
                  {cell && (
                    <Link
                      className={`heat-map-cell heat-map-${toneOf(cell)}`}
                      aria-label={told(unit.name, map.fields[index]!, cell)}
                      title={told(unit.name, map.fields[index]!, cell)}
                      to={`${paths.procedures(round.code)}?lan=${map.runId}&xem=cap&don-vi=${unit.unitId}${ofField(map.fields[index]!)}`}
                    >
                      <StatusIcon tone={toneOf(cell)} />
                    </Link>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
