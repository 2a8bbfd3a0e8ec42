/** Cars for general work that a commune may have: how many, by which legal act, from when to when. */
export interface Norm {
  most: number;
  basis: string;
  validFrom: string;
  /** Last day; null where no end is known. */
  validTo: string | null;
}

/** What rounds go by that state nothing themselves. */
export const SHIPPED_NORM: Norm = {
  most: 2,
  basis: 'Nghị định 153/2025/NĐ-CP ngày 15/6/2025, sửa đổi Nghị định 72/2023/NĐ-CP',
  validFrom: '2025-07-01',
  validTo: null,
};

/**
 * The norm in force on a day: the latest that a round states itself, else the one that ships with the program.
 * @returns undefined where none is known for that day.
 */
export function normOn<T extends Norm>(own: readonly T[], day: string): T | Norm | undefined {
  const holds = ({ validFrom, validTo }: Norm) =>
    validFrom <= day && (validTo === null || day <= validTo);
  const stated = own
    .filter(holds)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
    .at(0);
  return stated ?? [SHIPPED_NORM].find(holds);
}

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

export const CAR_STANDINGS = ['none', 'coming', 'unknown', 'below', 'met', 'above'] as const;
export type CarStanding = (typeof CAR_STANDINGS)[number];

/**
 * Where a unit stands: without a car, with one on its way only, below what it may have, at it, above it.
 * @param most as many as it may have; undefined where no norm is known, which nobody meets.
 */
export function carStanding(
  { general, toCome }: Pick<UnitCars, 'general' | 'toCome'>,
  most: number | undefined,
): CarStanding {
  if (most !== undefined && general > most) return 'above';
  if (most !== undefined && general === most) return 'met';
  if (general === 0) return toCome > 0 ? 'coming' : 'none';
  return most === undefined ? 'unknown' : 'below';
}
