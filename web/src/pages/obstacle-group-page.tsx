import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { QueryView } from '../components/query-view';
import { useFormat } from '../components/use-format';
import { History } from '../features/audit/history';
import { AnswerDialog } from '../features/obstacles/answer-dialog';
import { groupsApi, OBSTACLES_KEY } from '../features/obstacles/api';
import { GroupMark } from '../features/obstacles/group-list';
import { ObstacleLines } from '../features/obstacles/obstacle-lines';
import '../features/obstacles/obstacles.css';
import { TextDialog } from '../features/obstacles/text-dialog';
import { useObstacleAct } from '../features/obstacles/use-obstacle-act';
import { useRound } from '../features/units/round-context';

type Detail = Awaited<ReturnType<typeof groupsApi.one>>;

export default function ObstacleGroupPage() {
  const { t } = useTranslation();
  const { groupId = '' } = useParams();
  const { code } = useRound();
  const query = useQuery({
    queryKey: [OBSTACLES_KEY, 'group', groupId],
    queryFn: () => groupsApi.one(groupId),
  });
  const group = query.data;
  return (
    <>
      <PageHeader
        title={group ? `${group.number} – ${group.title}` : t('obstacles.group')}
        above={[{ to: paths.obstacles(code, { xem: 'chung' }), title: t('obstacles.groups') }]}
      />
      <QueryView query={query} what={t('obstacleGroup.what')}>
        {(data) => <GroupDetails key={data.version} group={data} />}
      </QueryView>
    </>
  );
}

function GroupDetails({ group }: { group: Detail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asking, setAsking] = useState<'close' | 'answer' | null>(null);
  const act = useObstacleAct(t('obstacleAct.done'), () => setAsking(null));
  const hidden = group.obstacles - group.members.length;
  return (
    <div className="stack">
      <p className="toolbar">
        <GroupMark group={group} />
        <span>
          {t('obstacleGroup.units')}: {format.number(group.units)} · {t('obstacleGroup.open')}:{' '}
          {format.number(group.open)}/{format.number(group.obstacles)}
        </span>
      </p>
      {group.resolution && (
        <p className="obstacle-text">
          <strong>{t('obstacles.result')}:</strong> {group.resolution} ({group.closedBy},{' '}
          {format.moment(group.closedAt ?? '')})
        </p>
      )}
      {group.maySettle && (
        <div className="toolbar">
          <Button type="primary" onClick={() => setAsking('close')}>
            {t('obstacleGroup.close')}
          </Button>
          <Button onClick={() => setAsking('answer')}>{t('obstacleGroup.answer')}</Button>
        </div>
      )}
      <section className="panel stack" aria-labelledby="cac-vuong-mac">
        <h2 id="cac-vuong-mac">{t('obstacleGroup.members')}</h2>
        <ObstacleLines rows={group.members} withUnit />
        {hidden > 0 && <p className="panel-hint">{t('obstacleGroup.hidden', { n: hidden })}</p>}
      </section>
      <History type="obstacle_group" id={group.id} />
      {asking === 'close' && (
        <TextDialog
          title={t('obstacleGroup.closeTitle', { number: group.number, n: group.open })}
          okText={t('obstacleGroup.close')}
          label={t('obstacleAct.resolution')}
          missing={t('obstacleAct.resolutionMissing')}
          most={2000}
          busy={act.isPending}
          onOk={(resolution) => act.mutate(() => groupsApi.close(group, resolution))}
          onCancel={() => setAsking(null)}
        />
      )}
      {asking === 'answer' && (
        <AnswerDialog
          title={t('obstacleGroup.answerTitle', { number: group.number, n: group.open })}
          text={group.title}
          busy={act.isPending}
          onOk={(answerId) => act.mutate(() => groupsApi.answer(group, answerId))}
          onCancel={() => setAsking(null)}
        />
      )}
    </div>
  );
}
