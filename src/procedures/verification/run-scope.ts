import { createHash } from 'node:crypto';
import type { RunScope } from './verification.entity';

/** What a run is about: a whole round, one unit of it, or one field of procedures in all its units. */
export type Scope =
  | { scope: 'round' }
  | { scope: 'unit'; unitId: string }
  | { scope: 'field'; field: string };

/** The scope as it is stored. */
export interface ScopeColumns {
  scope: RunScope;
  scopeUnitId: string | null;
  scopeField: string | null;
}

export const columnsOf = (scope: Scope): ScopeColumns => ({
  scope: scope.scope,
  scopeUnitId: scope.scope === 'unit' ? scope.unitId : null,
  scopeField: scope.scope === 'field' ? scope.field : null,
});

/** @throws where the columns contradict each other, which the program never stores. */
export function scopeOf({ scope, scopeUnitId, scopeField }: ScopeColumns): Scope {
  if (scope === 'round') return { scope };
  if (scope === 'unit' && scopeUnitId !== null) return { scope, unitId: scopeUnitId };
  if (scope === 'field' && scopeField !== null) return { scope, field: scopeField };
  throw new Error(`Scope ${scope} without what it is about`);
}

/**
 * Names a scope in 36 characters; while a run of it is under way the name is taken, so that a scope
 * has one. An export is a source of its own: it never stands in for asking the portal.
 */
export function activeKeyOf(roundId: string, scope: Scope, exportId: string | null = null): string {
  if (scope.scope === 'round' && exportId === null) return roundId;
  const about = scope.scope === 'unit' ? scope.unitId : scope.scope === 'field' ? scope.field : '';
  const text = JSON.stringify([roundId, scope.scope, about, exportId]);
  return createHash('sha256').update(text).digest('hex').slice(0, 36);
}
