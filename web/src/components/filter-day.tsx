import { Input } from 'antd';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, parseDay } from './format';

interface FilterDayProps {
  label: string;
  /** `YYYY-MM-DD`, or empty for none. */
  value: string;
  onChange: (day: string) => void;
}

/**
 * A day to filter by, typed as dd/MM/yyyy: taken as soon as it is a whole day of the calendar, and
 * said to be unclear once the field is left with anything else.
 */
export function FilterDay({ label, value, onChange }: FilterDayProps) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState(formatDay(value));
  const [left, setLeft] = useState(false);
  useEffect(() => {
    // Cleared or set from outside; what is being typed stays as it is typed.
    setTyped((now) => ((parseDay(now) ?? '') === value && now !== '' ? now : formatDay(value)));
  }, [value]);
  const wrong = left && typed.trim() !== '' && parseDay(typed) === null;
  const type = (text: string) => {
    setTyped(text);
    setLeft(false);
    const day = text.trim() === '' ? '' : parseDay(text);
    if (day !== null && day !== value) onChange(day);
  };
  return (
    <span className="filter-day">
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
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setLeft(true)}
      />
      {wrong && (
        <span id={`${id}-wrong`} className="filter-day-wrong" role="alert">
          {t('rehearsal.dateWrong')}
        </span>
      )}
    </span>
  );
}
