/** The units whose results a person may see: those the person's organisations sit in, or every one. */
export type UnitScope = 'all' | ReadonlySet<string>;

export const seesUnit = (scope: UnitScope, unitId: string): boolean =>
  scope === 'all' || scope.has(unitId);
