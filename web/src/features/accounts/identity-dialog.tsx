import { useMutation } from '@tanstack/react-query';
import { Modal, Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setIdentityAsker } from '../../components/identity';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { ownAccountApi } from './api';
import { CodeField } from './code-field';
import { PasswordField } from './password-field';

interface Question {
  sentence: string;
  answer: (convinced: boolean) => void;
}

/** Asks for the password or a code before a decision; what was asked for then goes on by itself. */
export function IdentityDialog() {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [question, setQuestion] = useState<Question | null>(null);
  const [by, setBy] = useState<'password' | 'code'>('password');
  const [value, setValue] = useState('');
  const confirm = useMutation({
    mutationFn: () =>
      ownAccountApi.confirmIdentity(by === 'password' ? { password: value } : { code: value }),
    onSuccess: () => end(true),
  });
  useEffect(() => {
    setIdentityAsker((sentence) => new Promise((answer) => setQuestion({ sentence, answer })));
    return () => setIdentityAsker(undefined);
  }, []);
  const end = (convinced: boolean) => {
    question?.answer(convinced);
    setQuestion(null);
    setValue('');
    confirm.reset();
  };
  if (!question) return null;
  return (
    <Modal
      open
      title={t('identity.title')}
      okText={t('identity.confirm')}
      cancelText={t('action.cancel')}
      confirmLoading={confirm.isPending}
      okButtonProps={{ disabled: !value }}
      onOk={() => confirm.mutate()}
      onCancel={() => end(false)}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (value) confirm.mutate();
        }}
      >
        <p>{question.sentence}</p>
        {confirm.isError && <Notice tone="red">{problemText(confirm.error)}</Notice>}
        <Segmented
          aria-label={t('identity.by')}
          value={by}
          options={[
            { value: 'password', label: t('signIn.password') },
            { value: 'code', label: t('factor.code') },
          ]}
          onChange={(next) => {
            setBy(next === 'code' ? 'code' : 'password');
            setValue('');
          }}
        />
        {by === 'password' ? (
          <PasswordField
            id="identity-password"
            label={t('signIn.password')}
            autoComplete="current-password"
            value={value}
            onChange={setValue}
          />
        ) : (
          <CodeField id="identity-code" value={value} onChange={setValue} recovery />
        )}
      </form>
    </Modal>
  );
}
