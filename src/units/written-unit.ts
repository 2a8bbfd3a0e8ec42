/** A unit of before 1 July 2025 as a person writes it. */
export interface WrittenUnit {
  ward: string;
  district: string;
  province: string;
}

/** How an answer was found, or why there is none. */
export const resolutions = [
  'exact',
  'without-marks',
  'no-district',
  'no-province',
  'in-one-cell',
  'swapped',
  'old-letters',
  'several',
  'other-district',
  'other-spelling',
  'other-kind',
  'unknown-province',
  'not-found',
] as const;
export type Resolution = (typeof resolutions)[number];
