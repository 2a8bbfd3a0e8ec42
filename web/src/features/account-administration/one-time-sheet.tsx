import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useFormat } from '../../components/use-format';
import type { OneTimePassword } from './api';
import './one-time-sheet.css';

interface OneTimeSheetProps {
  /** Whose account it is. */
  name: string;
  given: OneTimePassword;
  onDone: () => void;
}

/** The sheet that is handed over: login and one-time password, shown this once, to be printed or copied. */
export function OneTimeSheet({ name, given, onDone }: OneTimeSheetProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [copied, setCopied] = useState<boolean | null>(null);
  const lines = [
    [t('oneTime.person'), name],
    [t('oneTime.address'), window.location.origin],
    [t('accounts.login'), given.login],
    [t('oneTime.password'), given.password],
    [t('oneTime.until'), format.moment(given.until)],
  ];
  const copy = async () => {
    const text = lines.map((line) => line.join(': ')).join('\r\n');
    // Absent where the page is not served safely.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    const done = clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    setCopied((await done) ?? false);
  };
  return (
    <Modal
      open
      title={t('oneTime.title')}
      // Closing it by mistake would lose the password.
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <div className="one-time-acts">
          <Button onClick={() => void copy()}>{t('oneTime.copy')}</Button>
          <Button onClick={() => window.print()}>{t('oneTime.print')}</Button>
          <Button type="primary" onClick={onDone}>
            {t('oneTime.done')}
          </Button>
        </div>
      }
    >
      <div className="stack">
        <Notice tone="yellow">{t('oneTime.once')}</Notice>
        {copied !== null && (
          <Notice tone={copied ? 'green' : 'red'}>
            {t(copied ? 'oneTime.copied' : 'oneTime.copyFailed')}
          </Notice>
        )}
        <div className="one-time-sheet">
          <p className="one-time-title">{t('oneTime.sheetTitle')}</p>
          <dl>
            {lines.map(([term, value]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <p>{t('oneTime.howTo')}</p>
        </div>
      </div>
    </Modal>
  );
}
