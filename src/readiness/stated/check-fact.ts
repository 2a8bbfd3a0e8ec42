import type { AppError } from '../../platform/http/app-error';
import { SHIPPED } from '../criteria/shipped-criteria';
import { factInFuture, factTooMuch, factYesNo, notStated } from './stated-facts.errors';

/** What somebody wants to state. */
export interface FactGiven {
  criterion: string;
  done: number;
  total: number;
  factDay: string;
}

/**
 * Why a statement cannot be taken, or null.
 * @param today the day in Việt Nam.
 */
export function factProblem(
  { criterion, done, total, factDay }: FactGiven,
  today: string,
): AppError | null {
  const known = SHIPPED.find(({ code }) => code === criterion);
  const name = known?.name.vi ?? criterion;
  if (known?.source !== 'stated') return notStated({ name });
  if (known.yesNo && (total !== 1 || done > 1)) return factYesNo({ name });
  if (done > total) return factTooMuch({ name, done, total });
  if (factDay > today) return factInFuture({ name, day: factDay.split('-').reverse().join('/') });
  return null;
}
