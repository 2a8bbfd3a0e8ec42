import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { QueryView } from '../components/query-view';
import { useFormat } from '../components/use-format';
import { History } from '../features/audit/history';
import { REQUESTS_KEY, requestsApi } from '../features/requests/api';
import { FormEditor } from '../features/requests/form-editor';
import { RequestStanding } from '../features/requests/request-standing';
import { RequestReminders } from '../features/reminders/request-reminders';
import { useRound } from '../features/units/round-context';
import '../features/tasks/tasks.css';

export default function RequestPage() {
  const { t } = useTranslation();
  const { requestId = '' } = useParams();
  const { code } = useRound();
  const format = useFormat();
  const query = useQuery({
    queryKey: [REQUESTS_KEY, 'one', requestId],
    queryFn: () => requestsApi.one(requestId),
  });
  return (
    <QueryView query={query} what={t('requests.what')}>
      {(request) => (
        <div className="stack">
          <PageHeader title={request.title}>
            {t('requests.dueBy', { at: format.moment(request.dueAt) })}
            {request.contact && ` – ${t('requests.contactIs', { contact: request.contact })}`}
          </PageHeader>
          {request.instructions && <p className="task-note">{request.instructions}</p>}
          {request.periods.length > 1 && (
            <nav aria-label={t('requests.periods')} className="task-toolbar">
              {request.periods.map(({ id, period, dueAt }) => (
                <Link
                  key={id}
                  to={paths.request(code, id)}
                  aria-current={id === request.id ? 'page' : undefined}
                >
                  {t('requests.period', { n: period })} ({format.day(dueAt.slice(0, 10))})
                </Link>
              ))}
            </nav>
          )}
          {request.state === 'draft' ? (
            <FormEditor key={request.version} request={request} />
          ) : (
            <RequestStanding request={request}>
              {request.maySend && request.state === 'sent' && (
                <RequestReminders requestId={request.id} />
              )}
            </RequestStanding>
          )}
          <History type="data_request" id={request.id} />
        </div>
      )}
    </QueryView>
  );
}
