import { Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import type { CountedSurplus } from './types';

type Column = CountedSurplus['columns'][number];

interface SurplusFieldsProps {
  columns: readonly Column[];
  /** What the row is about. */
  of: string;
  texts: Readonly<Record<string, string>>;
  onChange: (texts: Record<string, string>) => void;
}

/** The columns of a row, as texts; those that are seldom needed are folded away. */
export function SurplusFields({ columns, of, texts, onChange }: SurplusFieldsProps) {
  const { t } = useTranslation();
  const field = (column: Column) => (
    <SurplusField
      key={column.key}
      column={column}
      text={texts[column.key] ?? ''}
      onChange={(text) => onChange({ ...texts, [column.key]: text })}
    />
  );
  const more = columns.filter(({ main }) => !main);
  return (
    <fieldset className="plain-fieldset surplus-fields">
      <legend className="visually-hidden">{of}</legend>
      {columns.filter(({ main }) => main).map(field)}
      {more.length > 0 && (
        <details>
          <summary>{t('counted.moreColumns')}</summary>
          <div className="surplus-fields">{more.map(field)}</div>
        </details>
      )}
    </fieldset>
  );
}

interface SurplusFieldProps {
  column: Column;
  text: string;
  onChange: (text: string) => void;
}

function SurplusField({ column, text, onChange }: SurplusFieldProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const id = useId();
  const { type, required, unit, choices, header } = column;
  const label = `${inLanguage(header)}${unit ? ` (${unit})` : ''}`;
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required && ` (${t('counted.required')})`}
      </label>
      {type === 'choice' ? (
        <select
          id={id}
          className="native-select count-select"
          value={text}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{t('counted.notSaid')}</option>
          {/* A text taken over from the list is the word of the choice. */}
          {text !== '' && !choices.some(({ value }) => value === text) && (
            <option value={text}>{text}</option>
          )}
          {choices.map(({ value, ...names }) => (
            <option key={value} value={value}>
              {inLanguage(names)}
            </option>
          ))}
        </select>
      ) : (
        <Input
          id={id}
          maxLength={4000}
          value={text}
          placeholder={type === 'day' ? t('counted.dayForm') : undefined}
          inputMode={type === 'money' || type === 'integer' ? 'numeric' : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </div>
  );
}
