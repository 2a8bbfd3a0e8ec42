import type { Indicator } from './api';

/** Whether a value reaches its target; null where either is not known. */
export function meets({ better, target }: Indicator, value: number | null): boolean | null {
  if (value === null || target === null) return null;
  return better === 'higher' ? value >= target : value <= target;
}
