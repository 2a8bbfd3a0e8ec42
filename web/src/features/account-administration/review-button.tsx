import { DownloadOutlined, FileExcelOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { useJob } from '../../components/use-job';
import { WorkProgress, workOf } from '../../components/work-progress';
import { bulkApi } from './bulk-api';

/** Has the paper of the review written, and then offers it. */
export function AccountReview() {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const start = useMutation({ mutationFn: bulkApi.review });
  const { data: job, error } = useJob(start.data?.jobId);
  const problem = start.error ?? error;
  const over = job?.state === 'succeeded' || job?.state === 'failed';
  const running = start.isPending || (start.isSuccess && !over);
  const fileId = job?.state === 'succeeded' ? job.result?.fileId : undefined;
  return (
    <div className="stack">
      <div>
        <Button
          icon={<FileExcelOutlined aria-hidden="true" />}
          loading={running}
          onClick={() => start.mutate()}
        >
          {t('review.export')}
        </Button>
      </div>
      {problem && <Notice tone="red">{problemText(problem)}</Notice>}
      {typeof fileId === 'string' ? (
        <Notice tone="green">
          {t('review.exported')}{' '}
          <a href={`/api/files/${fileId}`} download>
            <DownloadOutlined aria-hidden="true" /> {t('review.download')}
          </a>
        </Notice>
      ) : (
        start.isSuccess &&
        !problem && <WorkProgress work={workOf(job)} what={t('review.exporting')} />
      )}
    </div>
  );
}
