import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { QueryView } from '../../components/query-view';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import { OBSTACLES_KEY } from './api';
import './obstacles.css';
import { TaskDialog } from './task-dialog';
import { TaskDoneDialog } from './task-done-dialog';
import { tasksApi, type ObstacleTask } from './tasks-api';
import { useObstacleAct } from './use-obstacle-act';

interface TaskListProps {
  /** Only those of one obstacle, to which more may be added; else those of the round, with lessons. */
  obstacleId?: string;
  /** Only the lessons of one trial round, to which more may be added. */
  trialNumber?: number;
  mayAdd: boolean;
}

/** Tasks, those that are open and due first on top. */
export function TaskList({ obstacleId, trialNumber, mayAdd }: TaskListProps) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const query = useQuery({
    queryKey: [OBSTACLES_KEY, round.id, 'tasks', obstacleId ?? '', trialNumber ?? 0],
    queryFn: () => tasksApi.list(round.id, { obstacleId, trialNumber }),
  });
  return (
    <QueryView query={query} what={t('obstacleTask.what')}>
      {({ tasks, open, overdue, owners }) => (
        <div className="stack">
          {tasks.length === 0 ? (
            <p className="panel-hint">{t('obstacleTask.none')}</p>
          ) : (
            <p role="status">
              <strong>
                {t('obstacleTask.summary', {
                  open: format.number(open),
                  overdue: format.number(overdue),
                })}
              </strong>
            </p>
          )}
          {tasks.length > 0 && (
            <ul className="known-answers">
              {tasks.map((task) => (
                <TaskLine key={task.id} task={task} withSource={!obstacleId} />
              ))}
            </ul>
          )}
          {mayAdd && owners.length > 0 && (
            <div>
              <Button onClick={() => setAdding(true)}>
                {t(obstacleId ? 'obstacleTask.add' : 'obstacleTask.addLesson')}
              </Button>
            </div>
          )}
          {adding && (
            <TaskDialog
              obstacleId={obstacleId ?? null}
              trialNumber={trialNumber ?? null}
              owners={owners}
              onClose={() => setAdding(false)}
            />
          )}
        </div>
      )}
    </QueryView>
  );
}

function TaskLine({ task, withSource }: { task: ObstacleTask; withSource: boolean }) {
  const { t } = useTranslation();
  const { code } = useRound();
  const format = useFormat();
  const [ending, setEnding] = useState(false);
  const act = useObstacleAct(t('obstacleTask.saved'));
  return (
    <li>
      <div>
        <strong>{task.what}</strong>
      </div>
      <div className="obstacle-marks">
        {task.done ? (
          <StatusMark tone="green">
            {t('obstacleTask.doneBy', { day: format.day(task.done.on), name: task.done.by })}
          </StatusMark>
        ) : task.overdueDays > 0 ? (
          <StatusMark tone="red">{t('obstacles.overdue', { n: task.overdueDays })}</StatusMark>
        ) : (
          <span className="panel-hint">{t('obstacles.due', { day: format.day(task.dueOn) })}</span>
        )}
        <span>{[task.owner.name, task.ownerPerson].filter(Boolean).join(' – ')}</span>
      </div>
      {task.done?.note && <p className="obstacle-text">{task.done.note}</p>}
      {withSource && task.obstacle && (
        <Link className="obstacle-guidance" to={paths.obstacle(code, task.obstacle.id)}>
          {task.obstacle.number} – {task.obstacle.title}
        </Link>
      )}
      {task.lesson && (
        <p className="obstacle-text panel-hint">
          {task.trialNumber
            ? t('obstacleTask.ofTrial', { n: task.trialNumber })
            : t('obstacleTask.ofLesson')}
          : {task.lesson}
        </p>
      )}
      {task.mayDo && (
        <div>
          {task.done ? (
            <Button
              size="small"
              loading={act.isPending}
              onClick={() => act.mutate(() => tasksApi.done(task, null, null))}
            >
              {t('obstacleTask.undo')}
            </Button>
          ) : (
            <Button size="small" onClick={() => setEnding(true)}>
              {t('obstacleTask.done')}
            </Button>
          )}
        </div>
      )}
      {ending && <TaskDoneDialog task={task} onClose={() => setEnding(false)} />}
    </li>
  );
}
