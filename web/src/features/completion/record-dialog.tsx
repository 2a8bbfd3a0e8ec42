import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileInput } from '../../components/file-input';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { ActDialog, lackingOf } from '../handover/act-dialog';
import { COMPLETION_KEY, completionApi, type CompletionPoint } from './api';

interface RecordDialogProps {
  roundId: string;
  unitId: string;
  point: CompletionPoint;
  kind: 'done' | 'reservation';
  onClose: () => void;
}

const COUNTS = ['inForce', 'replace', 'repeal'] as const;

/** Records the paper that says that a point is done, or the signed reservation under which it stays open. */
export function RecordDialog({ roundId, unitId, point, kind, onClose }: RecordDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [texts, setTexts] = useState<Record<string, string>>({});
  const [day, setDay] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const reserving = kind === 'reservation';
  const counting = point.point === 'documents' && !reserving;
  const labelOf = (name: string) =>
    t(`completion.field.${name === 'note' && reserving ? 'reservedNote' : name}` as never);
  const written = (...names: string[]) =>
    names.map((name) => [`closing-${name}`, labelOf(name), texts[name]?.trim()] as const);
  const lacking = lackingOf([
    ...written('number'),
    ['closing-day', t('completion.field.day'), day && !unclearDay(day)],
    ...(counting ? COUNTS : []).map(
      (name) =>
        [`closing-${name}`, labelOf(name), /^\d+$/.test(texts[name]?.trim() ?? '')] as const,
    ),
    ...(reserving ? written('signerName', 'signerPosition', 'note') : []),
    ['closing-file', t('completion.field.file'), file],
  ]);
  const save = useMutation({
    mutationFn: (paper: File) => {
      const given = Object.entries(texts).filter(([, text]) => text.trim() !== '');
      const fields = Object.fromEntries(given.map(([name, text]) => [name, text.trim()]));
      return completionApi.record(
        { roundId, unitId, point: point.point },
        { ...fields, number: fields.number ?? '', kind, day, seen: point.seen, file: paper },
      );
    },
    onSuccess: () => {
      void message.success(t('completion.recorded'));
      onClose();
      void client.invalidateQueries({ queryKey: [COMPLETION_KEY] });
    },
  });
  const confirm = () => {
    setTried(true);
    if (lacking.length === 0 && file) save.mutate(file);
  };
  const field = (name: string, most: number, input: 'text' | 'count' | 'area' = 'text') => {
    const shared = {
      ...{ id: `closing-${name}`, maxLength: most, value: texts[name] ?? '' },
      onChange: (event: { target: { value: string } }) =>
        setTexts((before) => ({ ...before, [name]: event.target.value })),
    };
    return (
      <div className="field">
        <label htmlFor={shared.id}>{labelOf(name)}</label>
        {input === 'area' ? (
          <Input.TextArea {...shared} rows={3} />
        ) : (
          <Input {...shared} inputMode={input === 'count' ? 'numeric' : undefined} />
        )}
      </div>
    );
  };
  return (
    <ActDialog
      title={`${t(reserving ? 'completion.reserve' : 'completion.record')}: ${t(`completionPoint.${point.point}`)}`}
      okText={t('completion.save')}
      lacking={tried ? lacking : []}
      problem={save.error}
      busy={save.isPending}
      onOk={confirm}
      onCancel={onClose}
    >
      <p className="panel-hint">{t(`completion.about.${kind}`)}</p>
      <div className="completion-pair">
        {field('number', 100)}
        <DayField
          id="closing-day"
          label={t('completion.field.day')}
          value={day}
          onChange={setDay}
        />
      </div>
      {counting && (
        <div className="completion-counts">{COUNTS.map((name) => field(name, 7, 'count'))}</div>
      )}
      {reserving && (
        <div className="completion-pair">
          {field('signerName', 120)}
          {field('signerPosition', 200)}
        </div>
      )}
      {field('note', 1000, 'area')}
      <div className="field">
        <label htmlFor="closing-file">{t('completion.field.file')}</label>
        <FileInput id="closing-file" accept=".pdf,.jpg,.jpeg,.png" onFile={setFile} />
        <span className="field-hint">{t('completion.fileHint')}</span>
      </div>
    </ActDialog>
  );
}
