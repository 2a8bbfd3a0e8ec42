import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, parseDay } from '../../components/format';
import { unclearDay } from './duty-draft';

interface DayFieldProps {
  id: string;
  label: string;
  hint?: string;
  /** `YYYY-MM-DD`, empty, or what was typed and is no day: nothing typed is lost. */
  value: string;
  onChange: (day: string) => void;
}

/** A day typed as dd/MM/yyyy, with its label and what an empty one means. */
export function DayField({ id, label, hint, value, onChange }: DayFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(formatDay(value));
  const [left, setLeft] = useState(false);
  const wrong = left && unclearDay(value);
  const told = wrong ? t('rehearsal.dateWrong') : hint;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        placeholder="dd/mm/yyyy"
        maxLength={12}
        value={typed}
        status={wrong ? 'error' : undefined}
        aria-invalid={wrong}
        aria-describedby={told ? `${id}-hint` : undefined}
        onChange={(event) => {
          const text = event.target.value;
          setTyped(text);
          setLeft(false);
          onChange(parseDay(text) ?? text.trim());
        }}
        onBlur={() => setLeft(true)}
      />
      {told && (
        <span id={`${id}-hint`} className="field-hint" role={wrong ? 'alert' : undefined}>
          {told}
        </span>
      )}
    </div>
  );
}
