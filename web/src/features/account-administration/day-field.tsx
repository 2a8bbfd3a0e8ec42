import { useTranslation } from 'react-i18next';
import { DayInput, useTypedDay } from '../../components/day-input';
import { parseDay } from '../../components/format';
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
  const { typed, type, left, leave } = useTypedDay(value);
  const wrong = left && unclearDay(value);
  const told = wrong ? t('rehearsal.dateWrong') : hint;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <DayInput
        id={id}
        typed={typed}
        wrong={wrong}
        describedBy={told ? `${id}-hint` : undefined}
        onType={(text) => {
          type(text);
          onChange(parseDay(text) ?? text.trim());
        }}
        onLeave={leave}
      />
      {told && (
        <span id={`${id}-hint`} className="field-hint" role={wrong ? 'alert' : undefined}>
          {told}
        </span>
      )}
    </div>
  );
}
