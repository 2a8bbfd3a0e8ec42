import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { SESSION_KEY } from '../../components/query-client';
import { OWN_ACCOUNT_KEY, ownAccountApi } from './api';
import { PasswordField } from './password-field';

/** Choosing a new password; every other session of the person ends. */
export function PasswordForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const own = useQuery({ queryKey: OWN_ACCOUNT_KEY, queryFn: ownAccountApi.read });
  const [current, setCurrent] = useState('');
  const [chosen, setChosen] = useState('');
  const change = useMutation({
    mutationFn: () => ownAccountApi.changePassword(current, chosen),
    onSuccess: async () => {
      setCurrent('');
      setChosen('');
      await client.invalidateQueries({ queryKey: SESSION_KEY });
      await client.invalidateQueries({ queryKey: OWN_ACCOUNT_KEY });
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (current && chosen) change.mutate();
  };
  const { shortest = 14, kinds = 4 } = own.data?.password ?? {};
  const hint = t(kinds > 1 ? 'password.hintKinds' : 'password.hint', { n: shortest, kinds });
  return (
    <form className="light-form" onSubmit={submit} noValidate>
      {change.isError && <Notice tone="red">{problemText(change.error)}</Notice>}
      <PasswordField
        id="current-password"
        label={t('password.current')}
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
      />
      <PasswordField
        id="new-password"
        label={t('password.chosen')}
        hint={hint}
        autoComplete="new-password"
        value={chosen}
        onChange={setChosen}
      />
      <div>
        <button
          type="submit"
          className="button-primary"
          disabled={change.isPending || !current || !chosen}
        >
          {t('password.submit')}
        </button>
      </div>
    </form>
  );
}
