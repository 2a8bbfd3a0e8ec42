import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { TabSet } from '../components/tab-set';
import { useFilters } from '../components/use-filters';
import { useCan } from '../features/accounts/session';
import { AgeingView } from '../features/obstacles/ageing-view';
import { AnswerList } from '../features/obstacles/answer-list';
import { GroupList } from '../features/obstacles/group-list';
import { BOARD_FILTERS, ObstacleBoard } from '../features/obstacles/obstacle-board';
import { TaskList } from '../features/obstacles/task-list';
import { useRound } from '../features/units/round-context';

export default function ObstaclesPage() {
  const { t } = useTranslation();
  const { code } = useRound();
  const mayReport = useCan('obstacle.report');
  const mayFollow = useCan('obstacle.follow');
  const [filters, setFilters] = useFilters({ xem: 'bang', ...BOARD_FILTERS });
  return (
    <>
      <PageHeader
        title={t('obstacles.title')}
        actions={
          mayReport && (
            <Link className="button-link obstacle-report-link" to={paths.reportObstacle(code)}>
              {t('obstacles.report')}
            </Link>
          )
        }
      >
        {t('obstacles.lead')}
      </PageHeader>
      <TabSet
        label={t('obstacles.title')}
        active={filters.xem}
        onChange={(xem) => setFilters({ xem })}
        tabs={[
          {
            ...{ key: 'bang', label: t('obstacles.board') },
            content: () => <ObstacleBoard filters={filters} onChange={setFilters} />,
          },
          {
            ...{ key: 'thoi-gian', label: t('obstacles.ageing') },
            content: () => <AgeingView />,
          },
          { ...{ key: 'chung', label: t('obstacles.groups') }, content: () => <GroupList /> },
          {
            ...{ key: 'viec', label: t('obstacleTask.tab') },
            content: () => (
              <div className="stack">
                <p className="panel-hint">{t('obstacleTask.lead')}</p>
                <TaskList mayAdd={mayFollow} />
              </div>
            ),
          },
          {
            ...{ key: 'tra-loi', label: t('obstacles.answers') },
            content: () => (
              <AnswerList text={filters.tim} onSearch={(tim) => setFilters({ tim })} />
            ),
          },
        ]}
      />
    </>
  );
}
