import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { useCan } from '../accounts/session';
import type { VerificationRunDetail } from '../procedures/api';
import { verificationApi } from './api';

/** Holding a run, taking it up again, giving it up; and what it means where one of them was done. */
export function RunControls({ run }: { run: VerificationRunDetail }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { message, modal } = App.useApp();
  const mayAct = useCan('procedure.verify');
  const act = useMutation({
    mutationFn: (what: 'pause' | 'resume' | 'cancel') => verificationApi[what](run.id),
    onSuccess: (detail) => {
      client.setQueryData(['verification-run', run.id], detail);
      void client.invalidateQueries({ queryKey: ['verification-runs', run.roundId] });
    },
    onError: (error) => void message.error(problemText(error), 8),
  });
  const askCancel = () =>
    modal.confirm({
      title: t('runs.cancelAsk'),
      content: t('runs.cancelHint'),
      okText: t('runs.cancel'),
      cancelText: t('action.cancel'),
      onOk: () => act.mutateAsync('cancel').catch(() => undefined),
    });
  const { state } = run;
  const active = state === 'pending' || state === 'running' || state === 'paused';
  const told = state === 'paused' || state === 'cancelled' || state === 'failed' ? state : null;
  return (
    <>
      {run.scope !== 'round' && <p>{t('runs.about', { name: run.scopeName ?? '' })}</p>}
      {told && <Notice tone={told === 'paused' ? 'yellow' : 'red'}>{t(`runs.${told}`)}</Notice>}
      {mayAct && active && (
        <div className="toolbar">
          {state === 'paused' ? (
            <Button type="primary" loading={act.isPending} onClick={() => act.mutate('resume')}>
              {t('runs.resume')}
            </Button>
          ) : (
            <Button loading={act.isPending} onClick={() => act.mutate('pause')}>
              {t('runs.pause')}
            </Button>
          )}
          <Button danger disabled={act.isPending} onClick={askCancel}>
            {t('runs.cancel')}
          </Button>
        </div>
      )}
    </>
  );
}
