import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { QueryView } from '../../components/query-view';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { useJob } from '../../components/use-job';
import { WorkProgress, workOf } from '../../components/work-progress';
import { auditApi, type AuditState } from './api';

/** Whether the chain of the trail verifies, since when, and the button that verifies it now. */
export function TrailState() {
  const { t } = useTranslation();
  const query = useQuery({ queryKey: ['audit-state'], queryFn: () => auditApi.state() });
  return (
    <QueryView query={query} what={t('audit.stateWhat')}>
      {(state) => <Strip state={state} />}
    </QueryView>
  );
}

function Strip({ state }: { state: AuditState }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const start = useMutation({ mutationFn: () => auditApi.verify() });
  const jobId = start.data?.jobId ?? state.jobId;
  const refresh = useCallback(() => {
    void client.invalidateQueries({ queryKey: ['audit-state'] });
  }, [client]);
  const { data: job } = useJob(jobId, refresh);
  const running = Boolean(jobId) && job?.state !== 'succeeded' && job?.state !== 'failed';
  return (
    <div className="stack">
      <Verdict state={state} />
      {start.error && <Notice tone="red">{problemText(start.error)}</Notice>}
      {running ? (
        <WorkProgress work={workOf(job)} what={t('audit.verifying')} />
      ) : (
        <div>
          <Button onClick={() => start.mutate()} loading={start.isPending}>
            {t('audit.verify')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Verdict({ state: { lastCheck, entries } }: { state: AuditState }) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  if (!lastCheck) return <Notice tone="yellow">{t('audit.neverVerified')}</Notice>;
  const time = format.moment(lastCheck.finishedAt);
  const { bad } = lastCheck;
  if (bad) {
    const why = inLanguage(bad.why);
    return (
      <Notice tone="red">{t('audit.broken', { n: format.number(bad.seq), why, time })}</Notice>
    );
  }
  const counts = { n: format.number(lastCheck.toSeq), time };
  const later = entries - lastCheck.toSeq;
  return (
    <Notice tone="green">
      {t('audit.whole', counts)} {later > 0 && t('audit.later', { n: format.number(later) })}
    </Notice>
  );
}
