import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../components/paths';
import { useBilingual } from '../../../components/use-bilingual';
import { useRound } from '../../units/round-context';
import type { ReadinessReportView, ReportLine } from './report-api';

interface HeatMapProps {
  report: {
    rules: readonly Pick<ReadinessReportView['rules'][number], 'key' | 'name'>[];
    units: readonly Pick<ReportLine, 'unitId' | 'name' | 'verdicts'>[];
  };
}

const MARKS = { green: '✓', yellow: '!', red: '✕', unknown: '–' } as const;

/** Units × criteria at a glance: each cell has its mark and its word beside its colour, and leads to the unit's sheet. */
export function HeatMap({ report }: HeatMapProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const { code } = useRound();
  return (
    <section className="panel" aria-labelledby="ban-do-nhiet">
      <h2 id="ban-do-nhiet">{t('readinessReport.heat')}</h2>
      <p className="panel-hint">{t('readinessReport.heatHint')}</p>
      <div
        className="heat-scroll"
        role="region"
        aria-labelledby="ban-do-nhiet"
        // A region that scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        <table className="heat-map">
          <thead>
            <tr>
              <th scope="col">{t('readiness.unit')}</th>
              {report.rules.map(({ key, name }) => (
                <th key={key} scope="col" className="heat-head">
                  <span>{inLanguage(name)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.units.map(({ unitId, name, verdicts }) => (
              <tr key={unitId}>
                <th scope="row">
                  <Link to={paths.readinessUnit(code, unitId)}>{name}</Link>
                </th>
                {report.rules.map((rule) => {
                  const verdict = verdicts[rule.key] ?? 'unknown';
                  const word = t(`verdict.${verdict === 'unknown' ? 'grey' : verdict}`);
                  return (
                    <td
                      key={rule.key}
                      className={`heat-${verdict}`}
                      title={`${name}, ${inLanguage(rule.name)}: ${word}`}
                    >
                      <span aria-hidden="true">{MARKS[verdict]}</span>
                      <span className="visually-hidden">{word}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
