import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Notice } from '../../components/notice';
import { paths } from '../../components/paths';
import { useProblemText } from '../../components/problem-text';
import { QueryView } from '../../components/query-view';
import { useJob } from '../../components/use-job';
import { WorkProgress, workOf } from '../../components/work-progress';
import { useRound } from '../units/round-context';
import { importsApi, type BatchState, type ImportBatch } from './api';
import { CheckStep } from './check-step';
import { ResultStep } from './result-step';

const WORKING: readonly BatchState[] = ['uploaded', 'reading', 'applying'];

/** An import, read again each second while the server works on it. */
export function useBatch(importId: string) {
  return useQuery({
    queryKey: ['import', importId],
    queryFn: () => importsApi.batch(importId),
    refetchInterval: ({ state }) =>
      state.data && WORKING.includes(state.data.state) ? 1_000 : false,
    refetchIntervalInBackground: true,
  });
}

function Working({ batch }: { batch: ImportBatch }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const refresh = useCallback(
    () => void client.invalidateQueries({ queryKey: ['import', batch.id] }),
    [client, batch.id],
  );
  const job = useJob(batch.jobId, refresh);
  const problemText = useProblemText();
  const { message } = App.useApp();
  const discard = useMutation({
    mutationFn: () => importsApi.discard(batch.id),
    onError: (error) => void message.error(problemText(error), 8),
    onSettled: refresh,
  });
  const cancel = { act: () => discard.mutate(), busy: discard.isPending };
  return (
    <div className="panel stack">
      <WorkProgress
        work={workOf(job.data)}
        what={batch.state === 'applying' ? t('imports.applying') : t('imports.reading')}
        cancel={batch.state === 'applying' ? undefined : cancel}
      />
      <p className="panel-hint">{t('imports.mayClose')}</p>
    </div>
  );
}

/** Takes the focus that went with the step before it, so that who works by keyboard goes on at the next one. */
function Step({ name, children }: { name: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(name);
  useEffect(() => {
    if (before.current === name) return;
    before.current = name;
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body) return;
    box.current?.focus({ preventScroll: true });
    if (box.current && box.current.getBoundingClientRect().top < 0) box.current.scrollIntoView();
  }, [name]);
  return (
    <div ref={box} className="import-step" tabIndex={-1} role="group" aria-label={name}>
      {children}
    </div>
  );
}

/** Steps 2 to 4 of one import, whichever it has reached. */
export function BatchView({ importId }: { importId: string }) {
  const { t } = useTranslation();
  const { code } = useRound();
  const navigate = useNavigate();
  const batch = useBatch(importId);
  return (
    <QueryView query={batch} what={t('imports.planWhat')}>
      {(data) => {
        const again = () =>
          void navigate(paths.importFile(code, { giver: data.giver.id, type: data.listType }));
        const step = t(`batchState.${data.state}`);
        if (data.state === 'planned')
          return (
            <Step name={step}>
              <CheckStep batch={data} onDiscarded={again} />
            </Step>
          );
        if (data.state === 'applied')
          return (
            <Step name={step}>
              <ResultStep batch={data} />
            </Step>
          );
        if (WORKING.includes(data.state))
          return (
            <Step name={step}>
              <Working batch={data} />
            </Step>
          );
        return (
          <div className="panel stack">
            {data.state === 'discarded' ? (
              <Notice tone="yellow">{t('imports.discarded')}</Notice>
            ) : (
              <Notice tone="red">
                <strong>{t('imports.refusedTitle')}.</strong> {data.problem}
              </Notice>
            )}
            <div className="toolbar">
              <Button type="primary" onClick={again}>
                {t('imports.chooseOther')}
              </Button>
            </div>
          </div>
        );
      }}
    </QueryView>
  );
}
