import { Progress, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import type { RehearsalSheet } from './api';
import { ChecklistRow } from './checklist-row';
import './checklist.css';

/** The checklist of one unit, by group, with how far it is. */
export function Checklist({ sheet }: { sheet: RehearsalSheet }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const [onlyOpen, setOnlyOpen] = useState(false);
  const { all, mandatory } = sheet.score;
  const evaluated = all.total - all.notEvaluated;
  const needed = mandatory.total - mandatory.notApplicable;
  return (
    <div className="stack">
      <div className="panel checklist-head">
        <div className="checklist-progress">
          <span>
            <strong>{t('rehearsal.mandatoryState', { met: mandatory.met, total: needed })}</strong>
            {' · '}
            {t('rehearsal.evaluated')} {evaluated}/{all.total}
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
      </div>
      {onlyOpen && all.notEvaluated === 0 && <p>{t('rehearsal.allAnswered')}</p>}
      {sheet.groups.map((group) => {
        const items = onlyOpen ? group.items.filter(({ result }) => !result) : group.items;
        if (items.length === 0) return null;
        const done = group.items.filter(({ result }) => result).length;
        return (
          <section key={group.code} className="panel" aria-labelledby={`nhom-${group.code}`}>
            <div className="panel-head">
              <h2 id={`nhom-${group.code}`}>
                {group.code}. {inLanguage(group.name)}
              </h2>
              <span className="panel-hint">
                {t('rehearsal.groupDone', { n: done, total: group.items.length })}
              </span>
            </div>
            <ul className="checklist-rows">
              {items.map((item) => (
                <ChecklistRow
                  key={item.code}
                  rehearsalId={sheet.id}
                  item={item}
                  locked={!sheet.mayEvaluate}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
