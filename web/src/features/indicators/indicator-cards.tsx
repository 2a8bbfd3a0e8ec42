import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../components/status-mark';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import type { Indicator, IndicatorDashboard } from './api';
import { LateCauses } from './late-causes';
import { meets } from './meets';
import { PeriodToCome } from './period-to-come';
import { ScoreTable } from './score-table';
import { TargetDialog } from './target-dialog';
import { TrendLine } from './trend-line';
import { useFigure } from './use-figure';

/** The indicators of the latest period, each with how it went and what it should be. */
export function IndicatorCards({ dashboard }: { dashboard: IndicatorDashboard }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const format = useFormat();
  const figure = useFigure();
  const [edited, setEdited] = useState<Indicator | null>(null);
  const { indicators, periods, late, processing, unitsInAll, mayTarget, year, kind } = dashboard;
  const last = periods.at(-1)!;
  return (
    <div className="stack">
      {last.toCome && <PeriodToCome />}
      <p>
        {t('indicators.reported', {
          ...{ n: format.number(last.reported), all: format.number(unitsInAll) },
          period: inLanguage(last.name),
        })}
      </p>
      <div className="indicator-cards">
        {indicators.map((indicator) => {
          const { value, unknown, numerator, denominator } = last.values[indicator.code]!;
          const met = meets(indicator, value);
          const name = inLanguage(indicator.name);
          return (
            <section key={indicator.code} className="panel indicator-card" aria-label={name}>
              <h3>{name}</h3>
              <span className="indicator-figure">{figure(indicator, value)}</span>
              {unknown ? (
                <StatusMark tone="grey">{t(`indicatorUnknown.${unknown}`)}</StatusMark>
              ) : (
                met !== null && (
                  <StatusMark tone={met ? 'green' : 'red'}>
                    {t(met ? 'indicators.met' : 'indicators.notMet')}
                  </StatusMark>
                )
              )}
              <TrendLine
                label={t('indicators.trend', {
                  name,
                  values: periods
                    .map((each) => figure(indicator, each.values[indicator.code]!.value))
                    .join('; '),
                })}
                values={periods.map((each) => each.values[indicator.code]!.value)}
                targets={periods.map((each) => each.targets[indicator.code] ?? null)}
              />
              <span className="panel-hint">
                {indicator.target !== null &&
                  t(indicator.example ? 'indicators.example' : 'indicators.target', {
                    value: figure(indicator, indicator.target),
                  })}
                {denominator !== null &&
                  ` ${t('indicators.from', {
                    n: format.number(numerator ?? 0),
                    of: format.number(denominator),
                  })}`}
              </span>
              <span className="panel-hint">
                {t('indicators.formula', { formula: inLanguage(indicator.formula) })}
              </span>
              {mayTarget && (
                <Button
                  size="small"
                  aria-label={`${t('indicators.setTarget')} ${name}`}
                  onClick={() => setEdited(indicator)}
                >
                  {t('indicators.setTarget')}
                </Button>
              )}
            </section>
          );
        })}
      </div>
      <section className="panel stack">
        <h2>{t('indicators.late')}</h2>
        <LateCauses late={late} />
      </section>
      <section className="panel stack">
        <h2>{t('indicators.processing')}</h2>
        <p>
          {processing.procedures === 0
            ? t('indicators.noTimes')
            : t('indicators.times', {
                ...{ n: format.number(processing.shortened) },
                ...{ all: format.number(processing.procedures) },
                ...{ within: format.number(processing.withinRange) },
                mean: format.number(processing.mean ?? 0, 1),
              })}
        </p>
      </section>
      <ScoreTable scores={dashboard.scores} />
      {edited && (
        <TargetDialog
          indicator={edited}
          kind={kind}
          period={last}
          year={year}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  );
}
