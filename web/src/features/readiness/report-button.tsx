import { DownloadOutlined, FileExcelOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { useJob } from '../../components/use-job';
import { WorkProgress, workOf } from '../../components/work-progress';
import { useCan } from '../accounts/session';
import { useRound } from '../units/round-context';
import { readinessApi } from './api';

/** Has the province table made as a workbook in the background; keeps its progress and its file together. */
export function useReadinessReport() {
  const round = useRound();
  const start = useMutation({ mutationFn: () => readinessApi.report(round.id) });
  const job = useJob(start.data?.jobId);
  return { start, job: job.data, jobError: job.error };
}

type Report = ReturnType<typeof useReadinessReport>;

/** The button that starts the report. */
export function ReportButton({ report }: { report: Report }) {
  const { t } = useTranslation();
  if (!useCan('readiness.report')) return null;
  const { job, start } = report;
  const running =
    start.isPending || (start.isSuccess && job?.state !== 'succeeded' && job?.state !== 'failed');
  return (
    <Button
      type="primary"
      icon={<FileExcelOutlined aria-hidden="true" />}
      loading={running}
      onClick={() => start.mutate()}
    >
      {t('readiness.export')}
    </Button>
  );
}

/** What became of the report: progress, the download, or why it was not made. */
export function ReportOutcome({ report }: { report: Report }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { job, start, jobError } = report;
  const error = start.error ?? jobError;
  if (error) return <Notice tone="red">{problemText(error)}</Notice>;
  if (!start.isSuccess) return null;
  const fileId = job?.state === 'succeeded' ? job.result?.fileId : undefined;
  if (typeof fileId === 'string') {
    return (
      <Notice tone="green">
        {t('readiness.exported')}{' '}
        <a href={`/api/files/${fileId}`} download>
          <DownloadOutlined aria-hidden="true" /> {t('readiness.download')}
        </a>
      </Notice>
    );
  }
  return <WorkProgress work={workOf(job)} what={t('readiness.exporting')} />;
}
