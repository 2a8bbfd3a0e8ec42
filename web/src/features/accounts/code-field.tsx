import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface CodeFieldProps {
  id: string;
  value: string;
  onChange: (value: string) => void;
  /** A recovery code is taken too. */
  recovery?: boolean;
}

/** The code the telephone shows; takes the focus when it appears. */
export function CodeField({ id, value, onChange, recovery }: CodeFieldProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <div className="field">
      <label htmlFor={id}>{t('factor.code')}</label>
      <input
        ref={input}
        id={id}
        className="field-input"
        inputMode={recovery ? 'text' : 'numeric'}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <span id={`${id}-hint`} className="field-hint">
        {recovery ? t('factor.codeOrRecovery') : t('factor.codeHint')}
      </span>
    </div>
  );
}
