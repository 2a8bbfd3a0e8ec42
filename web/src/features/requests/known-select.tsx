import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import type { DataRequest, KnownValue, RequestForm } from './api';

const GROUPS = ['unit', 'lists', 'work'] as const;
type FormColumn = RequestForm['columns'][number];

/** What the copies of a column are pre-filled with, and where that comes from. */
export function KnownSelect({
  column: { heading, type, known },
  offered,
  onChange,
}: {
  column: FormColumn;
  offered: DataRequest['known'];
  /** With the type that the column then has. */
  onChange: (known: KnownValue | undefined) => void;
}) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const chosen = offered.find(({ code }) => code === known);
  return (
    <>
      <select
        className="native-select"
        aria-label={`${t('requestForm.known')}: ${heading}`}
        value={known ?? ''}
        onChange={({ target }) => onChange(offered.find(({ code }) => code === target.value))}
      >
        <option value="">{t('requestForm.knownNone')}</option>
        {GROUPS.map((group) => (
          <optgroup key={group} label={t(`knownGroup.${group}`)}>
            {offered
              .filter((each) => each.group === group)
              .map((each) => (
                <option key={each.code} value={each.code}>
                  {inLanguage(each.name)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      {chosen && (
        <div className="panel-hint">
          {t('requestForm.knownFrom', { source: inLanguage(chosen.source) })}
          {chosen.money && type === 'number' && ` ${t('requestForm.knownMoney')}`}
        </div>
      )}
    </>
  );
}
