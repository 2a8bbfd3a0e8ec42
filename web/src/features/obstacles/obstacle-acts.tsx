import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerDialog } from './answer-dialog';
import { obstaclesApi, type Obstacle } from './api';
import { CloseObstacleDialog } from './close-dialog';
import { EditForm } from './edit-form';
import { EscalateDialog } from './escalate-dialog';
import { JoinDialog } from './join-dialog';
import { TextDialog } from './text-dialog';
import { useObstacleAct } from './use-obstacle-act';

type Act = Obstacle['may'][number];
/** Those with a button, in the order of an obstacle's way. */
const BUTTONS: readonly Act[] = [
  'take_up',
  'wait',
  'answer',
  'escalate',
  'close',
  'reopen',
  'change',
  'group',
];

/** What the person may do with an obstacle, each as a button that asks what it needs. */
export function ObstacleActs({ row }: { row: Obstacle }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<Act | null>(null);
  const act = useObstacleAct(t('obstacleAct.done'), () => setAsking(null));
  const acts = BUTTONS.filter((each) => row.may.includes(each));
  // The step that most often comes next.
  const primary = row.state === 'closed' ? 'reopen' : row.state === 'open' ? 'take_up' : 'close';
  const dialog = {
    busy: act.isPending,
    onCancel: () => setAsking(null),
  };
  const begin = (each: Act) => {
    if (each !== 'take_up' || row.state === 'answered') setAsking(each);
    else act.mutate(() => obstaclesApi.move(row, { to: 'in_progress' }));
  };
  const word = (each: Act) =>
    each === 'plan'
      ? ''
      : t(
          each === 'take_up' && row.state === 'answered'
            ? 'obstacleAct.back'
            : `obstacleAct.${each}`,
        );
  return (
    <>
      {acts.length > 0 && (
        <div className="toolbar">
          {acts.map((each) => (
            <Button
              key={each}
              type={each === primary ? 'primary' : 'default'}
              loading={each === 'take_up' && act.isPending}
              onClick={() => begin(each)}
            >
              {word(each)}
            </Button>
          ))}
        </div>
      )}
      {asking === 'change' && <EditForm row={row} onClose={() => setAsking(null)} />}
      {asking === 'take_up' && (
        <TextDialog
          {...dialog}
          title={word('take_up')}
          okText={word('take_up')}
          label={t('obstacles.reason')}
          missing={t('obstacleAct.reasonMissing')}
          onOk={(reason) => act.mutate(() => obstaclesApi.move(row, { to: 'in_progress', reason }))}
        />
      )}
      {asking === 'wait' && (
        <TextDialog
          {...dialog}
          title={t('obstacleAct.waitTitle', { number: row.number })}
          okText={t('obstacleAct.wait')}
          label={t('obstacles.waitingFor')}
          missing={t('obstacleAct.waitMissing')}
          most={500}
          onOk={(waitingFor) =>
            act.mutate(() => obstaclesApi.move(row, { to: 'waiting', waitingFor }))
          }
        />
      )}
      {asking === 'answer' && (
        <AnswerDialog
          {...dialog}
          title={t('obstacleAct.answerTitle', { number: row.number })}
          text={row.title}
          onOk={(answerId) =>
            act.mutate(() => obstaclesApi.move(row, { to: 'answered', answerId }))
          }
        />
      )}
      {asking === 'escalate' && (
        <EscalateDialog
          {...dialog}
          row={row}
          onOk={(body) => act.mutate(() => obstaclesApi.escalate(row, body))}
        />
      )}
      {asking === 'close' && (
        <CloseObstacleDialog
          {...dialog}
          row={row}
          onOk={(ending) => act.mutate(() => obstaclesApi.move(row, { to: 'closed', ...ending }))}
        />
      )}
      {asking === 'reopen' && (
        <TextDialog
          {...dialog}
          title={t('obstacleAct.reopenTitle', { number: row.number })}
          okText={t('obstacleAct.reopen')}
          label={t('obstacles.reason')}
          missing={t('obstacleAct.reasonMissing')}
          onOk={(reason) => act.mutate(() => obstaclesApi.reopen(row, reason))}
        />
      )}
      {asking === 'group' && (
        <JoinDialog
          {...dialog}
          row={row}
          onOk={(groupId) => act.mutate(() => obstaclesApi.join(row, groupId))}
        />
      )}
    </>
  );
}
