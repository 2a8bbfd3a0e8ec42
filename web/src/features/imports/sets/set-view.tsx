import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { jobsApi, type Job } from '../../../components/jobs-api';
import { Notice } from '../../../components/notice';
import { useProblemText } from '../../../components/problem-text';
import { QueryView } from '../../../components/query-view';
import { useFormat } from '../../../components/use-format';
import { useJob } from '../../../components/use-job';
import { WorkProgress, workOf } from '../../../components/work-progress';
import { setsApi, type ImportSetDetail } from './api';
import { SetMembers } from './set-members';

type SetFile = ImportSetDetail['files'][number];

/** One set: what was sent, what is in it, and the act that imports all of it. */
export function SetView({ setId }: { setId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const set = useQuery({
    queryKey: ['import-set', setId],
    queryFn: () => setsApi.set(setId),
    refetchInterval: ({ state }) => (state.data?.busy ? 1_500 : false),
    refetchIntervalInBackground: true,
  });
  const refresh = useCallback(
    () => void client.invalidateQueries({ queryKey: ['import-set', setId] }),
    [client, setId],
  );
  const job = useJob(set.data?.applyJobId, refresh);
  const applying = job.data?.state === 'queued' || job.data?.state === 'running';
  return (
    <QueryView query={set} what={t('sets.what')}>
      {(data) => (
        <div className="stack">
          <SetFiles set={data} onChange={refresh} />
          {applying && job.data && <Applying job={job.data} onDone={refresh} />}
          {!applying && <ApplyAll set={data} onDone={refresh} />}
          <SetMembers setId={setId} members={data.members} />
        </div>
      )}
    </QueryView>
  );
}

function SetFiles({ set, onChange }: { set: ImportSetDetail; onChange: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className="panel set-files">
      {set.files.map((file) => (
        <li key={file.id}>
          <strong>{file.fileName}</strong> ({format.size(file.fileSize)}){' '}
          {t(`sets.fileState.${file.state}`)}
          {file.state === 'waiting' && <Opening file={file} onDone={onChange} />}
          {file.problem && <Notice tone="red">{file.problem}</Notice>}
          {set.kind === 'givers' && file.state === 'opened' && (
            <p>
              {t('sets.divided', {
                rows: format.number(file.dataRows),
                sums: format.number(file.totalRows),
              })}
            </p>
          )}
          {file.convertedCells > 0 && (
            <p>{t('sets.converted', { n: format.number(file.convertedCells) })}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** How far a file is opened, and an end to it: parts that were taken out before stay, each may be discarded. */
function Opening({ file, onDone }: { file: SetFile; onDone: () => void }) {
  const { t } = useTranslation();
  const job = useJob(file.jobId, onDone);
  return (
    <WorkProgress
      work={workOf(job.data)}
      what={t('sets.opening')}
      cancel={useCancel(file.jobId, onDone)}
    />
  );
}

/** Stops a job of the set. */
function useCancel(jobId: string, onDone: () => void) {
  const problemText = useProblemText();
  const { message } = App.useApp();
  const stop = useMutation({
    mutationFn: () => jobsApi.cancel(jobId),
    onError: (error) => void message.error(problemText(error), 8),
    onSettled: onDone,
  });
  return { act: () => stop.mutate(), busy: stop.isPending || stop.isSuccess };
}

/** How far the set is imported; stopped, what was imported before stays. */
function Applying({ job, onDone }: { job: Job; onDone: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="panel stack">
      <WorkProgress
        work={workOf(job)}
        what={t('sets.applying')}
        cancel={useCancel(job.id, onDone)}
      />
      <p className="panel-hint">{t('sets.mayStop')}</p>
    </div>
  );
}

function ApplyAll({ set, onDone }: { set: ImportSetDetail; onDone: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const apply = useMutation({
    mutationFn: () => setsApi.apply(set.id),
    onError: (error) => void message.error(problemText(error), 8),
    onSettled: onDone,
  });
  const writable = set.members.reduce(
    (sum, { import: each }) =>
      each?.state === 'planned' ? sum + each.created + each.changed : sum,
    0,
  );
  if (set.busy) return <p role="status">{t('sets.busy')}</p>;
  const unnamed = set.members.filter(({ kept }) => kept !== null).length;
  if (set.applicable === 0)
    return (
      <p>{unnamed > 0 ? t('sets.unnamed', { n: format.number(unnamed) }) : t('sets.nothing')}</p>
    );
  return (
    <div className="toolbar">
      <Button type="primary" loading={apply.isPending} onClick={() => apply.mutate()}>
        {t('sets.apply', { files: format.number(set.applicable), n: format.number(writable) })}
      </Button>
      <span className="panel-hint">{t('sets.applyHint')}</span>
    </div>
  );
}
