import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../../components/states';
import { StatusIcon, StatusMark, type Tone } from '../../../components/status-mark';
import { useFilters } from '../../../components/use-filters';
import { useFormat } from '../../../components/use-format';
import type { VerificationHeatMap } from './api';
import './heat-map.css';

export type Cell = NonNullable<VerificationHeatMap['units'][number]['cells'][number]>;
export type HeatUnit = Pick<VerificationHeatMap['units'][number], 'unitId' | 'code' | 'name'> & {
  cells: (Cell | null)[];
};

/** One wrong pair makes a cell red; what is not known makes it grey, never green. */
export function toneOf({ failed, unverifiable, pending }: Cell): Tone {
  if (failed > 0) return 'red';
  return unverifiable + pending > 0 ? 'grey' : 'green';
}

/** What the colours say. */
export function HeatLegend({ words }: { words: 'overviews.tones' | 'conditions.tones' }) {
  const { t } = useTranslation();
  return (['green', 'red', 'grey'] as const).map((tone) => (
    <StatusMark key={tone} tone={tone}>
      {t(`${words}.${tone}`)}
    </StatusMark>
  ));
}

interface HeatGridProps {
  fields: string[];
  units: HeatUnit[];
  /** How a cell is read out. */
  words: 'overviews.cell' | 'conditions.cell';
  /** What a cell opens. */
  addressOf: (unit: HeatUnit, field: string) => string;
}

/** Units × fields as a table whose cells open what they stand for. */
export function HeatGrid({ fields, units, words, addressOf }: HeatGridProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const told = (unit: string, field: string, cell: Cell) =>
    t(words, {
      ...{ unit, field: field || t('catalogue.noField') },
      ...{ passed: format.number(cell.passed), failed: format.number(cell.failed) },
      unread: format.number(cell.unverifiable + cell.pending),
    });
  const [filters, setFilters] = useFilters({ 'con-lai': '' });
  const left = filters['con-lai'] !== '';
  const open = (cell: Cell | null | undefined) => Boolean(cell) && toneOf(cell!) !== 'green';
  const columns = fields
    .map((field, index) => ({ field, index }))
    .filter(({ index }) => !left || units.some(({ cells }) => open(cells[index])));
  const rows = units.filter(({ cells }) => !left || cells.some(open));
  return (
    <>
      <Checkbox
        checked={left}
        onChange={(event) => setFilters({ 'con-lai': event.target.checked ? '1' : '' })}
      >
        {t('overviews.onlyLeft')}
      </Checkbox>
      {rows.length === 0 ? (
        <EmptyState title={t('overviews.allMatch')} />
      ) : (
        <div
          className="heat-map-box"
          role="region"
          aria-label={t('overviews.heatMap')}
          tabIndex={0}
        >
          <table className="heat-map">
            <caption className="visually-hidden">{t('overviews.heatMapCaption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('procedures.unit')}</th>
                {columns.map(({ field }) => (
                  <th key={field} scope="col" className="heat-map-field">
                    <span>{field || t('catalogue.noField')}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((unit) => (
                <tr key={unit.unitId}>
                  <th scope="row">{unit.name}</th>
                  {columns.map(({ field, index }) => {
                    const cell = unit.cells[index];
                    return (
                      <td key={field}>
                        {cell && (
                          <Link
                            className={`heat-map-cell heat-map-${toneOf(cell)}`}
                            aria-label={told(unit.name, field, cell)}
                            title={told(unit.name, field, cell)}
                            to={addressOf(unit, field)}
                          >
                            <StatusIcon tone={toneOf(cell)} />
                          </Link>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
