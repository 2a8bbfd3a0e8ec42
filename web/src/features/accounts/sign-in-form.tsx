import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../components/api-problem';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { EXPIRED_KEY, SESSION_KEY } from '../../components/query-client';
import { sessionApi } from './api';
import { CodeField } from './code-field';
import { PasswordField } from './password-field';

/** User name and password; `onDone` is called once the session exists. */
export function SignInForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [codeAsked, setCodeAsked] = useState(false);
  const [missing, setMissing] = useState(false);
  const signIn = useMutation({
    mutationFn: async () => {
      await sessionApi.signIn(login.trim(), password, codeAsked ? code.trim() : undefined);
      return sessionApi.read();
    },
    onSuccess: (session) => {
      client.clear();
      client.setQueryData(SESSION_KEY, session);
      client.removeQueries({ queryKey: EXPIRED_KEY });
      onDone();
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.code === 'accounts.code-needed') setCodeAsked(true);
    },
  });
  const onlyCodeMissing =
    signIn.error instanceof ApiProblem && signIn.error.code === 'accounts.code-needed';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const blank = !login.trim() || !password || (codeAsked && !code.trim());
    setMissing(blank);
    if (!blank) signIn.mutate();
  };
  return (
    <form className="light-form" onSubmit={submit} noValidate>
      {missing && <Notice tone="red">{t('signIn.missing')}</Notice>}
      {onlyCodeMissing && !missing && <Notice tone="yellow">{problemText(signIn.error)}</Notice>}
      {signIn.isError && !onlyCodeMissing && !missing && (
        <Notice tone="red">
          <strong>{t('signIn.failed')}.</strong> {problemText(signIn.error)}
        </Notice>
      )}
      <div className="field">
        <label htmlFor="login">{t('signIn.login')}</label>
        <input
          id="login"
          className="field-input"
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={login}
          onChange={(event) => setLogin(event.target.value)}
        />
      </div>
      <PasswordField
        id="password"
        label={t('signIn.password')}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      {codeAsked && <CodeField id="code" value={code} onChange={setCode} recovery />}
      <button type="submit" className="button-primary" disabled={signIn.isPending}>
        {signIn.isPending ? t('signIn.busy') : t('signIn.submit')}
      </button>
    </form>
  );
}
