import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';

interface SourceLineProps {
  of: { source: string; sourceText: { vi: string; en: string } };
}

/** Where results come from, in words; the technical address for whoever asks for it. */
export function SourceLine({ of: { source, sourceText } }: SourceLineProps) {
  const { t } = useTranslation();
  const words = useBilingual()(sourceText);
  return (
    <>
      {t('procedures.source', { source: words })}
      {words !== source && (
        <details className="panel-hint">
          <summary>{t('procedures.sourceTechnical')}</summary>
          <code>{source}</code>
        </details>
      )}
    </>
  );
}
