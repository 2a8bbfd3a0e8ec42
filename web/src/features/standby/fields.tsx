import { Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

interface TextFieldProps {
  label: string;
  value: string;
  most: number;
  hint?: string;
  numeric?: boolean;
  onChange: (value: string) => void;
}

/** A line of text with its label. */
export function TextField({ label, value, most, hint, numeric, onChange }: TextFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        maxLength={most}
        value={value}
        inputMode={numeric ? 'numeric' : undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && (
        <span id={`${id}-hint`} className="field-hint">
          {hint}
        </span>
      )}
    </div>
  );
}

interface ChoiceFieldProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; word: string }[];
  onChange: (value: Value) => void;
}

/** One of few values. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, value, options, onChange } = props;
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="native-select"
        value={value}
        onChange={(event) => onChange(event.target.value as Value)}
      >
        {options.map((each) => (
          <option key={each.value} value={each.value}>
            {each.word}
          </option>
        ))}
      </select>
    </div>
  );
}

interface PlaceFieldProps {
  /** Units that the person may arrange for. */
  places: readonly { id: string; name: string }[];
  value: string;
  onChange: (unitId: string) => void;
}

/** Which unit it is for. */
export function PlaceField({ places, value, onChange }: PlaceFieldProps) {
  const { t } = useTranslation();
  const options = places.map(({ id, name }) => ({ value: id, word: name }));
  return (
    <ChoiceField label={t('standby.unit')} value={value} options={options} onChange={onChange} />
  );
}

/** Whether a text is a telephone number as people write it. */
export const isPhone = (text: string): boolean => /^\+?[\d(][\d\s().-]{2,28}$/.test(text.trim());
