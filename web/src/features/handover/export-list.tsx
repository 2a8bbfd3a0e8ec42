import { DownloadOutlined, FileExcelOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { jobsApi } from '../../components/jobs-api';
import { oneOf } from '../../components/one-of';
import { useProblemText } from '../../components/problem-text';
import { useFilters } from '../../components/use-filters';
import { useFormat } from '../../components/use-format';
import { useJob } from '../../components/use-job';
import { WorkProgress, workOf } from '../../components/work-progress';
import { BUCKETS, handoverApi, type HandoverList } from './api';
import { ExportDialog, type ExportLayout } from './export-dialog';

/** "Tải về Excel": asks which copy, follows its making, and offers the file until it runs out. */
export function ExportList({ list }: { list: HandoverList }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [asking, setAsking] = useState(false);
  const [chosen] = useFilters({ 'tinh-trang': '', 'ben-nhan': '' });
  const filters = {
    bucket: oneOf(BUCKETS, chosen['tinh-trang']),
    receiverOrganisationId: chosen['ben-nhan'] || undefined,
  };
  const start = useMutation({
    mutationFn: ({ layout, reason }: { layout: ExportLayout; reason?: string }) =>
      handoverApi.export(list.id, { ...filters, layout }, reason),
    onSuccess: () => setAsking(false),
  });
  const { data: job, error: jobError } = useJob(start.data?.jobId);
  const cancel = useMutation({ mutationFn: jobsApi.cancel });
  const running =
    start.isPending || (start.isSuccess && job?.state !== 'succeeded' && job?.state !== 'failed');
  return (
    <div className="stack">
      <div>
        <Button
          icon={<FileExcelOutlined aria-hidden="true" />}
          loading={running}
          onClick={() => {
            start.reset();
            setAsking(true);
          }}
        >
          {t('listExport.button')}
        </Button>
      </div>
      {asking && (
        <ExportDialog
          list={list}
          filters={filters}
          busy={start.isPending}
          problem={start.error && problemText(start.error)}
          onOk={(layout, reason) => start.mutate({ layout, reason })}
          onCancel={() => setAsking(false)}
        />
      )}
      {jobError && <Notice tone="red">{problemText(jobError)}</Notice>}
      {start.data && job?.state === 'succeeded' && (
        <MadeFile id={start.data.id} number={start.data.number} result={job.result ?? {}} />
      )}
      {start.isSuccess && !jobError && job?.state !== 'succeeded' && (
        <WorkProgress
          work={workOf(job)}
          what={t('listExport.making')}
          cancel={{ act: () => cancel.mutate(start.data.jobId), busy: cancel.isPending }}
        />
      )}
    </div>
  );
}

interface MadeFileProps {
  id: string;
  number: string;
  /** As the job ended. */
  result: Record<string, unknown>;
}

function MadeFile({ id, number, result }: MadeFileProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const opened = Number(result.openValues);
  const n = format.number(Number(result.lines));
  const until = format.moment(String(result.expiresAt));
  return (
    <Notice tone={opened > 0 ? 'yellow' : 'green'}>
      {t('listExport.made', { number, n, until })}{' '}
      {opened > 0 && `${t('listExport.opened', { n: format.number(opened) })} `}
      <a href={`/api/handover/exports/${id}/file`} download>
        <DownloadOutlined aria-hidden="true" /> {t('listExport.download')}
      </a>
    </Notice>
  );
}
