import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EvidencePart, HandoverList } from './api';

const TEXTS = [
  { part: 'number', longest: 100 },
  { part: 'day', longest: 10 },
  { part: 'document', longest: 500 },
] as const;

interface EvidenceFieldsProps {
  reason: HandoverList['closingReasons'][number];
  said: Record<EvidencePart, string>;
  onChange: (said: Record<EvidencePart, string>) => void;
}

/** What a reason of closing has to rest on: number, day and name of a document. */
export function EvidenceFields({ reason, said, onChange }: EvidenceFieldsProps) {
  const { t } = useTranslation();
  const asked = TEXTS.filter(({ part }) => reason.demands.includes(part));
  if (asked.length === 0) return null;
  return (
    <fieldset className="plain-fieldset stack">
      <legend>{t('conservation.evidence')}</legend>
      {asked.map(({ part, longest }) => (
        <div className="field" key={part}>
          <label htmlFor={`close-${part}`}>{t(`conservation.${part}`)}</label>
          <Input
            id={`close-${part}`}
            maxLength={longest}
            autoComplete="off"
            {...(part === 'day' && { placeholder: 'dd/mm/yyyy', inputMode: 'numeric' as const })}
            aria-describedby={part === 'day' && reason.byCutOff ? 'close-day-hint' : undefined}
            value={said[part]}
            onChange={(event) => onChange({ ...said, [part]: event.target.value })}
          />
          {part === 'day' && reason.byCutOff && (
            <p id="close-day-hint" className="panel-hint">
              {t('conservation.byCutOff')}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}
