import { useTranslation } from 'react-i18next';

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
      <input
        id={id}
        type="file"
        accept=".pdf,.jpg,.jpeg,.png"
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.files?.[0] ?? null)}
      />
      <span id={`${id}-hint`} className="field-hint">
        {t('shares.scanHint')}
      </span>
    </div>
  );
}
