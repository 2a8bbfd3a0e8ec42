import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '../../components/fold';
import { QueryView } from '../../components/query-view';
import { comparisonAddress, TRIALS_KEY, trialsApi, type Trial } from './api';
import { ComparisonTables } from './comparison-tables';

/** More columns than this are not read on a screen. */
const MOST = 6;

/** Chooses units of the round and puts them side by side. */
export function ComparisonPanel({ trial }: { trial: Trial }) {
  const { t } = useTranslation();
  const [units, setUnits] = useState<string[]>([]);
  const compared = useQuery({
    queryKey: [...TRIALS_KEY, trial.id, 'comparison', units],
    queryFn: () => trialsApi.comparison(trial.id, units),
    enabled: units.length > 1,
  });
  if (trial.wall.units.length < 2) return null;
  return (
    <section className="panel stack" aria-labelledby="trial-comparison">
      <div className="panel-head">
        <h2 id="trial-comparison">{t('comparison.title')}</h2>
        <span className="toolbar">
          {units.length > 1 && (
            <a href={comparisonAddress(trial.id, units)} download>
              {t('comparison.excelChosen')}
            </a>
          )}
          <a href={comparisonAddress(trial.id, [])} download>
            {t('comparison.excelAll')}
          </a>
        </span>
      </div>
      <p className="panel-hint">{t('comparison.lead')}</p>
      <div className="field">
        <label htmlFor="comparison-units">{t('comparison.units')}</label>
        <Select
          id="comparison-units"
          mode="multiple"
          maxCount={MOST}
          aria-describedby="comparison-units-hint"
          value={units}
          placeholder={t('comparison.choose')}
          options={trial.wall.units.map(({ unitId, unitName }) => ({
            value: unitId,
            label: unitName,
          }))}
          filterOption={(input, option) => fold(String(option?.label ?? '')).includes(fold(input))}
          onChange={setUnits}
        />
        <span id="comparison-units-hint" className="field-hint">
          {t('comparison.most', { n: MOST })}
        </span>
      </div>
      {units.length > 1 && (
        <QueryView query={compared} what={t('comparison.title')}>
          {(data) => <ComparisonTables comparison={data} />}
        </QueryView>
      )}
    </section>
  );
}
