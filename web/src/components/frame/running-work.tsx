import { SyncOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../features/accounts/session';
import { jobsApi } from '../jobs-api';

/** How many jobs run in the background; nothing when all is quiet. */
export function RunningWork() {
  const { t } = useTranslation();
  const mayRead = useCan('job.read');
  const jobs = useQuery({
    queryKey: ['jobs', 'running'],
    queryFn: jobsApi.running,
    refetchInterval: 5_000,
    enabled: mayRead,
  });
  const rows = jobs.data ?? [];
  return (
    <span className="running-work" role="status">
      {rows.length > 0 && (
        <>
          <SyncOutlined spin aria-hidden="true" /> {t('frame.running', { n: rows.length })}
        </>
      )}
    </span>
  );
}
