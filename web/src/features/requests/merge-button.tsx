import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useJob } from '../../components/use-job';
import { WorkProgress, workOf } from '../../components/work-progress';
import { REQUESTS_KEY, requestsApi, type DataRequest } from './api';
import { useRequestAct } from './use-request-act';

/** Merges the answers that count; while the server works it tells how far it is. */
export function MergeButton({ request }: { request: DataRequest }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [jobId, setJobId] = useState<string | null>(null);
  const refresh = useCallback(
    () => void client.invalidateQueries({ queryKey: [REQUESTS_KEY] }),
    [client],
  );
  const { data: job } = useJob(jobId, refresh);
  const merge = useRequestAct<{ jobId: string }>(t('requests.mergeAsked'), (told) =>
    setJobId(told.jobId),
  );
  const working = jobId !== null && job?.state !== 'succeeded' && job?.state !== 'failed';
  return (
    <>
      {!working && (
        <Button
          type="primary"
          loading={merge.isPending}
          onClick={() => merge.mutate(() => requestsApi.merge(request))}
        >
          {t('requests.merge')}
        </Button>
      )}
      {jobId !== null && job?.state !== 'succeeded' && (
        <WorkProgress work={workOf(job)} what={t('requests.merging')} />
      )}
      {job?.state === 'succeeded' && <span role="status">{t('requests.mergeDone')}</span>}
    </>
  );
}
