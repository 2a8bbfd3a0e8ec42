import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileInput } from '../../components/file-input';
import { useFormat } from '../../components/use-format';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { ActDialog, lackingOf } from '../handover/act-dialog';
import { ATTACHMENT_KINDS, type AttachmentKind, type EvidenceFields } from './api';

interface EvidenceDialogProps {
  mostFileBytes: number;
  onOk: (fields: EvidenceFields, file: File) => void;
  onCancel: () => void;
}

/** What a person says of a file before it is sent: kind, title, number and day, the file. */
export function EvidenceDialog({ mostFileBytes, onOk, onCancel }: EvidenceDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [kind, setKind] = useState<AttachmentKind>('scan');
  const [title, setTitle] = useState('');
  const [number, setNumber] = useState('');
  const [day, setDay] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const tooLarge = file !== null && file.size > mostFileBytes;
  const decision = kind === 'decision';
  const lacking = lackingOf([
    ['evidence-file', t('evidence.file'), file],
    ['evidence-title', t('evidence.name'), title.trim()],
    ['evidence-number', t('evidence.number'), !decision || number.trim()],
    ['evidence-day', t('evidence.day'), (!decision || day) && !unclearDay(day)],
  ]);
  const missing = tooLarge
    ? t('evidence.tooLarge', { size: format.size(file.size), most: format.size(mostFileBytes) })
    : null;
  const confirm = () => {
    setTried(true);
    if (missing || lacking.length > 0 || !file) return;
    const fields: EvidenceFields = { kind, title: title.trim() };
    if (number.trim()) fields.documentNumber = number.trim();
    if (day) fields.documentDay = day;
    onOk(fields, file);
  };
  return (
    <ActDialog
      title={t('evidence.addTitle')}
      okText={t('evidence.upload')}
      lacking={tried ? lacking : []}
      missing={tried ? missing : null}
      busy={false}
      onOk={confirm}
      onCancel={onCancel}
    >
      <div className="field">
        <label htmlFor="evidence-file">{t('evidence.file')}</label>
        <FileInput
          id="evidence-file"
          accept=".jpg,.jpeg,.png,.pdf,.docx,.xlsx"
          aria-describedby="evidence-file-hint"
          onFile={(chosen) => {
            setFile(chosen);
            if (chosen && !title) setTitle(chosen.name.replace(/\.[^.]*$/, '').slice(0, 300));
          }}
        />
        <span id="evidence-file-hint" className="field-hint">
          {t('evidence.fileHint', { most: format.size(mostFileBytes) })}
        </span>
      </div>
      <div className="field">
        <label htmlFor="evidence-kind">{t('evidence.kind')}</label>
        <select
          id="evidence-kind"
          className="native-select"
          value={kind}
          onChange={(event) => setKind(event.target.value as AttachmentKind)}
        >
          {ATTACHMENT_KINDS.map((each) => (
            <option key={each} value={each}>
              {t(`evidence.kinds.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="evidence-title">{t('evidence.name')}</label>
        <Input
          id="evidence-title"
          maxLength={300}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </div>
      <div className="minutes-pair">
        <div className="field">
          <label htmlFor="evidence-number">{t('evidence.number')}</label>
          <Input
            id="evidence-number"
            maxLength={60}
            value={number}
            onChange={(event) => setNumber(event.target.value)}
          />
        </div>
        <DayField id="evidence-day" label={t('evidence.day')} value={day} onChange={setDay} />
      </div>
    </ActDialog>
  );
}
