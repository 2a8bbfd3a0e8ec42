import { Progress } from 'antd';
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
  error?: string | null;
}

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
    error: job.error,
  };
}

/** How far work is: share, count, and after a while the time left; a failure says why. */
export function WorkProgress({ work, what }: { work: Work; what: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const left = useTimeLeft(work);
  if (work.state === 'failed') {
    return <Notice tone="red">{t('job.failed', { error: work.error ?? '' })}</Notice>;
  }
  const done = Math.min(work.done, work.total);
  const share = work.total ? Math.floor((done / work.total) * 100) : 0;
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
        {work.total > 0
          ? t('job.counts', { done: format.number(done), total: format.number(work.total) })
          : t('job.queued')}
        {work.note && ` · ${work.note}`}
        {left && ` · ${t('job.remaining', { time: left })}`}
      </span>
    </div>
  );
}

/** Time left at the pace since this page first saw the work move; nothing in the first 5 seconds. */
function useTimeLeft(work: Work): string | null {
  const { t } = useTranslation();
  const first = useRef<{ at: number; done: number } | null>(null);
  if (work.state !== 'running' || !work.total) return null;
  first.current ??= { at: Date.now(), done: work.done };
  const seconds = (Date.now() - first.current.at) / 1000;
  const pace = (work.done - first.current.done) / seconds;
  if (seconds < 5 || pace <= 0) return null;
  const left = Math.ceil((work.total - work.done) / pace);
  return left < 90 ? t('job.seconds', { n: left }) : t('job.minutes', { n: Math.ceil(left / 60) });
}
