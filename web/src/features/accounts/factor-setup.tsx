import { useMutation } from '@tanstack/react-query';
import { QRCode } from 'antd';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { ownAccountApi } from './api';
import { CodeField } from './code-field';
import { RecoveryCodes } from './recovery-codes';
import './factor.css';

/** Adding a second factor: scan, type the code, keep the recovery codes. */
export function FactorSetup({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [code, setCode] = useState('');
  const begin = useMutation({ mutationFn: ownAccountApi.beginFactor });
  const confirm = useMutation({ mutationFn: () => ownAccountApi.confirmFactor(code.trim()) });
  const { mutate: start } = begin;
  useEffect(() => start(), [start]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim()) confirm.mutate();
  };
  if (confirm.isSuccess) return <RecoveryCodes codes={confirm.data.codes} onDone={onDone} />;
  if (begin.isError) return <Notice tone="red">{problemText(begin.error)}</Notice>;
  if (!begin.isSuccess) return <p role="status">{t('state.loading')}</p>;
  return (
    <form className="light-form" onSubmit={submit} noValidate>
      {confirm.isError && <Notice tone="red">{problemText(confirm.error)}</Notice>}
      <ol className="factor-steps">
        <li>{t('factor.stepApp')}</li>
        <li>
          {t('factor.stepScan')}
          <div aria-hidden="true">
            <QRCode value={begin.data.address} size={184} bordered={false} type="svg" />
          </div>
          <span className="field-hint">{t('factor.typeInstead')}</span>
          <code className="factor-secret">{inGroups(begin.data.secret)}</code>
        </li>
        <li>{t('factor.stepCode')}</li>
      </ol>
      <CodeField id="factor-code" value={code} onChange={setCode} />
      <div>
        <button
          type="submit"
          className="button-primary"
          disabled={confirm.isPending || !code.trim()}
        >
          {t('factor.confirm')}
        </button>
      </div>
    </form>
  );
}

const inGroups = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? secret;
