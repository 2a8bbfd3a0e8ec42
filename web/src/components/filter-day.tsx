import { useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput, useTypedDay } from './day-input';
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
  const { typed, setTyped, type, left, leave } = useTypedDay(value);
  useEffect(() => {
    // Cleared or set from outside; what is being typed stays as it is typed.
    setTyped((now) => ((parseDay(now) ?? '') === value && now !== '' ? now : formatDay(value)));
  }, [value, setTyped]);
  const wrong = left && typed.trim() !== '' && parseDay(typed) === null;
  const take = (text: string) => {
    type(text);
    const day = text.trim() === '' ? '' : parseDay(text);
    if (day !== null && day !== value) onChange(day);
  };
  return (
    <span className="filter-day">
      <label htmlFor={id}>{label}</label>
      <DayInput
        id={id}
        typed={typed}
        wrong={wrong}
        describedBy={wrong ? `${id}-wrong` : undefined}
        onType={take}
        onLeave={leave}
      />
      {wrong && (
        <span id={`${id}-wrong`} className="filter-day-wrong" role="alert">
          {t('rehearsal.dateWrong')}
        </span>
      )}
    </span>
  );
}
