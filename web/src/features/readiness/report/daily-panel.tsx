import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../components/use-format';
import type { ReadinessReportView } from './report-api';

/** Papers that were made of themselves each day. */
export function DailyPanel({ daily }: { daily: ReadinessReportView['daily'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (daily.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="hang-ngay">
      <h2 id="hang-ngay">{t('readinessReport.daily')}</h2>
      <ul>
        {daily.map(({ asOf, files, sentTo }) => (
          <li key={asOf}>
            {t('readinessReport.dailyOf', { moment: format.moment(asOf) })}{' '}
            <span className="panel-hint">
              {sentTo > 0
                ? t('readinessReport.sentTo', { n: sentTo })
                : t('readinessReport.notSent')}
            </span>
            <ul>
              {files.map(({ id, name }) => (
                <li key={id}>
                  <a href={`/api/files/${id}`} download>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
