import { useTranslation } from 'react-i18next';
import { FileInput } from '../../components/file-input';

interface ScanFieldProps {
  id: string;
  onChange: (file: File | null) => void;
}

/** The scan of a paper: PDF or picture. */
export function ScanField({ id, onChange }: ScanFieldProps) {
  const { t } = useTranslation();
  return (
    <div className="field">
      <label htmlFor={id}>{t('shares.scan')}</label>
      <FileInput
        id={id}
        accept=".pdf,.jpg,.jpeg,.png"
        aria-describedby={`${id}-hint`}
        onFile={onChange}
      />
      <span id={`${id}-hint`} className="field-hint">
        {t('shares.scanHint')}
      </span>
    </div>
  );
}
