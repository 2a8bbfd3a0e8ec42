import { useState } from 'react';

/**
 * A record as a form was filled from it. A later version of it beside the form is a conflict that the person settles.
 * @param now the record as it is now; undefined for a new one.
 * @param fill fills the form anew.
 */
export function useSeen<R extends { version: number } | undefined>(
  now: R,
  fill: (now: R) => void,
): { seen: R; takeNow: () => void } {
  const [seen, setSeen] = useState(now);
  const takeNow = () => {
    setSeen(now);
    fill(now);
  };
  return { seen, takeNow };
}

/** What a form says beside what the record says now, field by field in words. */
export const bothOf = <R>(
  told: readonly (readonly [string, (each: R) => string])[],
  mine: R,
  now: R,
) => told.map(([name, tell]) => ({ name, mine: tell(mine), now: tell(now) }));
