import { Button, Input } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInVietnam, formatDay, parseDay } from '../../components/format';
import { useServerNow } from '../accounts/session';
import type { RehearsalItem, RecordResult } from './api';

interface NoteFormProps {
  item: RehearsalItem;
  onSave: (change: Partial<RecordResult>) => void;
  onCancel: () => void;
}

/** Note and day of evaluation of one item. The day is typed, not picked: faster, and open to every reader. */
export function NoteForm({ item, onSave, onCancel }: NoteFormProps) {
  const { t } = useTranslation();
  const id = useId();
  const now = useServerNow();
  const [note, setNote] = useState(item.note ?? '');
  const [day, setDay] = useState(formatDay(item.evaluatedOn ?? dayInVietnam(now())));
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const evaluatedOn = parseDay(day);
    setWrong(!evaluatedOn);
    if (evaluatedOn) onSave({ note: note.trim() || null, evaluatedOn });
  };
  return (
    <form className="note-form" onSubmit={submit}>
      <div className="field">
        <label htmlFor={`${id}-note`}>{t('rehearsal.note')}</label>
        <Input.TextArea
          id={`${id}-note`}
          rows={3}
          maxLength={2000}
          value={note}
          placeholder={t('rehearsal.notePlaceholder')}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-day`}>{t('rehearsal.evaluatedOn')}</label>
        <Input
          id={`${id}-day`}
          inputMode="numeric"
          value={day}
          status={wrong ? 'error' : undefined}
          aria-invalid={wrong}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setDay(event.target.value)}
        />
        <span id={`${id}-hint`} className={wrong ? 'field-wrong' : 'field-hint'}>
          {wrong ? t('rehearsal.dateWrong') : t('rehearsal.dateFormat')}
        </span>
      </div>
      <div className="toolbar">
        <Button type="primary" htmlType="submit">
          {t('action.save')}
        </Button>
        <Button onClick={onCancel}>{t('action.cancel')}</Button>
      </div>
    </form>
  );
}
