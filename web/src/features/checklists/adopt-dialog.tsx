import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/query-view';
import { useBilingual } from '../../components/use-bilingual';
import { ActDialog } from '../handover/act-dialog';
import { trialsApi, type Trial } from '../trials/api';
import { useTrialAct } from '../trials/use-trial-act';
import { CHECKLISTS_KEY, checklistsApi } from './api';
import { DiffList } from './diff-list';

/** Takes a round over to another edition; what would change is shown first. */
export function AdoptDialog({ trial, onClose }: { trial: Trial; onClose: () => void }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const [to, setTo] = useState(trial.newer?.id ?? '');
  const [tried, setTried] = useState(false);
  const all = useQuery({ queryKey: CHECKLISTS_KEY, queryFn: checklistsApi.list });
  const diff = useQuery({
    queryKey: [...CHECKLISTS_KEY, 'diff', trial.template.id, to],
    queryFn: () => checklistsApi.diff(trial.template.id, to),
    enabled: to !== '',
  });
  const adopt = useTrialAct(() => trialsApi.adopt(trial, to), onClose);
  const others = (all.data?.rows ?? []).filter(
    ({ id, state }) => state === 'published' && id !== trial.template.id,
  );
  return (
    <ActDialog
      title={t('trials.adoptTitle', { n: trial.number })}
      okText={t('trials.adopt')}
      missing={tried && to === '' ? t('trials.adoptMissing') : null}
      busy={adopt.isPending}
      onOk={() => {
        setTried(true);
        if (to !== '') adopt.mutate(undefined);
      }}
      onCancel={onClose}
    >
      <p>{t('trials.adoptLead')}</p>
      <div className="field">
        <label htmlFor="adopt-to">{t('trials.checklist')}</label>
        <select
          id="adopt-to"
          className="native-select"
          value={to}
          onChange={(event) => setTo(event.target.value)}
        >
          <option value="">{t('trials.choose')}</option>
          {others.map((each) => (
            <option key={each.id} value={each.id}>
              {inLanguage(each.name)} ({t('checklists.edition', { n: each.edition })})
            </option>
          ))}
        </select>
      </div>
      {to !== '' && (
        <QueryView query={diff} what={t('checklists.diff')}>
          {(changes) => <DiffList changes={changes} />}
        </QueryView>
      )}
    </ActDialog>
  );
}
