import { Checkbox, Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { COLUMN_TYPES, SENSITIVITIES, type ColumnDraft } from './column-draft';

interface ColumnFieldsProps {
  draft: ColumnDraft;
  onChange: (draft: ColumnDraft) => void;
}

/** Everything an administrator says of a column. */
export function ColumnFields({ draft, onChange }: ColumnFieldsProps) {
  const { t } = useTranslation();
  const id = useId();
  const set = (change: Partial<ColumnDraft>) => onChange({ ...draft, ...change });
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-vi`}>{t('listTypes.heading')} *</label>
        <Input
          id={`${id}-vi`}
          maxLength={200}
          value={draft.vi}
          onChange={(event) => set({ vi: event.target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-en`}>{t('listTypes.headingEn')}</label>
        <Input
          id={`${id}-en`}
          maxLength={200}
          value={draft.en}
          onChange={(event) => set({ en: event.target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-aliases`}>{t('listTypes.aliases')}</label>
        <Input.TextArea
          id={`${id}-aliases`}
          rows={2}
          aria-describedby={`${id}-aliases-hint`}
          value={draft.aliases}
          onChange={(event) => set({ aliases: event.target.value })}
        />
        <span id={`${id}-aliases-hint`} className="field-hint">
          {t('listTypes.aliasesHint')}
        </span>
      </div>
      <div className="field">
        <label htmlFor={`${id}-type`}>{t('listTypes.type')}</label>
        <select
          id={`${id}-type`}
          className="native-select"
          value={draft.type}
          onChange={(event) => set({ type: event.target.value as ColumnDraft['type'] })}
        >
          {COLUMN_TYPES.map((type) => (
            <option key={type} value={type}>
              {t(`columnType.${type}`)}
            </option>
          ))}
        </select>
      </div>
      {draft.type === 'choice' && (
        <div className="field">
          <label htmlFor={`${id}-choices`}>{t('listTypes.choices')} *</label>
          <Input.TextArea
            id={`${id}-choices`}
            rows={3}
            value={draft.choices}
            onChange={(event) => set({ choices: event.target.value })}
          />
        </div>
      )}
      <div className="field">
        <label htmlFor={`${id}-guard`}>{t('listTypes.sensitivity')}</label>
        <select
          id={`${id}-guard`}
          className="native-select"
          aria-describedby={`${id}-guard-hint`}
          value={draft.sensitivity}
          onChange={(event) =>
            set({ sensitivity: event.target.value as ColumnDraft['sensitivity'] })
          }
        >
          {SENSITIVITIES.map((each) => (
            <option key={each} value={each}>
              {t(`sensitivity.${each}`)}
            </option>
          ))}
        </select>
        <span id={`${id}-guard-hint`} className="field-hint">
          {t('listTypes.sensitivityHint')}
        </span>
      </div>
      <Checkbox
        checked={draft.required}
        onChange={(event) => set({ required: event.target.checked })}
      >
        {t('listTypes.required')}
      </Checkbox>
    </>
  );
}
