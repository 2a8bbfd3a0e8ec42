import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../components/status-mark';
import { useBilingual } from '../../components/use-bilingual';
import type { RequestForm, RequestOfUnit } from './api';

/** A field of the form; where it was filled beforehand it says with what, where from, and whether it was changed. */
export function AnswerField({
  id,
  column: { heading, type, required },
  known,
  filled,
  value,
  onChange,
}: {
  id: string;
  column: RequestForm['columns'][number];
  known: RequestOfUnit['known'][number] | undefined;
  /** What it was filled with, as it stands in the field. */
  filled: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const changed = known !== undefined && value.trim() !== filled;
  const field = {
    ...{ id, value, maxLength: 2000, 'aria-required': required },
    'aria-describedby': known && `${id}-known`,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  };
  return (
    <div className="field">
      <label htmlFor={id}>
        {heading}
        {required ? ' *' : ''}
      </label>
      {type === 'text' ? (
        <Input.TextArea {...field} rows={Math.min(6, Math.ceil((value.length + 1) / 36))} />
      ) : (
        <Input
          {...field}
          inputMode={type === 'number' ? 'decimal' : undefined}
          placeholder={type === 'day' ? 'dd/mm/yyyy' : undefined}
        />
      )}
      {known && (
        <div id={`${id}-known`} className="panel-hint">
          <StatusMark tone={changed ? 'yellow' : 'blue'}>
            {changed ? t('requests.knownChanged', { value: filled }) : t('requests.knownFilled')}
          </StatusMark>{' '}
          {t('requests.knownFrom', {
            name: inLanguage(known.name),
            source: inLanguage(known.source),
          })}
        </div>
      )}
    </div>
  );
}
