import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../handover/act-dialog';
import type { ChecklistContent } from './api';

export type ItemContent = ChecklistContent['groups'][number]['items'][number];
const EVIDENCE: readonly ItemContent['evidence'][] = [
  ...(['photo', 'file', 'minutes', 'document', 'none'] as const),
];

interface ItemDialogProps {
  groupCode: string;
  item: ItemContent;
  busy: boolean;
  onSave: (item: ItemContent) => void;
  onCancel: () => void;
}

/** One item of a draft with everything that is said about it. */
export function ItemDialog({ groupCode, item, busy, onSave, onCancel }: ItemDialogProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(item);
  const [tried, setTried] = useState(false);
  const whole =
    new RegExp(`^${groupCode}\\d{1,2}$`).test(draft.code) &&
    draft.name.trim() !== '' &&
    draft.source.trim() !== '' &&
    (!draft.mandatory || Boolean(draft.because?.trim()));
  const text = (key: 'code' | 'name' | 'source', most: number) => (
    <div className="field">
      <label htmlFor={`item-${key}`}>{t(`checklists.itemFields.${key}`)}</label>
      <Input
        id={`item-${key}`}
        maxLength={most}
        value={draft[key]}
        onChange={(event) => setDraft({ ...draft, [key]: event.target.value })}
      />
    </div>
  );
  const optional = (key: 'because' | 'responsible' | 'guidance', most: number) => (
    <div className="field">
      <label htmlFor={`item-${key}`}>{t(`checklists.fields.${key}`)}</label>
      <Input.TextArea
        id={`item-${key}`}
        autoSize={{ minRows: 1, maxRows: 4 }}
        maxLength={most}
        value={draft[key] ?? ''}
        onChange={(event) => setDraft({ ...draft, [key]: event.target.value || null })}
      />
    </div>
  );
  return (
    <ActDialog
      title={t('checklists.itemTitle', { code: draft.code })}
      okText={t('action.save')}
      missing={tried && !whole ? t('checklists.itemMissing', { group: groupCode }) : null}
      busy={busy}
      onOk={() => {
        setTried(true);
        // In another language the old words would no longer say the same.
        if (whole) onSave({ ...draft, nameEn: draft.name === item.name ? item.nameEn : null });
      }}
      onCancel={onCancel}
    >
      {text('code', 3)}
      {text('name', 500)}
      <Checkbox
        checked={draft.mandatory}
        onChange={(event) => setDraft({ ...draft, mandatory: event.target.checked })}
      >
        {t('rehearsal.mandatoryMark')}
      </Checkbox>
      {draft.mandatory && optional('because', 500)}
      <div className="field">
        <label htmlFor="item-evidence">{t('checklists.fields.evidence')}</label>
        <select
          id="item-evidence"
          className="native-select"
          value={draft.evidence}
          onChange={(event) =>
            setDraft({ ...draft, evidence: event.target.value as ItemContent['evidence'] })
          }
        >
          {EVIDENCE.map((kind) => (
            <option key={kind} value={kind}>
              {t(`checklists.evidenceKinds.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      <Checkbox
        checked={draft.papersOnly}
        onChange={(event) => setDraft({ ...draft, papersOnly: event.target.checked })}
      >
        {t('checklists.fields.papersOnly')}
      </Checkbox>
      {optional('responsible', 300)}
      {optional('guidance', 2000)}
      {text('source', 1000)}
    </ActDialog>
  );
}
