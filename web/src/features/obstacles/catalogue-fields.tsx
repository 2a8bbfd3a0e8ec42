import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import type { Severity } from './api';
import { useCatalogue } from './use-catalogue';

/** Which group an obstacle belongs to, and which matters are not recorded at all. */
export function CategoryField(props: { value: string; onChange: (to: string) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const { categories, categoryName } = useCatalogue();
  return (
    <div className="field">
      <label htmlFor={id}>{t('obstacles.category')}</label>
      <select
        id={id}
        className="native-select"
        value={props.value}
        aria-describedby={`${id}-hint`}
        onChange={(event) => props.onChange(event.target.value)}
      >
        <option value="">–</option>
        {categories.map(({ value }) => (
          <option key={value} value={value}>
            {categoryName(value)}
          </option>
        ))}
      </select>
      <span id={`${id}-hint`} className="field-hint">
        {t('obstacles.securityHint')}
      </span>
    </div>
  );
}

interface SeverityFieldsProps {
  value: Severity | '';
  onChange: (to: Severity) => void;
}

/** What an obstacle does to the unit, each choice with what it means. */
export function SeverityFields({ value, onChange }: SeverityFieldsProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const name = useId();
  const { severities } = useCatalogue();
  return (
    <fieldset className="obstacle-severities">
      <legend>{t('obstacles.severity')}</legend>
      {severities.map((each) => (
        <label key={each.value} className="obstacle-severity">
          <input
            type="radio"
            name={name}
            value={each.value}
            checked={value === each.value}
            onChange={() => onChange(each.value)}
          />
          <strong>{inLanguage(each)}</strong>
          <span className="field-hint">{inLanguage(each.hint)}</span>
        </label>
      ))}
    </fieldset>
  );
}
