import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { sessionApi } from './api';
import { PasswordField } from './password-field';

interface SetUpFormProps {
  /** Fewest characters the server accepts. */
  shortestPassword: number;
  onDone: () => void;
}

const BLANK = { token: '', name: '', login: '', password: '' };

/** The first administrator, made with the one-time token the server printed. */
export function SetUpForm({ shortestPassword, onDone }: SetUpFormProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [values, setValues] = useState(BLANK);
  const setUp = useMutation({ mutationFn: () => sessionApi.setUp(values), onSuccess: onDone });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setUp.mutate();
  };
  const input = (key: 'token' | 'name' | 'login', autoComplete: string) => (
    <div className="field">
      <label htmlFor={key}>{t(`setUp.${key}`)}</label>
      <input
        id={key}
        className="field-input"
        autoComplete={autoComplete}
        spellCheck={false}
        required
        value={values[key]}
        onChange={(event) => setValues({ ...values, [key]: event.target.value })}
      />
    </div>
  );
  return (
    <form className="light-form" onSubmit={submit}>
      {setUp.isError && (
        <Notice tone="red">
          <strong>{t('setUp.failed')}.</strong> {problemText(setUp.error)}
        </Notice>
      )}
      {input('token', 'one-time-code')}
      {input('name', 'name')}
      {input('login', 'username')}
      <PasswordField
        id="password"
        label={t('setUp.password')}
        hint={t('setUp.passwordHint', { n: shortestPassword })}
        autoComplete="new-password"
        value={values.password}
        onChange={(password) => setValues({ ...values, password })}
      />
      <button type="submit" className="button-primary" disabled={setUp.isPending}>
        {t('setUp.submit')}
      </button>
    </form>
  );
}
