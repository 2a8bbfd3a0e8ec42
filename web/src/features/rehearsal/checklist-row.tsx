import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import type { RehearsalItem, RecordResult } from './api';
import { ConflictDialog } from './conflict-dialog';
import { NoteForm } from './note-form';
import { ResultChoice } from './result-choice';
import { useRecordResult, type Conflict } from './use-record-result';

interface ChecklistRowProps {
  rehearsalId: string;
  item: RehearsalItem;
  /** Results cannot be changed: the trial is closed, or evaluating is not among the person's duties. */
  locked: boolean;
}

/** One item of the checklist: answer, note, who evaluated it and when. */
export function ChecklistRow({ rehearsalId, item, locked }: ChecklistRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const problemText = useProblemText();
  const mayEvaluate = !locked;
  const [noteOpen, setNoteOpen] = useState(false);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const record = useRecordResult(rehearsalId, item, setConflict);
  const save = (change: Partial<RecordResult>, version = item.version) => {
    const result = change.result ?? item.result;
    if (!result) return;
    record.mutate({ version, request: { note: item.note, ...change, result } });
  };
  return (
    <li className="checklist-row">
      <div className="checklist-text">
        <span className="checklist-code">{item.code}</span>
        <span>
          {inLanguage(item.name)}
          {item.mandatory && (
            <span className="checklist-mandatory">{t('rehearsal.mandatoryMark')}</span>
          )}
        </span>
      </div>
      <ResultChoice
        label={t('rehearsal.answers', { code: item.code })}
        value={record.isPending ? record.variables.request.result : item.result}
        disabled={!mayEvaluate || record.isPending}
        onChange={(result) => save({ result })}
      />
      <div className="checklist-foot">
        {item.note && !noteOpen && <span className="checklist-note">{item.note}</span>}
        <span role="status">
          {record.isPending && t('rehearsal.saving')}
          {record.isSuccess && `${t('rehearsal.saved')} · `}
          {!record.isPending &&
            item.result &&
            t('rehearsal.by', { name: item.evaluator ?? '', day: format.day(item.evaluatedOn) })}
        </span>
        {mayEvaluate && item.result && !noteOpen && (
          <button
            type="button"
            className="link-button"
            aria-label={`${t('rehearsal.editNote')} ${item.code}`}
            onClick={() => setNoteOpen(true)}
          >
            {t('rehearsal.editNote')}
          </button>
        )}
      </div>
      {record.isError && !conflict && <Notice tone="red">{problemText(record.error)}</Notice>}
      {noteOpen && (
        <NoteForm
          item={item}
          onCancel={() => setNoteOpen(false)}
          onSave={(change) => {
            setNoteOpen(false);
            save(change);
          }}
        />
      )}
      {conflict && (
        <ConflictDialog
          code={item.code}
          conflict={conflict}
          onKeepTheirs={() => {
            setConflict(null);
            record.reset();
          }}
          onKeepMine={() => {
            setConflict(null);
            save(conflict.mine, conflict.theirs.version);
          }}
        />
      )}
    </li>
  );
}
