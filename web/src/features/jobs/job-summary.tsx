import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useFormat } from '../../components/use-format';
import { JOB_STATES, type JobBoardSummary } from './api';
import './jobs.css';
import { useLengthOf } from './use-length-of';

/** A wait that nobody need worry about. */
const CALM_MS = 60_000;

/** How much runs, waits, failed; and what keeps jobs from running. */
export function JobSummary({ summary }: { summary: JobBoardSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const lengthOf = useLengthOf();
  const { redis, workers, here, counts, waitingSince } = summary;
  const waited = waitingSince ? Date.now() - Date.parse(waitingSince) : 0;
  return (
    <div className="stack">
      {(redis === 'away' || redis === 'refused') && (
        <Notice tone="red">{t(`jobBoard.redis.${redis}`)}</Notice>
      )}
      {workers === 0 && (
        <Notice tone="red">
          {t(`jobBoard.noWorker.${redis === 'unused' ? 'here' : 'elsewhere'}`)}
        </Notice>
      )}
      {waited > CALM_MS && redis !== 'away' && (
        <Notice tone="yellow">{t('jobBoard.waiting', { time: lengthOf(waited) })}</Notice>
      )}
      <dl className="job-counts" aria-label={t('jobBoard.counts')}>
        {JOB_STATES.map((state) => (
          <div key={state}>
            <dt>{t(`jobBoard.state.${state}`)}</dt>
            <dd>{format.number(counts[state])}</dd>
          </div>
        ))}
      </dl>
      <p className="panel-hint">
        {t('jobBoard.refreshed')} {redis === 'good' && t('jobBoard.redis.good')}{' '}
        {!here && t('jobBoard.elsewhere')}{' '}
        {redis === 'good' &&
          workers !== null &&
          t('jobBoard.workers', { n: format.number(workers) })}
      </p>
    </div>
  );
}
