import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../components/problem-text';
import { useBilingual } from '../../components/use-bilingual';
import { BOARD_KEY, jobBoardApi, type BoardJob } from './api';

/** Has a job tried again, or ends it; what cannot be done is not offered. */
export function JobActs({ job }: { job: BoardJob }) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const client = useQueryClient();
  const problemText = useProblemText();
  const kind = useBilingual()(job.kind);
  const after = (done: string) => ({
    onSuccess: () => void message.success(done),
    onError: (error: Error) => void message.error(problemText(error)),
    onSettled: () => client.invalidateQueries({ queryKey: [BOARD_KEY] }),
  });
  const retry = useMutation({
    mutationFn: () => jobBoardApi.retry(job.id),
    ...after(t('jobBoard.retried')),
  });
  const stop = useMutation({
    mutationFn: () => jobBoardApi.stop(job.id),
    ...after(t('jobBoard.stopAsked')),
  });
  const askStop = () =>
    modal.confirm({
      title: t('jobBoard.stopAsk'),
      content: `${kind}. ${t('jobBoard.stopHint')}`,
      okText: t('jobBoard.stop'),
      okButtonProps: { danger: true },
      cancelText: t('action.cancel'),
      onOk: () => stop.mutateAsync().catch(() => undefined),
    });
  return (
    <div className="job-acts">
      {job.mayRetry && (
        <Button
          size="small"
          loading={retry.isPending}
          aria-label={t('jobBoard.retryOf', { kind })}
          onClick={() => retry.mutate()}
        >
          {t('jobBoard.retry')}
        </Button>
      )}
      {job.mayStop && (
        <Button
          size="small"
          danger
          loading={stop.isPending}
          aria-label={t('jobBoard.stopOf', { kind })}
          onClick={askStop}
        >
          {t('jobBoard.stop')}
        </Button>
      )}
    </div>
  );
}
