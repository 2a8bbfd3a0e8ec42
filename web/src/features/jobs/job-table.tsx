import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { EmptyState } from '../../components/states';
import { StatusMark, type Tone } from '../../components/status-mark';
import type { PagingProps } from '../../components/table-paging';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import type { BoardJob, JobState } from './api';
import { JobActs } from './job-acts';
import { useLengthOf } from './use-length-of';

const TONES: Record<JobState, Tone> = {
  queued: 'grey',
  running: 'blue',
  succeeded: 'green',
  failed: 'red',
};

interface JobTableProps {
  jobs: BoardJob[];
  paging: PagingProps;
  /** Whether anything is left out by a filter. */
  filtered: boolean;
  refreshing: boolean;
}

/** Jobs: what, how it stands and why, how often tried, how far, for whom, since when. */
export function JobTable({ jobs, paging, filtered, refreshing }: JobTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const columns: Column<BoardJob>[] = [
    {
      ...{ key: 'kind', title: t('jobBoard.kind'), rowHeader: true, width: 170 },
      render: (job) => inLanguage(job.kind),
    },
    {
      ...{ key: 'state', title: t('jobBoard.stateColumn'), width: 215 },
      render: (job) => (
        <span className="data-table-two-lines job-error">
          <StatusMark tone={job.stopping ? 'yellow' : TONES[job.state]}>
            {job.stopping ? t('jobBoard.stopping') : t(`jobBoard.state.${job.state}`)}
          </StatusMark>
          {job.error && <span className="data-table-second">{job.error}</span>}
        </span>
      ),
    },
    {
      ...{ key: 'tries', title: t('jobBoard.tries'), align: 'right', width: 70 },
      render: ({ attempts, maxAttempts }) =>
        t('jobBoard.triesOf', { n: format.number(attempts), most: format.number(maxAttempts) }),
    },
    {
      ...{ key: 'progress', title: t('jobBoard.progress'), width: 110 },
      render: (job) => <Progress job={job} />,
    },
    {
      ...{ key: 'requested', title: t('jobBoard.requested'), width: 120 },
      render: ({ requestedBy }) => requestedBy,
    },
    {
      ...{ key: 'times', title: t('jobBoard.times'), width: 170 },
      render: (job) => <Times job={job} />,
    },
    {
      ...{ key: 'acts', title: t('jobBoard.acts'), width: 95 },
      render: (job) => <JobActs job={job} />,
    },
  ];
  return (
    <DataTable
      caption={t('jobBoard.caption')}
      columns={columns}
      rows={jobs}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t(filtered ? 'jobBoard.noneFound' : 'jobBoard.none')} />}
      paging={paging}
      refreshing={refreshing}
    />
  );
}

function Progress({ job }: { job: BoardJob }) {
  const format = useFormat();
  const { progressDone, progressTotal, progressNote } = job;
  // The last step that was told is no progress of what is done.
  if (job.state === 'succeeded') return null;
  return (
    <span className="data-table-two-lines">
      {progressTotal > 0 && `${format.number(progressDone)}/${format.number(progressTotal)}`}
      {progressNote && <span className="data-table-second">{progressNote}</span>}
    </span>
  );
}

/** When it was asked for; how long it took or takes; on which machine. */
function Times({ job }: { job: BoardJob }) {
  const { t } = useTranslation();
  const format = useFormat();
  const lengthOf = useLengthOf();
  const { state, createdAt, startedAt, finishedAt, takenBy } = job;
  const end = finishedAt ? Date.parse(finishedAt) : Date.now();
  const length = startedAt ? lengthOf(end - Date.parse(startedAt)) : null;
  return (
    <span className="data-table-two-lines">
      {t('jobBoard.asked', { time: format.moment(createdAt) })}
      <span className="data-table-second">
        {length && state === 'running' && t('jobBoard.runningFor', { time: length })}
        {length && finishedAt && t('jobBoard.took', { time: length })}
        {length && takenBy && state !== 'queued' && ` · ${t('jobBoard.by', { name: takenBy })}`}
      </span>
    </span>
  );
}
