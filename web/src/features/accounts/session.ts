import { createContext, useContext } from 'react';
import type { Session } from './api';

export const SessionContext = createContext<Session | null>(null);

/** How far the server's clock is ahead of this computer's, in milliseconds. */
export const ClockOffsetContext = createContext(0);

/** What the server's clock shows now: an office computer's own may be wrong by days. */
export function useServerNow(): () => Date {
  const offset = useContext(ClockOffsetContext);
  return () => new Date(Date.now() + offset);
}

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
