import { Button, Input, InputNumber } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInVietnam, formatDay, parseDay } from '../../components/format';
import { useServerNow } from '../accounts/session';
import type { RecordResult, Result } from './api';

interface NoteFormProps {
  /** What is there now. */
  value: Partial<Omit<RecordResult, 'result'>>;
  /** The answer that the note goes with. */
  result: Result;
  /** A mandatory item is set aside: it must be said why. */
  noteNeeded: boolean;
  onSave: (body: RecordResult) => void;
  onCancel: () => void;
}

/** Note, day, document and minutes of one item. Days are typed, not picked: faster, and open to every reader. */
export function NoteForm({ value, result, noteNeeded, onSave, onCancel }: NoteFormProps) {
  const { t } = useTranslation();
  const id = useId();
  const now = useServerNow();
  const [note, setNote] = useState(value.note ?? '');
  const [day, setDay] = useState(formatDay(value.evaluatedOn ?? dayInVietnam(now())));
  const [number, setNumber] = useState(value.documentNumber ?? '');
  const [documentDay, setDocumentDay] = useState(formatDay(value.documentDay ?? ''));
  const [minutes, setMinutes] = useState<number | null>(value.minutes ?? null);
  const [tried, setTried] = useState(false);
  const evaluatedOn = parseDay(day);
  const issuedOn = parseDay(documentDay);
  const issuedUnclear = documentDay.trim() !== '' && !issuedOn;
  const noteMissing = noteNeeded && note.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!evaluatedOn || issuedUnclear || noteMissing) return;
    const documentNumber = number.trim() || null;
    onSave({
      ...{ result, note: note.trim() || null, evaluatedOn, minutes, documentNumber },
      documentDay: documentNumber ? issuedOn : null,
    });
  };
  const dayField = (
    key: string,
    label: string,
    text: string,
    set: (text: string) => void,
    wrong: boolean,
  ) => (
    <div className="field">
      <label htmlFor={`${id}-${key}`}>{label}</label>
      <Input
        id={`${id}-${key}`}
        inputMode="numeric"
        value={text}
        status={wrong ? 'error' : undefined}
        aria-invalid={wrong}
        aria-describedby={`${id}-${key}-hint`}
        onChange={(event) => set(event.target.value)}
      />
      <span id={`${id}-${key}-hint`} className={wrong ? 'field-wrong' : 'field-hint'}>
        {wrong ? t('rehearsal.dateWrong') : t('rehearsal.dateFormat')}
      </span>
    </div>
  );
  return (
    <form className="note-form" onSubmit={submit}>
      <div className="field note-form-note">
        <label htmlFor={`${id}-note`}>
          {t(noteNeeded ? 'rehearsal.noteNeeded' : 'rehearsal.note')}
        </label>
        <Input.TextArea
          id={`${id}-note`}
          rows={3}
          maxLength={2000}
          value={note}
          status={tried && noteMissing ? 'error' : undefined}
          aria-invalid={tried && noteMissing}
          aria-describedby={tried && noteMissing ? `${id}-note-hint` : undefined}
          placeholder={t('rehearsal.notePlaceholder')}
          onChange={(event) => setNote(event.target.value)}
        />
        {tried && noteMissing && (
          <span id={`${id}-note-hint`} className="field-wrong" role="alert">
            {t('rehearsal.noteMissing')}
          </span>
        )}
      </div>
      {dayField('day', t('rehearsal.evaluatedOn'), day, setDay, tried && !evaluatedOn)}
      <div className="field">
        <label htmlFor={`${id}-minutes`}>{t('rehearsal.minutes')}</label>
        <InputNumber
          id={`${id}-minutes`}
          min={0}
          max={10_000}
          precision={0}
          inputMode="numeric"
          controls={false}
          value={minutes}
          onChange={setMinutes}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-number`}>{t('rehearsal.documentNumber')}</label>
        <Input
          id={`${id}-number`}
          maxLength={100}
          value={number}
          onChange={(event) => setNumber(event.target.value)}
        />
      </div>
      {dayField(
        'document',
        t('rehearsal.documentDay'),
        documentDay,
        setDocumentDay,
        tried && issuedUnclear,
      )}
      <div className="toolbar">
        <Button type="primary" htmlType="submit">
          {t('action.save')}
        </Button>
        <Button onClick={onCancel}>{t('action.cancel')}</Button>
      </div>
    </form>
  );
}
