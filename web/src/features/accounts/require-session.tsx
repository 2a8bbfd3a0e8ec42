import { lazy, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { PageLoading } from '../../components/page-loading';
import { paths } from '../../components/paths';
import { Notice } from '../../components/notice';
import { ClockOffsetContext, SessionContext } from './session';
import { useSessionQuery } from './use-session-query';

const PendingPage = lazy(() => import('../../pages/pending-page'));

/** Shows its children to people who are signed in; sends the others to the sign-in page and back afterwards. */
export function RequireSession({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const location = useLocation();
  const session = useSessionQuery();
  if (session.isPending) return <PageLoading />;
  if (session.isError) {
    return (
      <main className="light-page">
        <Notice tone="red">{t('state.network')}</Notice>
        <button type="button" className="button-primary" onClick={() => void session.refetch()}>
          {t('action.retry')}
        </button>
      </main>
    );
  }
  if (!session.data) {
    const next = location.pathname + location.search;
    const tail = next === '/' ? '' : `?${new URLSearchParams({ tiep: next })}`;
    return <Navigate to={paths.signIn + tail} replace />;
  }
  if (session.data.pending) return <PendingPage step={session.data.pending} />;
  const offset = Date.parse(session.data.now) - session.dataUpdatedAt;
  return (
    <SessionContext value={session.data}>
      <ClockOffsetContext value={offset}>{children}</ClockOffsetContext>
    </SessionContext>
  );
}
