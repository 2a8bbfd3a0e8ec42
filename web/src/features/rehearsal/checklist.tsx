import { Progress, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import { useNarrow } from '../../components/use-narrow';
import { valueOf } from './answer-queue';
import type { RehearsalSheet, Word } from './api';
import { AppointedNote } from './appointed-note';
import { ChecklistRow } from './checklist-row';
import { OneByOne } from './one-by-one';
import { UnsentBar } from './unsent-bar';
import { useAnswers } from './use-answers';
import './checklist.css';

/** Whose answers a person gives: who may confirm does not speak for the unit. */
export const wordOf = ({ mayConfirm, mayEvaluate }: RehearsalSheet): Word | null =>
  mayConfirm ? 'team' : mayEvaluate ? 'own' : null;

/** The checklist of one unit, by group, with how far it is. */
export function Checklist({ sheet }: { sheet: RehearsalSheet }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const narrow = useNarrow(700);
  const word = wordOf(sheet);
  const answers = useAnswers(sheet);
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [single, setSingle] = useState(narrow && word !== null);
  const { all, mandatory } = word === 'own' ? sheet.ownScore : sheet.score;
  const evaluated = all.total - all.notEvaluated;
  const needed = mandatory.total - mandatory.notApplicable;
  const isOpen = (item: (typeof sheet.groups)[number]['items'][number]) =>
    item.tried && !valueOf(item, word ?? 'team').result;
  const tried = sheet.groups.flatMap(({ items }) => items).filter((item) => item.tried);
  return (
    <div className="stack">
      <div className="panel checklist-head">
        <div className="checklist-progress">
          <span>
            <strong>{t('rehearsal.mandatoryState', { met: mandatory.met, total: needed })}</strong>
            {' · '}
            {t(word === 'own' ? 'rehearsal.assessed' : 'rehearsal.evaluated')} {evaluated}/
            {all.total}
          </span>
          <Progress
            percent={all.total ? Math.floor((evaluated / all.total) * 100) : 0}
            aria-label={t('rehearsal.evaluated')}
            format={(value) => `${value}\u00a0%`}
          />
        </div>
        <label className="toolbar">
          <Switch checked={onlyOpen} onChange={setOnlyOpen} aria-label={t('rehearsal.onlyOpen')} />
          {t('rehearsal.onlyOpen')}
        </label>
        {word && (
          <label className="toolbar">
            <Switch checked={single} onChange={setSingle} aria-label={t('rehearsal.oneByOne')} />
            {t('rehearsal.oneByOne')}
          </label>
        )}
        <AppointedNote sheet={sheet} />
        <UnsentBar answers={answers} word={word} />
      </div>
      {onlyOpen && all.notEvaluated === 0 && <p>{t('rehearsal.allAnswered')}</p>}
      {single && word && (
        <OneByOne items={onlyOpen ? tried.filter(isOpen) : tried} word={word} answers={answers} />
      )}
      {!single &&
        sheet.groups.map((group) => {
          const items = onlyOpen ? group.items.filter(isOpen) : group.items;
          if (items.length === 0) return null;
          const { total, notEvaluated } = group.score.all;
          return (
            <section key={group.code} className="panel" aria-labelledby={`nhom-${group.code}`}>
              <div className="panel-head">
                <h2 id={`nhom-${group.code}`}>
                  {group.code}. {inLanguage(group.name)}
                </h2>
                <span className="panel-hint">
                  {t('rehearsal.groupDone', { n: total - notEvaluated, total })}
                </span>
              </div>
              <ul className="checklist-rows">
                {items.map((item) => (
                  <ChecklistRow key={item.code} item={item} word={word} answers={answers} />
                ))}
              </ul>
            </section>
          );
        })}
    </div>
  );
}
