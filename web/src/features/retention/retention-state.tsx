import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { useFormat } from '../../components/use-format';
import { useJob } from '../../components/use-job';
import { WorkProgress, workOf } from '../../components/work-progress';
import { useCan } from '../accounts/session';
import { retentionApi, type Retention } from './api';

const KEY = ['retention'];

/** Whether deletion by rule runs, and for administrators: now, or again after a look at the clock. */
export function RetentionState({ retention }: { retention: Retention }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { modal } = App.useApp();
  const client = useQueryClient();
  const problemText = useProblemText();
  const mayRun = useCan('personal.retain');
  const refresh = useCallback(() => void client.invalidateQueries({ queryKey: KEY }), [client]);
  const start = useMutation({ mutationFn: () => retentionApi.run() });
  const confirm = useMutation({
    mutationFn: () => retentionApi.confirmClock(),
    onSettled: refresh,
  });
  const jobId = start.data?.jobId ?? retention.jobId;
  const { data: job } = useJob(jobId, refresh);
  const over = job?.state === 'succeeded' || job?.state === 'failed';
  const problem = start.error ?? confirm.error;
  const due = retention.rules.reduce((sum, rule) => sum + rule.due, 0);
  const n = format.number(due);
  const wrong = retention.state === 'ahead' || retention.state === 'behind';
  const askRun = () =>
    modal.confirm({
      title: t('retention.runAsk', { n }),
      content: t('retention.runHint'),
      okText: t('retention.runNow', { n }),
      cancelText: t('action.cancel'),
      onOk: () => start.mutateAsync().catch(() => undefined),
    });
  const askClock = () =>
    modal.confirm({
      title: t('retention.confirmAsk'),
      content: t('retention.confirmHint'),
      okText: t('retention.confirmClock'),
      cancelText: t('action.cancel'),
      onOk: () => confirm.mutateAsync().catch(() => undefined),
    });
  return (
    <div className="stack">
      <StateNotice retention={retention} />
      {problem && <Notice tone="red">{problemText(problem)}</Notice>}
      {jobId && !over && <WorkProgress work={workOf(job)} what={t('retention.runningNow')} />}
      {start.isSuccess && job?.state === 'succeeded' && (
        <Notice tone="green">{t('retention.done')}</Notice>
      )}
      {mayRun && wrong && (
        <div>
          <Button loading={confirm.isPending} onClick={askClock}>
            {t('retention.confirmClock')}
          </Button>
        </div>
      )}
      {mayRun && retention.state === 'running' && (!jobId || over) && (
        <div>
          {due > 0 ? (
            <Button danger loading={start.isPending} onClick={askRun}>
              {t('retention.runNow', { n })}
            </Button>
          ) : (
            <p className="panel-hint">{t('retention.nothingDue')}</p>
          )}
        </div>
      )}
    </div>
  );
}

function StateNotice({
  retention: { state, until, witness, now, lastRun },
}: {
  retention: Retention;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  if (state === 'ahead' || state === 'behind') {
    const moments = { now: format.moment(now), witness: format.moment(witness) };
    return <Notice tone="red">{t(`retention.${state}`, moments)}</Notice>;
  }
  if (state === 'waiting')
    return <Notice tone="yellow">{t('retention.waiting', { time: format.moment(until) })}</Notice>;
  const removed = Object.values(lastRun?.removed ?? {}).reduce((sum, each) => sum + each, 0);
  const last = lastRun
    ? t('retention.lastRun', { time: format.moment(lastRun.at), n: format.number(removed) })
    : t('retention.neverRun');
  return <Notice tone="green">{t('retention.running', { last })}</Notice>;
}
