import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { QueryView } from '../components/query-view';
import { History } from '../features/audit/history';
import { EvidencePanel } from '../features/evidence/evidence-panel';
import { OBSTACLES_KEY, obstaclesApi } from '../features/obstacles/api';
import { ObstacleActs } from '../features/obstacles/obstacle-acts';
import { ObstacleDetails } from '../features/obstacles/obstacle-details';
import { TaskList } from '../features/obstacles/task-list';
import { useRound } from '../features/units/round-context';

export default function ObstaclePage() {
  const { t } = useTranslation();
  const { obstacleId = '' } = useParams();
  const { code } = useRound();
  const query = useQuery({
    queryKey: [OBSTACLES_KEY, 'one', obstacleId],
    queryFn: () => obstaclesApi.one(obstacleId),
  });
  const row = query.data;
  return (
    <>
      <PageHeader
        title={row ? `${row.number} – ${row.title}` : t('obstacles.title')}
        above={[{ to: paths.obstacles(code), title: t('obstacles.title') }]}
      >
        {row && (
          <Link to={paths.obstacles(code, { 'don-vi': row.unit.id })}>
            {row.unit.name} · {t('obstacles.toAll')}
          </Link>
        )}
      </PageHeader>
      <QueryView query={query} what={t('obstacles.oneWhat')}>
        {(data) => (
          <div className="stack">
            <ObstacleActs key={`${data.id} ${data.version}`} row={data} />
            <ObstacleDetails row={data} />
            <section className="stack" aria-labelledby="viec-phai-lam">
              <h2 id="viec-phai-lam">{t('obstacleTask.ofObstacle')}</h2>
              <TaskList obstacleId={data.id} mayAdd={data.may.includes('plan')} />
            </section>
            <EvidencePanel
              subject={{ kind: 'obstacle', id: data.id }}
              of={`${data.number} ${data.title}`}
            />
            <History type="obstacle" id={data.id} />
          </div>
        )}
      </QueryView>
    </>
  );
}
