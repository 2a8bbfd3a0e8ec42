import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { paths } from '../../components/paths';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import { groupsApi, OBSTACLES_KEY, type ObstacleGroup } from './api';
import { MakeGroup } from './make-group';
import { useCatalogue } from './use-catalogue';

/** Problems that many units met, with what of each is left. */
export function GroupList() {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const { categoryName } = useCatalogue();
  const [making, setMaking] = useState(false);
  const query = useQuery({
    queryKey: [OBSTACLES_KEY, round.id, 'groups'],
    queryFn: () => groupsApi.list(round.id),
  });
  const figure = (key: 'units' | 'obstacles' | 'open'): Column<ObstacleGroup> => ({
    ...{ key, title: t(`obstacleGroup.${key}`), align: 'right', sortValue: (row) => row[key] },
    render: (row) => format.number(row[key]),
  });
  const columns: Column<ObstacleGroup>[] = [
    {
      ...{ key: 'title', title: t('obstacles.group'), rowHeader: true, width: 240 },
      sortValue: (row) => row.title,
      render: (row) => (
        <Link to={paths.obstacleGroup(round.code, row.id)}>
          {row.number} – {row.title}
        </Link>
      ),
    },
    {
      ...{ key: 'category', title: t('obstacles.category'), width: 160 },
      render: (row) => categoryName(row.category),
    },
    figure('units'),
    figure('obstacles'),
    figure('open'),
    {
      ...{ key: 'due', title: t('obstacleGroup.earliest'), width: 110 },
      sortValue: (row) => row.earliestDue ?? '9',
      render: (row) => format.day(row.earliestDue),
    },
    {
      ...{ key: 'state', title: t('obstacles.state'), width: 140 },
      render: (row) => <GroupMark group={row} />,
    },
  ];
  return (
    <div className="stack">
      <p className="panel-hint">{t('obstacleGroup.lead')}</p>
      <QueryView query={query} what={t('obstacleGroup.what')}>
        {({ groups, mayGroup }) => (
          <>
            {mayGroup && !making && (
              <div>
                <Button type="primary" onClick={() => setMaking(true)}>
                  {t('obstacleGroup.make')}
                </Button>
              </div>
            )}
            {making && <MakeGroup onClose={() => setMaking(false)} />}
            <DataTable
              caption={t('obstacles.groups')}
              columns={columns}
              rows={groups}
              rowKey={(row) => row.id}
              empty={<EmptyState title={t('obstacleGroup.none')} />}
            />
          </>
        )}
      </QueryView>
    </div>
  );
}

/** Whether a shared problem is settled. */
export function GroupMark({ group }: { group: Pick<ObstacleGroup, 'state' | 'blocking'> }) {
  const { t } = useTranslation();
  if (group.state === 'closed')
    return <StatusMark tone="green">{t('obstacleGroup.stateClosed')}</StatusMark>;
  const tone = group.blocking > 0 ? 'red' : 'yellow';
  return <StatusMark tone={tone}>{t('obstacleGroup.stateOpen')}</StatusMark>;
}
