import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import './factor.css';

/** Shown this once: to be printed or saved as a text file. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const { t } = useTranslation();
  const save = () => {
    const text = [t('factor.recoveryFileTitle'), '', ...codes, ''].join('\r\n');
    const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = 'ma-du-phong.txt';
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <div className="light-form">
      <Notice tone="green">{t('factor.added')}</Notice>
      <p>{t('factor.recoveryLead')}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="factor-actions">
        <button type="button" className="button-plain" onClick={save}>
          {t('factor.saveCodes')}
        </button>
        <button type="button" className="button-primary" onClick={onDone}>
          {t('factor.keptCodes')}
        </button>
      </div>
    </div>
  );
}
