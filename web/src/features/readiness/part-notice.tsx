import { useTranslation } from 'react-i18next';
import type { ReadinessRow } from '../../api/types.gen';
import { Notice } from '../../components/notice';
import { useBilingual } from '../../components/use-bilingual';
import './part-notice.css';

/** Says that verdicts rest on some kinds of lists only, where the duties of who reads are limited to them. */
export function PartNotice({ units }: { units: readonly Pick<ReadinessRow, 'listTypes'>[] }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const parts = units.flatMap(({ listTypes }) => (listTypes ? [listTypes] : []));
  if (parts.length === 0) return null;
  const names = new Map(parts.flat().map(({ code, name }) => [code, inLanguage(name)]));
  const types = [...names].map(([code, name]) => `${name} (${code})`).join('; ');
  const where = parts.length < units.length ? 'partOfSome' : 'part';
  return (
    <div className="part-notice">
      <Notice tone="yellow">
        {names.size === 0
          ? t('readiness.partNone')
          : t(`readiness.${where}`, { types, n: parts.length })}
      </Notice>
    </div>
  );
}
