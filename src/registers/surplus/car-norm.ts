/** Cars for general work that a commune may have, and where that stands. */
export const CAR_NORM = {
  most: 2,
  basis: 'Nghị định 153/2025/NĐ-CP, sửa đổi Nghị định 72/2023/NĐ-CP',
};

/** Vehicles of a unit that it took over, and those on their way to it. */
export interface UnitCars {
  /** For general work and fit for use. */
  general: number;
  /** For special work. */
  special: number;
  /** Taken over, not fit for use. */
  unfit: number;
  /** Declared for it and not accepted yet. */
  toCome: number;
}

export type CarStanding = 'none' | 'coming' | 'below' | 'met' | 'above';

/** Where a unit stands: without a car, with one on its way only, below what it may have, at it, above it. */
export function carStanding({ general, toCome }: UnitCars, most = CAR_NORM.most): CarStanding {
  if (general === 0) return toCome > 0 ? 'coming' : 'none';
  if (general < most) return 'below';
  return general === most ? 'met' : 'above';
}
