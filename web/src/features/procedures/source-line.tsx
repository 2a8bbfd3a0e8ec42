import { useTranslation } from 'react-i18next';
import { useCan } from '../accounts/session';
import { useBilingual } from '../../components/use-bilingual';

interface SourceLineProps {
  of: { source: string; sourceText: { vi: string; en: string } };
}

/** Where results come from, in words; the technical address for those who arrange sources. */
export function SourceLine({ of: { source, sourceText } }: SourceLineProps) {
  const { t } = useTranslation();
  const words = useBilingual()(sourceText);
  const mayArrange = useCan('procedure.source');
  return (
    <>
      {t('procedures.source', { source: words })}
      {mayArrange && words !== source && (
        <details className="panel-hint">
          <summary>{t('procedures.sourceTechnical')}</summary>
          <code>{source}</code>
        </details>
      )}
    </>
  );
}
