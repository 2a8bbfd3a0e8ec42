import { useQuery } from '@tanstack/react-query';
import { ApiProblem } from '../../components/api-problem';
import { SESSION_KEY } from '../../components/query-client';
import { sessionApi, type Session } from './api';

async function readSession(): Promise<Session | null> {
  try {
    return (await sessionApi.read()) ?? null;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}

/** The session of this browser: undefined while asked for, null when nobody is signed in. */
export function useSessionQuery() {
  return useQuery({ queryKey: SESSION_KEY, queryFn: readSession, staleTime: 5 * 60_000 });
}
