import { Button, Progress } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from './jobs-api';
import { Notice } from './notice';
import { useFormat } from './use-format';
import './work-progress.css';

/** A piece of background work as far as a bar needs it. */
export interface Work {
  state: 'waiting' | 'running' | 'done' | 'failed';
  done: number;
  /** 0 while the extent is not known. */
  total: number;
  note?: string | null;
  /** As the server reckons it; undefined where it does not. */
  secondsLeft?: number | null;
  /** `done` and `total` are a share and no number of things: what was done stands in the note. */
  share?: boolean;
  error?: string | null;
}

/** Work that is told in per cent, with its own words for what was done. */
const WHOLE = 100;

/** A job of the server as work for {@link WorkProgress}; undefined while it was not read yet. */
export function workOf(job: Job | undefined): Work {
  if (!job) return { state: 'waiting', done: 0, total: 0 };
  const states = {
    queued: 'waiting',
    running: 'running',
    succeeded: 'done',
    failed: 'failed',
  } as const;
  return {
    state: states[job.state],
    done: job.progressDone,
    total: job.progressTotal,
    note: job.progressNote,
    secondsLeft: job.secondsLeft,
    share: job.progressTotal === WHOLE && job.progressNote !== null,
    error: job.error,
  };
}

interface WorkProgressProps {
  work: Work;
  what: string;
  /** Ends the work; without it there is no button. */
  cancel?: { act: () => void; busy: boolean };
}

/** How far work is: share, count, and after a while the time left; a failure says why. */
export function WorkProgress({ work, what, cancel }: WorkProgressProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const left = useTimeLeft(work);
  if (work.state === 'failed') {
    return <Notice tone="red">{t('job.failed', { error: work.error ?? '' })}</Notice>;
  }
  const done = Math.min(work.done, work.total);
  const share = work.total ? Math.floor((done / work.total) * 100) : 0;
  const counts = { done: format.number(done), total: format.number(work.total) };
  const told = work.total === 0 ? t('job.queued') : work.share ? '' : t('job.counts', counts);
  return (
    <div className="work-progress" role="status">
      <strong>{what}</strong>
      <Progress
        percent={work.state === 'done' ? 100 : share}
        status="active"
        aria-label={t('job.progress', { what })}
        format={(value) => `${value}\u00a0%`}
      />
      <span className="work-progress-note">
        {[told, work.note, left && t('job.remaining', { time: left })].filter(Boolean).join(' · ')}
      </span>
      {cancel && work.state !== 'done' && (
        <Button size="small" loading={cancel.busy} onClick={cancel.act}>
          {t('job.cancel')}
        </Button>
      )}
    </div>
  );
}

/** Time left as the server says, else at the pace since this page first saw the work move. */
function useTimeLeft(work: Work): string | null {
  const { t } = useTranslation();
  const first = useRef<{ at: number; done: number } | null>(null);
  if (work.state !== 'running' || !work.total) return null;
  const words = (left: number) =>
    left < 90 ? t('job.seconds', { n: left }) : t('job.minutes', { n: Math.ceil(left / 60) });
  if (work.secondsLeft !== undefined)
    return work.secondsLeft === null ? null : words(work.secondsLeft);
  first.current ??= { at: Date.now(), done: work.done };
  const seconds = (Date.now() - first.current.at) / 1000;
  const pace = (work.done - first.current.done) / seconds;
  if (seconds < 5 || pace <= 0) return null;
  return words(Math.ceil((work.total - work.done) / pace));
}
