import { useTranslation } from 'react-i18next';
import { StatusMark, type Tone } from '../../components/status-mark';
import { useBilingual } from '../../components/use-bilingual';
import type { ChecklistDiff } from './api';

const TONES: Record<ChecklistDiff[number]['kind'], Tone> = {
  ...{ added: 'green', changed: 'yellow', removed: 'red' },
};

/** What comes, goes and changes between two checklists. */
export function DiffList({ changes }: { changes: ChecklistDiff }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const valueWords = useValueWords();
  if (changes.length === 0) return <p>{t('checklists.noDifference')}</p>;
  return (
    <ul className="diff-list">
      {changes.map((change) => (
        <li key={change.code}>
          <StatusMark tone={TONES[change.kind]}>{t(`checklists.kinds.${change.kind}`)}</StatusMark>{' '}
          <strong>{change.code}</strong> {inLanguage(change.name)}
          {change.fields.map(({ field, before, after }) => (
            <div key={field} className="panel-hint">
              {t(`checklists.fields.${field}`)}: {valueWords(field, before)} →{' '}
              {valueWords(field, after)}
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** A value of a field in words. */
function useValueWords() {
  const { t } = useTranslation();
  return (field: string, value: string | null): string => {
    if (value === null) return t('checklists.nothing');
    if (field === 'mandatory' || field === 'papersOnly')
      return value === 'true' ? t('checklists.yes') : t('checklists.no');
    if (field === 'evidence') return t(`checklists.evidenceKinds.${value as 'photo'}`);
    return value;
  };
}
