import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Notice } from '../components/notice';
import { PageHeader } from '../components/page-header';
import { QueryView } from '../components/query-view';
import { useFormat } from '../components/use-format';
import { History } from '../features/audit/history';
import { AnswerForm } from '../features/requests/answer-form';
import { AnswerList } from '../features/requests/answer-list';
import { REQUESTS_KEY, requestsApi } from '../features/requests/api';
import { Standing } from '../features/requests/standing';

export default function RequestUnitPage() {
  const { t } = useTranslation();
  const { requestId = '', unitId = '' } = useParams();
  const format = useFormat();
  const query = useQuery({
    queryKey: [REQUESTS_KEY, 'of-unit', requestId, unitId],
    queryFn: () => requestsApi.ofUnit(requestId, unitId),
  });
  return (
    <QueryView query={query} what={t('requests.what')}>
      {(view) => (
        <div className="stack">
          <PageHeader title={view.request.title}>
            {view.state.unit.name} –{' '}
            {t('requests.dueBy', { at: format.moment(view.request.dueAt) })}
            {view.contact && ` – ${t('requests.contactIs', { contact: view.contact })}`}
          </PageHeader>
          <p>
            <Standing state={view.state.state} late={view.state.late} />
          </p>
          {view.instructions && <p className="task-note">{view.instructions}</p>}
          {view.state.returnReason && (
            <Notice tone="yellow">
              {t('requests.returnedBecause', { reason: view.state.returnReason })}
            </Notice>
          )}
          {!view.mayDecide && view.state.mayAnswer && (
            <AnswerForm key={view.answers.length} view={view} />
          )}
          <section className="stack" aria-labelledby="da-gui">
            <h2 id="da-gui">{t('requests.answers')}</h2>
            <AnswerList view={view} />
          </section>
          {view.mayDecide && view.state.mayAnswer && (
            // Who asked comes to look at what was sent, and seldom answers for a unit.
            <details open={view.answers.length === 0}>
              <summary>{t('requests.answerFor', { unit: view.state.unit.name })}</summary>
              <AnswerForm key={view.answers.length} view={view} />
            </details>
          )}
          <History type="data_request" id={requestId} />
        </div>
      )}
    </QueryView>
  );
}
