import { DownloadOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../accounts/session';
import { useRound } from '../../units/round-context';
import { reportApi } from './report-api';

const FORMATS = { docx: 'Word', pdf: 'PDF', xlsx: 'Excel' } as const;

interface PaperLinksProps {
  kind: 'committee' | 'province' | 'unit';
  title: string;
  unitId?: string;
  /** Of a moment that was kept; left out: as it is now. */
  at?: string;
}

/** One paper in its formats. */
export function PaperLinks({ kind, title, unitId, at }: PaperLinksProps) {
  const { t } = useTranslation();
  const { id } = useRound();
  if (!useCan('readiness.report')) return null;
  const formats =
    kind === 'committee' ? (['docx', 'pdf'] as const) : (['docx', 'pdf', 'xlsx'] as const);
  return (
    <p className="paper-links">
      {title}:{' '}
      {formats.map((format) => (
        <a
          key={format}
          href={reportApi.paper(id, format, { kind, ...(unitId && { unitId }), ...(at && { at }) })}
          download
          aria-label={t('readinessReport.downloadAs', { title, format: FORMATS[format] })}
        >
          <DownloadOutlined aria-hidden="true" /> {FORMATS[format]}
        </a>
      ))}
    </p>
  );
}
