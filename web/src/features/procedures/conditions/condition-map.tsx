import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../components/paths';
import { QueryView } from '../../../components/query-view';
import { EmptyState } from '../../../components/states';
import { useFormat } from '../../../components/use-format';
import { useCan } from '../../accounts/session';
import { useRound } from '../../units/round-context';
import { HeatGrid, HeatLegend, type HeatUnit } from '../overviews/heat-grid';
import { CONDITIONS_KEY, conditionsApi, type Condition } from './api';
import { StatementsPanel } from './excel-panel';

/** Units × fields by one of the ten conditions, or by all together; a cell opens the unit's procedures. */
export function ConditionHeatMap({ condition }: { condition: Condition | undefined }) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const mayState = useCan('procedure.test');
  const [excel, setExcel] = useState(false);
  const map = useQuery({
    queryKey: [CONDITIONS_KEY, round.id, 'map', condition],
    queryFn: () => conditionsApi.map(round.id, condition),
  });
  const chosen = condition ? `&dieu-kien=${condition}` : '';
  return (
    <QueryView query={map} what={t('conditions.what')}>
      {(data) => {
        const units = data.units.map((unit): HeatUnit => ({
          ...unit,
          cells: unit.cells.map(
            (cell) =>
              cell && {
                ...{ passed: cell.met, failed: cell.notMet, unverifiable: cell.unknown },
                pending: 0,
              },
          ),
        }));
        return (
          <div className="stack">
            <div className="toolbar">
              <HeatLegend words="conditions.tones" />
              {mayState && !excel && (
                <Button onClick={() => setExcel(true)}>{t('conditions.excel')}</Button>
              )}
              <a href={`/api/rounds/${round.id}/procedure-conditions.xlsx`} download>
                <DownloadOutlined aria-hidden="true" /> {t('overviews.excel')}
              </a>
            </div>
            {excel && <StatementsPanel onClose={() => setExcel(false)} />}
            <p className="panel-hint">{t('overviews.asOf', { at: format.moment(data.asOf) })}</p>
            {data.fields.length === 0 ? (
              <EmptyState title={t('conditions.noCatalogue')} />
            ) : (
              <HeatGrid
                fields={data.fields}
                units={units}
                words="conditions.cell"
                addressOf={({ unitId }, field) =>
                  `${paths.unit(round.code, unitId)}?muc=thu-tuc${chosen}&linh-vuc=${encodeURIComponent(field)}`
                }
              />
            )}
          </div>
        );
      }}
    </QueryView>
  );
}
