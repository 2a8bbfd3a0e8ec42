import { DownloadOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { useFormat } from '../../components/use-format';
import { useJob } from '../../components/use-job';
import { WorkProgress, workOf } from '../../components/work-progress';
import { madeFileAddress } from './api';

interface MadeFileProps {
  receipt: { id: string; number: string; jobId: string };
  /** What is being made, for its progress. */
  making: string;
  /** Called once it is made. */
  onMade?: () => void;
}

/** Follows a file while it is made in the background, and offers it until it runs out. */
export function MadeFile({ receipt, making, onMade }: MadeFileProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const problemText = useProblemText();
  const { data: job, error } = useJob(receipt.jobId, onMade);
  if (error) return <Notice tone="red">{problemText(error)}</Notice>;
  if (job?.state !== 'succeeded') return <WorkProgress work={workOf(job)} what={making} />;
  const opened = Number(job.result?.openValues);
  const n = format.number(Number(job.result?.lines));
  const until = format.moment(String(job.result?.expiresAt));
  return (
    <Notice tone={opened > 0 ? 'yellow' : 'green'}>
      {t('register.made', { number: receipt.number, n, until })}{' '}
      {opened > 0 && `${t('listExport.opened', { n: format.number(opened) })} `}
      <a href={madeFileAddress(receipt.id)} download>
        <DownloadOutlined aria-hidden="true" /> {t('listExport.download')}
      </a>
    </Notice>
  );
}
