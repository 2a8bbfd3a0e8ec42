import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ApiProblem } from './api-problem';
import { useProblemText } from './problem-text';
import { StatusIcon } from './status-mark';
import './states.css';

interface EmptyStateProps {
  title: string;
  hint?: ReactNode;
  /** The button of the next step. */
  children?: ReactNode;
}

/** Nothing here yet: says so and offers the next step. */
export function EmptyState({ title, hint, children }: EmptyStateProps) {
  return (
    <div className="state">
      <p className="state-title">{title}</p>
      {hint && <p className="state-hint">{hint}</p>}
      {children && <div className="state-actions">{children}</div>}
    </div>
  );
}

/** No page, or no right to it: the two look alike on purpose, nobody learns what exists. */
export function NoRight() {
  const { t } = useTranslation();
  return (
    <EmptyState title={t('state.noRightTitle')} hint={t('state.noRight')}>
      <Link to="/">{t('state.home')}</Link>
    </EmptyState>
  );
}

interface ErrorStateProps {
  error: unknown;
  /** What could not be loaded, as the object of the sentence. */
  what: string;
  retry?: () => unknown;
}

/** What happened, how to mend it, the code for support, and a button to try again. */
export function ErrorState({ error, what, retry }: ErrorStateProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  if (error instanceof ApiProblem && (error.status === 404 || error.status === 403)) {
    return <NoRight />;
  }
  const problem = error instanceof ApiProblem ? error : null;
  return (
    <div className="state" role="alert">
      <p className="state-title state-title-red">
        <StatusIcon tone="red" /> {t('state.errorTitle', { what })}
      </p>
      <p className="state-hint">{problemText(error)}</p>
      {problem && (
        <p className="state-code">
          {t('state.code', { code: problem.code })}
          {problem.requestId && <> · {t('state.requestCode', { id: problem.requestId })}</>}
        </p>
      )}
      {retry && (
        <div className="state-actions">
          <Button onClick={() => void retry()}>{t('action.retry')}</Button>
        </div>
      )}
    </div>
  );
}
