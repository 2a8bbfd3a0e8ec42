import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api-problem';

/** Key of the one query that says who is signed in; null when nobody is. */
export const SESSION_KEY = ['session'] as const;

/** Set in place of the session when it ran out while somebody worked. */
export const EXPIRED_KEY = ['session-expired'] as const;

function worthRetrying(failures: number, error: unknown): boolean {
  return failures < 1 && error instanceof ApiProblem && (error.status === 0 || error.status >= 502);
}

/** The cache of everything read from the server. A 401 anywhere ends the session on screen. */
export function createQueryClient(): QueryClient {
  const endSession = (error: unknown) => {
    const signedIn = client.getQueryData(SESSION_KEY);
    if (error instanceof ApiProblem && error.status === 401 && signedIn) {
      client.setQueryData(EXPIRED_KEY, true);
      client.setQueryData(SESSION_KEY, null);
    }
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: endSession }),
    mutationCache: new MutationCache({ onError: endSession }),
    defaultOptions: {
      // Without a line nothing waits in silence: each request is tried, fails and says so.
      queries: {
        ...{ retry: worthRetrying, staleTime: 10_000, refetchOnWindowFocus: true },
        ...{ networkMode: 'always', refetchOnReconnect: true },
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return client;
}
