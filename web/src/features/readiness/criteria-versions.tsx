import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import type { ReadinessCriteria } from './api';

const FIELDS = [
  'on',
  'weight',
  'greenFrom',
  'yellowFrom',
  'blocking',
  'owner',
  'dueOffset',
  'workaround',
] as const;

/** Who changed the criteria, when, why, and what. */
export function CriteriaVersions({ versions }: Pick<ReadinessCriteria, 'versions'>) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const format = useFormat();
  const word = (value: string) => {
    if (value === 'true' || value === 'false')
      return t(value === 'true' ? 'criteria.yes' : 'criteria.no');
    return value || '–';
  };
  const fieldName = (field: string) => {
    const known = FIELDS.find((each) => each === field);
    return known ? t(`criteria.field.${known}`) : field;
  };
  return (
    <section className="panel" aria-labelledby="phien-ban">
      <h2 id="phien-ban">{t('criteria.versions')}</h2>
      {versions.length === 0 && <p className="panel-hint">{t('criteria.shipped')}</p>}
      <ol className="exception-list">
        {versions.map(({ number, by, at, reason, changes }) => (
          <li key={number}>
            <strong>{t('criteria.version', { n: number })}</strong>{' '}
            <span>{t('criteria.by', { by, at: format.moment(at), reason })}</span>
            <ul>
              {changes.map(({ code, name, field, from, to }) => (
                <li key={`${code} ${field}`}>
                  {t('criteria.change', {
                    ...{ name: inLanguage(name), field: fieldName(field) },
                    ...{ from: word(from), to: word(to) },
                  })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
