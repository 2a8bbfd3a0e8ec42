import { createContext, useContext } from 'react';
import type { Session } from './api';

export const SessionContext = createContext<Session | null>(null);

/** Who is signed in. Only inside the workspace. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside the workspace');
  return session;
}

/** Whether the person has a permission such as `handover.accept`; buttons without it are not shown. */
export function useCan(permission: string): boolean {
  return useSession().permissions.includes(permission);
}

/** Units of the person's own organisations; none for people of the province. */
export function useOwnUnits(): string[] {
  const { organisations, province } = useSession();
  return province ? [] : [...new Set(organisations.map(({ unitId }) => unitId))];
}
