import { Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { DISPUTE_KINDS, type DisputeKind } from './api';

export interface DisputeSaid {
  kind: DisputeKind;
  note: string;
}

interface DisputeFieldsProps {
  /** Of the field of the note, to which the list of what is lacking leads. */
  noteId: string;
  said: DisputeSaid;
  onChange: (said: DisputeSaid) => void;
}

/** What differs between the declaration and what was counted: its kind and a note. */
export function DisputeFields({ noteId, said, onChange }: DisputeFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <fieldset className="plain-fieldset">
        <legend>{t('handover.disputeKind')}</legend>
        <Radio.Group
          value={said.kind}
          onChange={(event) => onChange({ ...said, kind: event.target.value as DisputeKind })}
          options={DISPUTE_KINDS.map((value) => ({ value, label: t(`disputeKind.${value}`) }))}
        />
      </fieldset>
      <div className="field">
        <label htmlFor={noteId}>{t('handover.disputeNote')}</label>
        <Input.TextArea
          id={noteId}
          aria-describedby={`${noteId}-hint`}
          rows={3}
          maxLength={1000}
          value={said.note}
          onChange={(event) => onChange({ ...said, note: event.target.value })}
        />
        <span id={`${noteId}-hint`} className="field-hint">
          {t('handover.disputeNoteMissing')}
        </span>
      </div>
    </>
  );
}
