import { useTranslation } from 'react-i18next';
import { ApiProblem } from './api-problem';

/** The sentence to show for a failed request: the server's own where it sent one. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    if (error instanceof ApiProblem) {
      if (error.status === 0) return t('state.network');
      if (error.message) return error.message;
    }
    return t('state.unexpected');
  };
}
