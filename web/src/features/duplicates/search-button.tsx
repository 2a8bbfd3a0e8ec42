import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { useJob } from '../../components/use-job';
import { WorkProgress, workOf } from '../../components/work-progress';
import { useRound } from '../units/round-context';
import { DUPLICATES_KEY, duplicatesApi } from './api';

/** Has the lists compared now, and shows how far it is. */
export function SearchButton() {
  const { t } = useTranslation();
  const round = useRound();
  const problemText = useProblemText();
  const client = useQueryClient();
  const start = useMutation({ mutationFn: () => duplicatesApi.search(round.id) });
  const { data: job, error } = useJob(start.data?.jobId);
  const done = job?.state === 'succeeded';
  const running = start.isPending || (start.isSuccess && !done && job?.state !== 'failed');
  useEffect(() => {
    if (done) void client.invalidateQueries({ queryKey: [DUPLICATES_KEY] });
  }, [done, client]);
  const problem = start.error ?? error;
  return (
    <>
      <Button loading={running} onClick={() => start.mutate()}>
        {t('duplicates.search')}
      </Button>
      {problem && <Notice tone="red">{problemText(problem)}</Notice>}
      {running && !problem && <WorkProgress work={workOf(job)} what={t('duplicates.searching')} />}
      {done && (
        <span role="status">{t('duplicates.searched', { n: Number(job.result?.open ?? 0) })}</span>
      )}
    </>
  );
}
