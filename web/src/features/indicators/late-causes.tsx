import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import type { IndicatorDashboard } from './api';

/** What was late by which cause: a bar for each, its figures beside it. */
export function LateCauses({ late }: Pick<IndicatorDashboard, 'late'>) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const format = useFormat();
  if (late.every(({ n }) => n === 0)) return <p>{t('indicators.noneLate')}</p>;
  return (
    <dl className="late-causes">
      {late.map(({ cause, name, n, share }) => (
        <div key={cause} className="late-cause">
          <dt>{inLanguage(name)}</dt>
          <dd>
            <span className="late-bar" aria-hidden="true">
              <span style={{ width: `${share ?? 0}%` }} />
            </span>
            <span className="late-figure">
              {t('indicators.dossiers', { n: format.number(n) })}
              {share !== null && ` (${format.number(share, 1)} %)`}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
