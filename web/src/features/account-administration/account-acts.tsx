import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../handover/act-dialog';
import { accountsApi, type AccountView, type OneTimePassword } from './api';
import './account.css';
import { OneTimeSheet } from './one-time-sheet';
import { useAccountAct } from './use-account-act';

type Asking = 'rename' | 'disable' | 'enable' | 'end-sessions' | 'one-time-password';

/** The buttons that the server allows for this account, each asking once more before it acts. */
export function AccountActs({ account }: { account: AccountView }) {
  const { t } = useTranslation();
  const { id, version, may } = account;
  const seen = { id, version };
  const [asking, setAsking] = useState<Asking | null>(null);
  const [name, setName] = useState(account.name);
  const [withoutFactor, setWithoutFactor] = useState(false);
  const [given, setGiven] = useState<OneTimePassword | null>(null);
  const close = () => setAsking(null);
  const rename = useAccountAct({
    run: () => accountsApi.rename(seen, name.trim()),
    done: () => t('accounts.renamed'),
    onDone: close,
  });
  const disable = useAccountAct({
    run: () => accountsApi.disable(seen),
    done: () => t('accounts.disabled'),
    onDone: close,
  });
  const enable = useAccountAct({
    run: () => accountsApi.enable(seen),
    done: () => t('accounts.enabled'),
    onDone: close,
  });
  const endSessions = useAccountAct({
    run: () => accountsApi.endSessions(id),
    done: ({ ended }) => t('accounts.sessionsEnded', { n: ended }),
    onDone: close,
  });
  const newPassword = useAccountAct({
    run: () => accountsApi.newPassword(id, withoutFactor),
    done: () => null,
    onDone: (password) => {
      close();
      setGiven(password);
    },
  });
  const acts = [
    { key: 'rename', label: t('accounts.rename'), act: rename },
    { key: 'one-time-password', label: t('accounts.newPassword'), act: newPassword },
    { key: 'end-sessions', label: t('accounts.endSessions'), act: endSessions },
    { key: 'disable', label: t('accounts.disable'), act: disable },
    { key: 'enable', label: t('accounts.enable'), act: enable },
  ] as const;
  const open = acts.find(({ key }) => key === asking);
  const begin = (key: Asking) => {
    setName(account.name);
    setWithoutFactor(false);
    setAsking(key);
  };
  const questions: Record<Asking, React.ReactNode> = {
    disable: <p>{t('accounts.disableSure', { name: account.name })}</p>,
    enable: <p>{t('accounts.enableSure', { name: account.name })}</p>,
    'end-sessions': <p>{t('accounts.endSessionsSure', { name: account.name })}</p>,
    rename: (
      <div className="field">
        <label htmlFor="account-new-name">{t('accounts.name')}</label>
        <Input
          id="account-new-name"
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
    ),
    'one-time-password': (
      <>
        <p>{t('accounts.newPasswordHint')}</p>
        {account.secondFactor && (
          <Checkbox
            checked={withoutFactor}
            onChange={(event) => setWithoutFactor(event.target.checked)}
          >
            {t('accounts.withoutFactor')}
          </Checkbox>
        )}
      </>
    ),
  };
  return (
    <div className="account-acts">
      {acts
        .filter(({ key }) => may.includes(key))
        .map(({ key, label }) => (
          <Button key={key} danger={key === 'disable'} onClick={() => begin(key)}>
            {label}
          </Button>
        ))}
      {open && (
        <ActDialog
          title={open.label}
          okText={open.label}
          missing={
            open.key === 'rename' && name.trim().length < 2 ? t('accounts.nameMissing') : null
          }
          busy={open.act.isPending}
          onOk={() => {
            if (open.key !== 'rename' || name.trim().length >= 2) open.act.mutate();
          }}
          onCancel={close}
        >
          {questions[open.key]}
        </ActDialog>
      )}
      {given && <OneTimeSheet name={account.name} given={given} onDone={() => setGiven(null)} />}
    </div>
  );
}
