import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useBilingual, type Bilingual } from '../../components/use-bilingual';

interface OffNoticeProps {
  /** Criteria the round does not judge by. */
  off: readonly { name: Bilingual }[];
  on: number;
  demonstration?: boolean;
}

/** Says which criteria the verdicts do not count, so that nobody takes green for more than it is. */
export function OffNotice({ off, on, demonstration = false }: OffNoticeProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  if (off.length === 0) return null;
  const names = off.map(({ name }) => inLanguage(name)).join('; ');
  const key = demonstration ? 'criteria.demonstration' : 'criteria.off';
  return (
    <Notice tone="yellow">
      {t(key, { on, all: on + off.length })}
      <details>
        <summary>{t('criteria.offNames', { n: off.length })}</summary>
        {names}
      </details>
    </Notice>
  );
}
