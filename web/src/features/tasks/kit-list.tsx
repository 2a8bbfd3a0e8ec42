import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/query-view';
import { useFormat } from '../../components/use-format';
import { History } from '../audit/history';
import { useRound } from '../units/round-context';
import { TASKS_KEY, tasksApi, type TaskKit } from './api';
import { KitChangesDialog } from './kit-changes-dialog';
import { KitEditor } from './kit-editor';
import './tasks.css';
import { useTaskAct } from './use-task-act';

/** Kits of tasks: what is in them, who has them, giving them out. */
export function KitList() {
  const { t } = useTranslation();
  const round = useRound();
  // Code of the kit that is edited; empty for a new one.
  const [editing, setEditing] = useState<string | null>(null);
  const close = () => setEditing(null);
  const query = useQuery({
    queryKey: [TASKS_KEY, round.id, 'kits'],
    queryFn: () => tasksApi.kits(round.id),
  });
  return (
    <QueryView query={query} what={t('tasks.what')}>
      {({ kits, mayPlan }) => (
        <div className="stack">
          {mayPlan && editing === null && (
            <div>
              <Button onClick={() => setEditing('')}>{t('taskKit.new')}</Button>
            </div>
          )}
          {editing === '' && <KitEditor onClose={close} />}
          {kits.map((kit) =>
            editing === kit.code ? (
              <KitEditor key={kit.code} kit={kit} onClose={close} />
            ) : (
              <KitPanel
                key={kit.code}
                kit={kit}
                mayPlan={mayPlan}
                onEdit={editing === null ? () => setEditing(kit.code) : undefined}
              />
            ),
          )}
        </div>
      )}
    </QueryView>
  );
}

interface KitPanelProps {
  kit: TaskKit;
  mayPlan: boolean;
  /** Left out while another kit is edited. */
  onEdit?: () => void;
}

function KitPanel({ kit, mayPlan, onEdit }: KitPanelProps) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const [looking, setLooking] = useState(false);
  const give = useTaskAct<{ units: number; tasks: number }>(({ units, tasks }) =>
    t('taskKit.given', { units: format.number(units), tasks: format.number(tasks) }),
  );
  const name = format.language === 'en' ? kit.nameEn : kit.nameVi;
  return (
    <section className="panel" aria-labelledby={`bo-${kit.code}`}>
      <div className="panel-head">
        <div>
          <h2 id={`bo-${kit.code}`}>{name}</h2>
          <p className="panel-hint">
            {t('taskKit.state', {
              ...{ items: kit.items.length, edition: kit.edition },
              ...{ copies: format.number(kit.copies), units: format.number(kit.units) },
            })}
          </p>
        </div>
        {mayPlan && (
          <div className="task-actions">
            {kit.copies < kit.units && (
              <Button
                type="primary"
                loading={give.isPending}
                onClick={() => give.mutate(() => tasksApi.copy(round.id, kit))}
              >
                {t('taskKit.give', { n: format.number(kit.units - kit.copies) })}
              </Button>
            )}
            {kit.behind > 0 && (
              <Button onClick={() => setLooking(true)}>
                {t('taskKit.changes', { n: format.number(kit.behind) })}
              </Button>
            )}
            {onEdit && <Button onClick={onEdit}>{t('taskKit.edit')}</Button>}
          </div>
        )}
      </div>
      <p className="panel-hint">{kit.source}</p>
      {kit.note && (
        <p className="panel-hint">
          {t('taskKit.noteOf', { edition: kit.edition, by: kit.madeBy ?? '', note: kit.note })}
        </p>
      )}
      <details>
        <summary>{t('taskKit.items')}</summary>
        <ol className="task-cards">
          {kit.items.map(({ code, what, offsetDays, source, after }) => (
            <li key={code} className="task-card">
              <strong>
                {code}. {what}
              </strong>
              <span className="panel-hint">
                {offsetDays === 0 ? 'D' : offsetDays > 0 ? `D+${offsetDays}` : `D−${-offsetDays}`}
                {after.length > 0 && ` – ${t('taskKit.after', { codes: after.join(', ') })}`}
              </span>
              <span className="panel-hint">{source}</span>
            </li>
          ))}
        </ol>
      </details>
      {mayPlan && <History type="task_kit" id={kit.code} />}
      {looking && <KitChangesDialog kit={kit} onClose={() => setLooking(false)} />}
    </section>
  );
}
