import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { EvidencePanel } from '../evidence/evidence-panel';
import { valueOf } from './answer-queue';
import type { RecordResult, RehearsalItem, Result, Word } from './api';
import { ConflictDialog } from './conflict-dialog';
import { NoteForm } from './note-form';
import { ResultChoice, ResultMark } from './result-choice';
import type { Answers } from './use-answers';

interface ChecklistRowProps {
  item: RehearsalItem;
  /** Whose answers this person gives; null for who only looks. */
  word: Word | null;
  answers: Answers;
}

const setsAside = (result: Result) => result === 'not_met' || result === 'not_applicable';

/** One item of the checklist: what the unit says, what the team confirms, and what shows it. */
export function ChecklistRow({ item, word, answers }: ChecklistRowProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const problemText = useProblemText();
  const [writing, setWriting] = useState<Result | null>(null);
  const own = word ?? 'team';
  const here = ({ answer }: { answer: { word: Word; code: string } }) =>
    answer.code === item.code && answer.word === own;
  const waiting = answers.unsent.find((answer) => here({ answer }));
  const conflict = answers.conflicts.find(here);
  const refused = answers.refused.find(here);
  const there = valueOf(item, own);
  const shown = waiting?.body ?? there;
  const give = (body: RecordResult) => {
    const textsThere =
      (body.note ?? null) === (there.note ?? null) &&
      (body.documentNumber ?? null) === (there.documentNumber ?? null);
    answers.queue.add({ word: own, code: item.code, version: there.version, body, textsThere });
  };
  const choose = (result: Result) => {
    if (item.mandatory && setsAside(result) && !shown.note) return setWriting(result);
    const { note, documentNumber, documentDay, minutes } = shown;
    give({ result, note, documentNumber, documentDay, minutes });
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
          {!item.tried && <span className="panel-hint"> {t('rehearsal.notTried')}</span>}
        </span>
      </div>
      {word ? (
        <ResultChoice
          label={t(`rehearsal.answersOf.${word}`, { code: item.code })}
          value={shown.result ?? null}
          disabled={false}
          onChange={choose}
        />
      ) : (
        <ResultMark result={item.result} />
      )}
      <ItemFoot
        item={item}
        word={word}
        waiting={waiting !== undefined}
        onAccept={
          word === 'team' && item.own && !item.result && !waiting
            ? () =>
                give({
                  ...{ result: item.own!.result, note: item.own!.note, minutes: item.own!.minutes },
                  documentNumber: item.own!.documentNumber,
                  documentDay: item.own!.documentDay,
                })
            : undefined
        }
        onWrite={word && shown.result && !writing ? () => setWriting(shown.result!) : undefined}
      />
      {refused && <Notice tone="red">{problemText(refused.problem)}</Notice>}
      {writing && (
        <NoteForm
          value={shown}
          result={writing}
          noteNeeded={item.mandatory && setsAside(writing)}
          onCancel={() => setWriting(null)}
          onSave={(body) => {
            setWriting(null);
            give(body);
          }}
        />
      )}
      {conflict && (
        <ConflictDialog
          code={item.code}
          mine={conflict.answer.body}
          theirs={conflict.theirs}
          word={own}
          onKeepTheirs={() => answers.queue.giveWay(conflict.answer)}
          onKeepMine={() => answers.queue.insist(conflict.answer, conflict.theirs)}
        />
      )}
    </li>
  );
}

interface ItemFootProps {
  item: RehearsalItem;
  word: Word | null;
  waiting: boolean;
  onAccept: (() => void) | undefined;
  onWrite: (() => void) | undefined;
}

/** Both values with who gave them, note, document and minutes, guidance and evidence. */
function ItemFoot({ item, word, waiting, onAccept, onWrite }: ItemFootProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [evidence, setEvidence] = useState(false);
  const { own, earlier } = item;
  const details = (value: typeof own | RehearsalItem) =>
    value &&
    [
      value.note,
      value.documentNumber &&
        t('rehearsal.document', {
          number: value.documentNumber,
          day: format.day(value.documentDay),
        }),
      value.minutes !== null && t('rehearsal.tookMinutes', { n: value.minutes }),
    ]
      .filter(Boolean)
      .join(' · ');
  const subjectId = word === 'own' ? own?.id : item.resultId;
  const looked = word === null ? (item.resultId ?? own?.id) : subjectId;
  const kind = looked !== undefined && looked === own?.id ? 'rehearsal_own' : 'rehearsal_result';
  return (
    <div className="checklist-foot">
      {(item.guidance || item.responsible) && (
        <span className="checklist-note panel-hint">
          {[item.responsible, item.guidance].filter(Boolean).join(' · ')}
        </span>
      )}
      {word !== 'own' && own && (
        <span className="checklist-note">
          {t('rehearsal.ownSays')} <ResultMark result={own.result} />{' '}
          {t('rehearsal.by', { name: own.by, day: format.day(own.on) })}
          {details(own) && ` · ${details(own)}`}
          {onAccept && (
            <button
              type="button"
              className="link-button"
              aria-label={`${t('rehearsal.confirmSame')} ${item.code}`}
              onClick={onAccept}
            >
              {t('rehearsal.confirmSame')}
            </button>
          )}
        </span>
      )}
      {word === 'own' && (
        <>
          {details(own) && <span className="checklist-note">{details(own)}</span>}
          <span className="checklist-note">
            {t('rehearsal.teamSays')} <ResultMark result={item.result} />{' '}
            {item.result &&
              t('rehearsal.by', { name: item.evaluator ?? '', day: format.day(item.evaluatedOn) })}
            {item.result && details(item) && ` · ${details(item)}`}
          </span>
        </>
      )}
      {word !== 'own' && item.result && details(item) && (
        <span className="checklist-note">{details(item)}</span>
      )}
      {earlier && (
        <span className="checklist-note">
          {t('rehearsal.earlier')} <ResultMark result={earlier.result} /> {format.day(earlier.on)}
          {earlier.note && ` · ${earlier.note}`}
        </span>
      )}
      <span role="status">
        {waiting && t('rehearsal.unsentOne')}
        {!waiting &&
          word !== 'own' &&
          item.result &&
          t('rehearsal.by', { name: item.evaluator ?? '', day: format.day(item.evaluatedOn) })}
        {!waiting &&
          word === 'own' &&
          own &&
          t('rehearsal.by', { name: own.by, day: format.day(own.on) })}
      </span>
      {onWrite && (
        <button
          type="button"
          className="link-button"
          aria-label={`${t('rehearsal.editNote')} ${item.code}`}
          onClick={onWrite}
        >
          {t('rehearsal.editNote')}
        </button>
      )}
      {looked && !item.papersOnly && (
        <button
          type="button"
          className="link-button"
          aria-expanded={evidence}
          aria-label={`${t('rehearsal.evidence')} ${item.code}`}
          onClick={() => setEvidence(!evidence)}
        >
          {t('rehearsal.evidence')}
        </button>
      )}
      {item.papersOnly && <span>{t('rehearsal.papersOnly')}</span>}
      {evidence && looked && (
        <div className="checklist-note">
          <EvidencePanel subject={{ kind, id: looked }} of={item.code} heading="h3" />
        </div>
      )}
    </div>
  );
}
