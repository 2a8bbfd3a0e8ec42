import { Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../handover/act-dialog';
import type { DossierMeasures, TestDossier } from './api';

const ANSWERS = ['received', 'paid', 'stored'] as const;
const COUNTS = [
  ...(['components', 'digitised', 'visibleSteps', 'documents', 'validDocuments'] as const),
];

interface MeasuresDialogProps {
  dossier: TestDossier;
  busy: boolean;
  onOk: (measures: DossierMeasures) => void;
  onCancel: () => void;
}

/** What was measured of a test dossier; what is left empty was not measured. */
export function MeasuresDialog({ dossier, busy, onOk, onCancel }: MeasuresDialogProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<DossierMeasures>(() => {
    const { received, paid, components, digitised, visibleSteps } = dossier;
    const { documents, validDocuments, stored, note } = dossier;
    return {
      ...{ received, paid, components, digitised, visibleSteps, documents, validDocuments },
      ...{ stored, note },
    };
  });
  const [tried, setTried] = useState(false);
  const fits = (part: number | null, whole: number | null) =>
    (part === null) === (whole === null) && (part ?? 0) <= (whole ?? 0);
  const whole =
    fits(draft.digitised, draft.components) && fits(draft.validDocuments, draft.documents);
  return (
    <ActDialog
      title={t('dossiers.measureTitle', { number: dossier.number })}
      okText={t('action.save')}
      missing={tried && !whole ? t('dossiers.measuresWrong') : null}
      busy={busy}
      onOk={() => {
        setTried(true);
        if (whole) onOk({ ...draft, note: draft.note?.trim() || null });
      }}
      onCancel={onCancel}
    >
      {ANSWERS.map((key) => (
        <div key={key} className="field">
          <label htmlFor={`measure-${key}`}>{t(`dossiers.measures.${key}`)}</label>
          <select
            id={`measure-${key}`}
            className="native-select"
            value={draft[key] === null ? '' : String(draft[key])}
            onChange={({ target: { value } }) =>
              setDraft({ ...draft, [key]: value === '' ? null : value === 'true' })
            }
          >
            <option value="">{t('dossiers.notMeasured')}</option>
            <option value="true">{t('checklists.yes')}</option>
            <option value="false">{t('checklists.no')}</option>
          </select>
        </div>
      ))}
      {COUNTS.map((key) => (
        <div key={key} className="field">
          <label htmlFor={`measure-${key}`}>{t(`dossiers.measures.${key}`)}</label>
          <InputNumber
            id={`measure-${key}`}
            min={0}
            max={1000}
            precision={0}
            value={draft[key]}
            onChange={(value) => setDraft({ ...draft, [key]: value })}
          />
        </div>
      ))}
      <div className="field">
        <label htmlFor="measure-note">{t('rehearsal.note')}</label>
        <Input.TextArea
          id="measure-note"
          rows={2}
          maxLength={1000}
          value={draft.note ?? ''}
          onChange={(event) => setDraft({ ...draft, note: event.target.value })}
        />
      </div>
    </ActDialog>
  );
}
