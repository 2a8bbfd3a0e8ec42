import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/query-view';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import { TASKS_KEY, tasksApi, type TaskKit } from './api';
import { KitChangesDialog } from './kit-changes-dialog';
import './tasks.css';
import { useTaskAct } from './use-task-act';

/** Kits of tasks: what is in them, who has them, giving them out. */
export function KitList() {
  const { t } = useTranslation();
  const round = useRound();
  const query = useQuery({
    queryKey: [TASKS_KEY, round.id, 'kits'],
    queryFn: () => tasksApi.kits(round.id),
  });
  return (
    <QueryView query={query} what={t('tasks.what')}>
      {({ kits, mayPlan }) => (
        <div className="stack">
          {kits.map((kit) => (
            <KitPanel key={kit.code} kit={kit} mayPlan={mayPlan} />
          ))}
        </div>
      )}
    </QueryView>
  );
}

function KitPanel({ kit, mayPlan }: { kit: TaskKit; mayPlan: boolean }) {
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
          </div>
        )}
      </div>
      <p className="panel-hint">{kit.source}</p>
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
      {looking && <KitChangesDialog kit={kit} onClose={() => setLooking(false)} />}
    </section>
  );
}
