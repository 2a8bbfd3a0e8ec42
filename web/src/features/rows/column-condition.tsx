import { Button, Checkbox, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterDay } from '../../components/filter-day';
import { useBilingual } from '../../components/use-bilingual';
import type { HandoverColumn } from '../handover/api';
import type { ColumnFilter } from './api';
import { parseNumber } from './number-text';

interface ColumnConditionProps {
  column: HandoverColumn;
  onApply: (filter: ColumnFilter) => void;
}

const isDraft = (draft: Omit<ColumnFilter, 'key'>) =>
  Object.values(draft).some((value) => value !== undefined && value !== '');

/** What a column is filtered by, asked the way of its type: words, a range, days, choices. */
export function ColumnCondition({ column, onApply }: ColumnConditionProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const [draft, setDraft] = useState<Omit<ColumnFilter, 'key'>>({});
  const [wrong, setWrong] = useState(false);
  const { key, type, choices } = column;
  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (!wrong && isDraft(draft)) onApply({ key, ...draft });
  };
  const end = (which: 'from' | 'to') => (text: string) => {
    const factor = type === 'quantity' ? 1000 : 1;
    const value = text.trim() === '' ? undefined : parseNumber(text);
    setWrong(value === null);
    if (value !== null)
      setDraft((now) => ({ ...now, [which]: value === undefined ? value : value * factor }));
  };
  return (
    <form className="column-condition" onSubmit={apply}>
      {type === 'text' && (
        <label>
          {t('rows.contains')}
          <Input
            maxLength={200}
            onChange={({ target }) => setDraft({ contains: target.value.trim() || undefined })}
          />
        </label>
      )}
      {['integer', 'decimal', 'money', 'quantity'].includes(type) && (
        <>
          {(['from', 'to'] as const).map((which) => (
            <label key={which}>
              {t(`rows.${which}`)}
              <Input
                inputMode="decimal"
                maxLength={24}
                status={wrong ? 'error' : ''}
                onChange={({ target }) => end(which)(target.value)}
              />
            </label>
          ))}
          {wrong && <span role="alert">{t('rows.notANumber')}</span>}
        </>
      )}
      {type === 'day' &&
        (['from', 'to'] as const).map((which) => (
          <FilterDay
            key={which}
            label={t(`rows.${which}`)}
            value={String(draft[which] ?? '')}
            onChange={(day) => setDraft((now) => ({ ...now, [which]: day || undefined }))}
          />
        ))}
      {type === 'choice' && (
        <Checkbox.Group
          options={choices.map((choice) => ({ value: choice.value, label: inLanguage(choice) }))}
          onChange={(values) =>
            setDraft({ oneOf: values.length > 0 ? values.map(String) : undefined })
          }
        />
      )}
      {type === 'flag' && (
        <select
          className="native-select"
          aria-label={inLanguage(column.header)}
          onChange={({ target }) =>
            setDraft({ is: target.value === '' ? undefined : target.value === '1' })
          }
        >
          <option value="">{t('rows.choose')}</option>
          <option value="1">{t('rows.yes')}</option>
          <option value="0">{t('rows.no')}</option>
        </select>
      )}
      <Button htmlType="submit" disabled={wrong || !isDraft(draft)}>
        {t('rows.apply')}
      </Button>
      <Button type="link" onClick={() => onApply({ key, blank: true })}>
        {t('rows.isBlank')}
      </Button>
    </form>
  );
}
