import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { Notice } from '../../components/notice';
import { paths } from '../../components/paths';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { WordSearch } from '../../components/word-search';
import { useRound } from '../units/round-context';
import { groupsApi, OBSTACLES_KEY, obstaclesApi, type Obstacle } from './api';
import { ObstacleStateMark, SeverityMark } from './marks';
import { useCatalogue } from './use-catalogue';
import { useObstacleAct } from './use-obstacle-act';

const MOST = 200;

/** Chooses obstacles of the same problem and gives it a name; its group is that of the first chosen. */
export function MakeGroup({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const round = useRound();
  const go = useNavigate();
  const id = useId();
  const { categoryName } = useCatalogue();
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const query = useQuery({
    queryKey: [OBSTACLES_KEY, round.id, 'ungrouped', text],
    queryFn: () =>
      obstaclesApi.page(round.id, { ungrouped: 'true', text: text || undefined }, 1, MOST),
  });
  const act = useObstacleAct(t('obstacleGroup.made'), onClose);
  const lacks = !title.trim() || selected.size === 0;
  const make = (rows: Obstacle[]) => {
    setTried(true);
    const chosen = rows.filter((row) => selected.has(row.id));
    if (lacks || chosen.length === 0) return;
    act.mutate(async () => {
      const group = await groupsApi.make(round.id, {
        ...{ category: chosen[0]!.category, title: title.trim() },
        obstacles: chosen.map((row) => ({ id: row.id, version: row.version })),
      });
      void go(paths.obstacleGroup(round.code, group.id));
    });
  };
  const columns: Column<Obstacle>[] = [
    {
      ...{ key: 'title', title: t('obstacles.name'), rowHeader: true, width: 260 },
      render: (row) => `${row.number} – ${row.title}`,
    },
    { ...{ key: 'unit', title: t('obstacles.unit'), width: 160 }, render: (row) => row.unit.name },
    {
      ...{ key: 'category', title: t('obstacles.category'), width: 150 },
      render: (row) => categoryName(row.category),
    },
    {
      ...{ key: 'severity', title: t('obstacles.severity'), width: 120 },
      render: (row) => <SeverityMark severity={row.severity} />,
    },
    {
      ...{ key: 'state', title: t('obstacles.state'), width: 140 },
      render: (row) => <ObstacleStateMark state={row.state} />,
    },
  ];
  return (
    <section className="panel stack" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>{t('obstacleGroup.make')}</h2>
      <p className="panel-hint">{t('obstacleGroup.makeHint')}</p>
      {tried && lacks && <Notice tone="red">{t('obstacleGroup.titleMissing')}</Notice>}
      <div className="field">
        <label htmlFor={`${id}-title`}>{t('obstacleGroup.title')}</label>
        <Input
          id={`${id}-title`}
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </div>
      <WordSearch
        text={text}
        label={t('obstacles.search')}
        noNumbers={t('obstacles.noNumbers')}
        onSearch={setText}
      />
      <QueryView query={query} what={t('obstacles.what')}>
        {({ rows }) => {
          const open = rows.filter(({ state }) => state !== 'closed');
          return (
            <>
              <DataTable
                caption={t('obstacleGroup.candidates')}
                columns={columns}
                rows={open}
                rowKey={(row) => row.id}
                selection={{ selected, onChange: setSelected, nameOf: (row) => row.title }}
                empty={<EmptyState title={t('obstacles.none')} />}
              />
              <div className="toolbar">
                <Button type="primary" loading={act.isPending} onClick={() => make(open)}>
                  {t('obstacleGroup.make')}
                </Button>
                <Button onClick={onClose}>{t('action.cancel')}</Button>
              </div>
            </>
          );
        }}
      </QueryView>
    </section>
  );
}
