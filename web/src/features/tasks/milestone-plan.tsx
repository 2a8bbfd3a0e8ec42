import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { History } from '../audit/history';
import { useRound } from '../units/round-context';
import { TASKS_KEY, tasksApi, type MilestonePlan, type MilestoneOfPlan } from './api';
import { dOf } from './milestone-days';
import { MilestoneDialog } from './milestone-dialog';
import { MilestoneTimeline } from './milestone-timeline';

/** The plan of a round: what must have happened by when, with the tasks that hang on it; every version stays. */
export function MilestonePlanView() {
  const { t } = useTranslation();
  const round = useRound();
  const [edited, setEdited] = useState<MilestoneOfPlan | 'new' | null>(null);
  const query = useQuery({
    queryKey: [TASKS_KEY, round.id, 'milestones'],
    queryFn: () => tasksApi.milestones(round.id),
  });
  return (
    <QueryView query={query} what={t('milestonePlan.what')}>
      {(plan) => (
        <div className="stack">
          <MilestoneTimeline plan={plan} />
          {plan.mayChange && (
            <div className="task-toolbar">
              <Button onClick={() => setEdited('new')}>{t('milestonePlan.add')}</Button>
            </div>
          )}
          <PlanTable plan={plan} {...(plan.mayChange && { onEdit: setEdited })} />
          <Versions plan={plan} />
          <History type="milestone_plan" id={round.id} />
          {edited && (
            <MilestoneDialog
              plan={plan}
              milestone={edited === 'new' ? null : edited}
              onClose={() => setEdited(null)}
            />
          )}
        </div>
      )}
    </QueryView>
  );
}

function PlanTable({
  plan,
  onEdit,
}: {
  plan: MilestonePlan;
  onEdit?: (milestone: MilestoneOfPlan) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const say = useBilingual();
  const nameOf = ({ nameVi: vi, nameEn: en }: MilestoneOfPlan) => say({ vi, en });
  const columns: Column<MilestoneOfPlan>[] = [
    {
      ...{ key: 'day', title: t('milestonePlan.day') },
      sortValue: ({ day }) => day,
      render: ({ day, offsetDays }) => `${format.day(day)} (${dOf(offsetDays)})`,
    },
    {
      ...{ key: 'name', title: t('milestonePlan.name'), rowHeader: true },
      render: (each) =>
        onEdit ? (
          <button type="button" className="link-button" onClick={() => onEdit(each)}>
            {nameOf(each)}
          </button>
        ) : (
          nameOf(each)
        ),
    },
    {
      ...{ key: 'left', title: t('milestonePlan.left') },
      sortValue: ({ daysLeft }) => daysLeft,
      render: ({ daysLeft }) =>
        daysLeft === 0
          ? t('milestones.today')
          : daysLeft > 0
            ? t('milestones.left', { n: daysLeft })
            : t('milestones.past', { n: -daysLeft }),
    },
    {
      ...{ key: 'tasks', title: t('milestonePlan.tasks') },
      sortValue: ({ tasks }) => tasks.overdue,
      render: ({ tasks: { total, done, overdue } }) =>
        total === 0
          ? '–'
          : t(overdue > 0 ? 'milestonePlan.sharesLate' : 'milestonePlan.shares', {
              ...{ done: format.number(done), total: format.number(total) },
              ...{ share: format.share(done, total), overdue: format.number(overdue) },
            }),
    },
    {
      ...{ key: 'remind', title: t('milestonePlan.remind') },
      render: ({ remindBefore }) =>
        remindBefore === null
          ? t('milestonePlan.remindNobody')
          : t('milestonePlan.remindDays', { n: remindBefore }),
    },
    { ...{ key: 'source', title: t('milestonePlan.source') }, render: ({ source }) => source },
  ];
  return (
    <DataTable
      caption={t('milestonePlan.title')}
      columns={columns}
      rows={plan.milestones}
      rowKey={({ code }) => code}
      empty={<EmptyState title={t('tasks.noneHere')} />}
    />
  );
}

/** Who changed the plan, when, why, and what. */
function Versions({ plan: { versions } }: { plan: MilestonePlan }) {
  const { t } = useTranslation();
  const say = useBilingual();
  const format = useFormat();
  return (
    <section className="panel" aria-labelledby="ke-hoach-moc">
      <h2 id="ke-hoach-moc">{t('milestonePlan.versions')}</h2>
      {versions.length === 0 && <p className="panel-hint">{t('milestonePlan.shipped')}</p>}
      <ol className="exception-list">
        {versions.map(({ number, by, at, reason, changes }) => (
          <li key={number}>
            <strong>{t('criteria.version', { n: number })}</strong>{' '}
            <span>{t('criteria.by', { by, at: format.moment(at), reason })}</span>
            <ul>
              {changes.map(({ code, name, field, from, to }) => (
                <li key={`${code} ${field}`}>
                  {t(`milestonePlan.change.${field}`, {
                    ...{ name: say(name), from: from || '–', to: to || '–' },
                  })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
