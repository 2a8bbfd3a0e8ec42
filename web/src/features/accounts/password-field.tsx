import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface PasswordFieldProps {
  id: string;
  label: string;
  hint?: string;
  autoComplete: 'current-password' | 'new-password';
  value: string;
  onChange: (value: string) => void;
}

/** A password with a button that shows it; pasting is allowed. */
export function PasswordField({
  id,
  label,
  hint,
  autoComplete,
  value,
  onChange,
}: PasswordFieldProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="field-with-button">
        <input
          id={id}
          className="field-input"
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          aria-describedby={hint ? `${id}-hint` : undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        <button
          type="button"
          className="field-inner-button"
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? t('signIn.hide') : t('signIn.show')}
        </button>
      </div>
      {hint && (
        <span id={`${id}-hint`} className="field-hint">
          {hint}
        </span>
      )}
    </div>
  );
}
