import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { ACCOUNTS_KEY, accountsApi, type OneTimePassword, type RoleToGive } from './api';
import { bodiesOf, EMPTY_DUTY, missingIn, withRole, type DutyDraft } from './duty-draft';
import { DutyFields } from './duty-fields';

interface NewAccountDialogProps {
  roles: RoleToGive[];
  onMade: (name: string, given: OneTimePassword) => void;
  onCancel: () => void;
}

const SHORTEST_LOGIN = 3;
const MOST_DUTIES = 20;

/** Who the account is for and what they are to do. */
export function NewAccountDialog({ roles, onMade, onCancel }: NewAccountDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const first = roles.length === 1 ? withRole(EMPTY_DUTY, roles[0]!) : EMPTY_DUTY;
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [drafts, setDrafts] = useState<{ key: number; duty: DutyDraft }[]>([
    { key: 0, duty: first },
  ]);
  const [tried, setTried] = useState(false);
  const make = useMutation({
    mutationFn: () =>
      accountsApi.create({
        ...{ login: login.trim(), name: name.trim() },
        duties: drafts.flatMap(({ duty }) => bodiesOf(duty)),
      }),
    onSuccess: async (given) => {
      onMade(name.trim(), given);
      await client.invalidateQueries({ queryKey: ACCOUNTS_KEY });
    },
  });
  const missing = [
    ...(name.trim().length < 2 ? [t('accounts.name')] : []),
    ...(login.trim().length < SHORTEST_LOGIN ? [t('accounts.login')] : []),
    ...drafts.flatMap(({ duty }) =>
      missingIn(
        duty,
        roles.find(({ role }) => role === duty.role),
      ).map((field) => t(`duty.${field}`)),
    ),
  ];
  const confirm = () => {
    setTried(true);
    if (missing.length === 0) make.mutate();
  };
  const change = (key: number, duty: DutyDraft) =>
    setDrafts(drafts.map((each) => (each.key === key ? { key, duty } : each)));
  return (
    <Modal
      open
      width={620}
      title={t('accounts.createTitle')}
      okText={t('accounts.create')}
      cancelText={t('action.cancel')}
      confirmLoading={make.isPending}
      onOk={confirm}
      onCancel={onCancel}
    >
      <div className="stack">
        {tried && missing.length > 0 && (
          <Notice tone="red">{t('duty.missing', { what: missing.join(', ') })}</Notice>
        )}
        {make.isError && <Notice tone="red">{problemText(make.error)}</Notice>}
        <div className="field">
          <label htmlFor="account-name">{t('accounts.name')} *</label>
          <Input
            id="account-name"
            autoComplete="off"
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor="account-login">{t('accounts.login')} *</label>
          <Input
            id="account-login"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={80}
            aria-describedby="account-login-hint"
            value={login}
            onChange={(event) => setLogin(event.target.value)}
          />
          <span id="account-login-hint" className="field-hint">
            {t('accounts.loginHint')}
          </span>
        </div>
        {drafts.map(({ key, duty }, at) => (
          <fieldset key={key} className="duty-box">
            <legend>{drafts.length > 1 ? t('duty.nth', { n: at + 1 }) : t('duty.title')}</legend>
            <DutyFields draft={duty} roles={roles} onChange={(next) => change(key, next)} />
            {drafts.length > 1 && (
              <Button
                type="link"
                danger
                onClick={() => setDrafts(drafts.filter((each) => each.key !== key))}
              >
                {t('duty.remove', { n: at + 1 })}
              </Button>
            )}
          </fieldset>
        ))}
        {drafts.length < MOST_DUTIES && (
          <div>
            <Button
              onClick={() =>
                setDrafts([...drafts, { key: drafts.at(-1)!.key + 1, duty: EMPTY_DUTY }])
              }
            >
              {t('duty.add')}
            </Button>
          </div>
        )}
      </div>
    </Modal>
  );
}
