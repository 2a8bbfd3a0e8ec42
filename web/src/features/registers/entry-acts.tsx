import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../handover/act-dialog';
import { registersApi, type RegisterEntry } from './api';
import { useRegisterAct } from './use-registers';

interface EntryActsProps {
  entry: RegisterEntry;
  onChange: () => void;
}

/** Changing, confirming and taking off an entry; the last asks first. */
export function EntryActs({ entry, onChange }: EntryActsProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const act = useRegisterAct(t('registers.removed'), () => setAsking(false));
  const confirm = useRegisterAct(t('registers.nowVerified'));
  const named = (word: string) => `${word} ${entry.title}`;
  return (
    <span className="toolbar">
      {entry.mayKeep && (
        <Button size="small" aria-label={named(t('registers.change'))} onClick={onChange}>
          {t('registers.change')}
        </Button>
      )}
      {entry.mayVerify && (
        <Button
          size="small"
          loading={confirm.isPending}
          aria-label={named(t('registers.verify'))}
          onClick={() => confirm.mutate(() => registersApi.verify(entry))}
        >
          {t('registers.verify')}
        </Button>
      )}
      {entry.mayKeep && (
        <Button
          size="small"
          aria-label={named(t('registers.remove'))}
          onClick={() => setAsking(true)}
        >
          {t('registers.remove')}
        </Button>
      )}
      {asking && (
        <ActDialog
          title={t('registers.removeTitle', { name: entry.title })}
          okText={t('registers.remove')}
          busy={act.isPending}
          onOk={() => act.mutate(() => registersApi.remove(entry))}
          onCancel={() => setAsking(false)}
        >
          <p>{t('registers.removeHint')}</p>
        </ActDialog>
      )}
    </span>
  );
}
