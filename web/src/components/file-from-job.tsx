import { DownloadOutlined, FileExcelOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { Notice } from './notice';
import { useProblemText } from './problem-text';
import { useJob } from './use-job';
import { WorkProgress, workOf } from './work-progress';

interface FileFromJobProps {
  /** Asks for the file. */
  ask: () => Promise<{ jobId: string }>;
  words: { ask: string; writing: string; written: string; download: string };
}

/** Has a workbook written in the background, shows how far it is and then the file. */
export function FileFromJob({ ask, words }: FileFromJobProps) {
  const problemText = useProblemText();
  const start = useMutation({ mutationFn: ask });
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
          {words.ask}
        </Button>
      </div>
      {problem && <Notice tone="red">{problemText(problem)}</Notice>}
      {typeof fileId === 'string' ? (
        <Notice tone="green">
          {words.written}{' '}
          <a href={`/api/files/${fileId}`} download>
            <DownloadOutlined aria-hidden="true" /> {words.download}
          </a>
        </Notice>
      ) : (
        start.isSuccess && !problem && <WorkProgress work={workOf(job)} what={words.writing} />
      )}
    </div>
  );
}
