import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../components/use-format';
import '../handover-chart.css';
import { burnUpOption } from './burn-up-option';
import type { ReadinessReportView } from './report-api';

/** How many units were ready day by day; the table of the trend holds the same figures as text. */
export default function BurnUp({ report, label }: { report: ReadinessReportView; label: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const box = useRef<HTMLDivElement>(null);
  const option = useMemo(
    () =>
      burnUpOption(
        { trend: report.trend, effectiveDate: report.effectiveDate, total: report.units.length },
        {
          ready: t('readinessReport.ready'),
          all: t('readinessReport.allUnits'),
          day: (day) => format.day(day).slice(0, 5),
        },
      ),
    [report, t, format],
  );
  useEffect(() => {
    let gone = false;
    let remove = () => {};
    void import('../../../components/chart').then(({ drawChart }) => {
      if (gone || !box.current) return;
      remove = drawChart(box.current, option).remove;
    });
    return () => {
      gone = true;
      remove();
    };
  }, [option]);
  return <div ref={box} className="handover-chart" role="img" aria-label={label} />;
}
