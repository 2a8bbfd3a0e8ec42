import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { useFormat } from '../../components/use-format';
import { ownAccountApi, SESSIONS_KEY, type SessionRow } from './api';
import { deviceName } from './device-name';

/** The browsers one is signed in with; each can be ended, or all others at once. */
export function OwnSessions() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const format = useFormat();
  const sessions = useQuery({ queryKey: SESSIONS_KEY, queryFn: ownAccountApi.sessions });
  const end = useMutation({
    mutationFn: async (id: string | null) => {
      if (id === null) await ownAccountApi.endOtherSessions();
      else await ownAccountApi.endSession(id);
    },
    onSettled: () => client.invalidateQueries({ queryKey: SESSIONS_KEY }),
  });
  const columns: Column<SessionRow>[] = [
    {
      key: 'device',
      title: t('ownSessions.device'),
      rowHeader: true,
      render: ({ device, current }) =>
        `${deviceName(device) ?? t('ownSessions.unknown')}${current ? ` – ${t('ownSessions.current')}` : ''}`,
    },
    { key: 'address', title: t('ownSessions.address'), render: ({ address }) => address ?? '' },
    { key: 'seen', title: t('ownSessions.seen'), render: ({ seenAt }) => format.moment(seenAt) },
    {
      key: 'end',
      title: t('ownSessions.act'),
      render: ({ id, current }) =>
        !current && (
          <Button size="small" onClick={() => end.mutate(id)}>
            {t('ownSessions.end')}
          </Button>
        ),
    },
  ];
  return (
    <QueryView query={sessions} what={t('ownSessions.title')}>
      {(rows) => (
        <div className="stack">
          {end.isError && <Notice tone="red">{problemText(end.error)}</Notice>}
          <DataTable
            caption={t('ownSessions.title')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            empty={<EmptyState title={t('state.nothingFound')} />}
          />
          {rows.length > 1 && (
            <div>
              <Button onClick={() => end.mutate(null)}>{t('ownSessions.endOthers')}</Button>
            </div>
          )}
        </div>
      )}
    </QueryView>
  );
}
