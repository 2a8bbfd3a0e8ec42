import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import { REQUESTS_KEY, requestsApi, type DataRequestRow } from './api';
import './requests.css';
import { Standing } from './standing';

/** Requests, those due last on top: sent ones with their figures, received ones with what is left to do. */
export function RequestList() {
  const { t } = useTranslation();
  const round = useRound();
  const query = useQuery({
    queryKey: [REQUESTS_KEY, round.id],
    queryFn: () => requestsApi.list(round.id),
  });
  return (
    <QueryView query={query} what={t('requests.what')}>
      {({ requests, maySend }) =>
        requests.length === 0 ? (
          <EmptyState title={t(maySend ? 'requests.noneSent' : 'requests.noneReceived')} />
        ) : (
          <ul className="request-list">
            {requests.map((request) => (
              <RequestLine key={request.id} request={request} />
            ))}
          </ul>
        )
      }
    </QueryView>
  );
}

function RequestLine({ request }: { request: DataRequestRow }) {
  const { t } = useTranslation();
  const { code } = useRound();
  const format = useFormat();
  const { counts, own } = request;
  return (
    <li className="panel request-line">
      <div>
        <h2>
          {own.length === 1 ? (
            <Link to={paths.requestOfUnit(code, request.id, own[0]!.unit.id)}>{request.title}</Link>
          ) : (
            <Link to={paths.request(code, request.id)}>{request.title}</Link>
          )}
        </h2>
        <p className="panel-hint">
          {t('requests.dueBy', { at: format.moment(request.dueAt) })}
          {request.repeats !== 'none' &&
            ` – ${t(`requestRepeats.${request.repeats}`)}, ${t('requests.period', { n: request.period })}`}
        </p>
      </div>
      {request.state === 'draft' ? (
        <StatusMark tone="grey">{t('requests.draft')}</StatusMark>
      ) : own.length > 0 ? (
        <ul className="request-own">
          {own.map(({ unit, state, late }) => (
            <li key={unit.id}>
              <Link to={paths.requestOfUnit(code, request.id, unit.id)}>{unit.name}</Link>{' '}
              <Standing state={state} late={late} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="request-counts">
          <strong>
            {t('requests.answeredOf', {
              ...{ a: format.number(counts.answered), b: format.number(counts.units) },
            })}
          </strong>
          {counts.held > 0 && (
            <StatusMark tone="blue">{t('requests.held', { n: counts.held })}</StatusMark>
          )}
          {counts.returned > 0 && (
            <StatusMark tone="yellow">{t('requests.returned', { n: counts.returned })}</StatusMark>
          )}
          {counts.missing > 0 && (
            <StatusMark tone={request.overdue ? 'red' : 'grey'}>
              {t('requests.missing', { n: counts.missing })}
            </StatusMark>
          )}
          {request.merged && <StatusMark tone="green">{t('requests.mergedMark')}</StatusMark>}
        </p>
      )}
    </li>
  );
}
