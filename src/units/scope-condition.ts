import type { OrganisationScope } from './organisation-scope';

/** Columns of a query that say what a row is about. */
export interface ScopedColumns {
  /** Column with the code of the kind of list. */
  listType: string;
  /** Columns with organisations on whose side the row is. */
  sides: readonly string[];
}

/**
 * The rows that a right covers, as a condition for a query: those of kinds of lists for which it
 * holds over the province, and those with an organisation of the person on one of their sides.
 * @param codes every kind of list that rows may be of.
 */
export function scopeCondition(
  scope: OrganisationScope,
  codes: readonly string[],
  { listType, sides }: ScopedColumns,
): { sql: string; parameters: Record<string, unknown> } {
  const everywhere = codes.filter((code) => scope.coversProvince(code));
  if (everywhere.length === codes.length) return { sql: '1 = 1', parameters: {} };
  const ways: string[] = [];
  const parameters: Record<string, unknown> = {};
  if (everywhere.length > 0) {
    ways.push(`${listType} IN (:...scopeTypes)`);
    parameters.scopeTypes = everywhere;
  }
  const local = codes
    .filter((code) => !everywhere.includes(code))
    .map((code) => ({ code, ids: scope.organisationIds(code) }))
    .filter(({ ids }) => ids.length > 0);
  const alike = Map.groupBy(local, ({ ids }) => ids.join(' '));
  [...alike.values()].forEach((group, at) => {
    const own = sides.map((side) => `${side} IN (:...scopeOwn${at})`).join(' OR ');
    ways.push(`(${listType} IN (:...scopeOwnTypes${at}) AND (${own}))`);
    parameters[`scopeOwn${at}`] = group[0]!.ids;
    parameters[`scopeOwnTypes${at}`] = group.map(({ code }) => code);
  });
  return { sql: ways.length === 0 ? '1 = 0' : `(${ways.join(' OR ')})`, parameters };
}
