/** A unit of before 1 July 2025 as a person writes it. */
export interface WrittenUnit {
  ward: string;
  district: string;
  province: string;
}

/** The row with each of its three names changed alike. */
export const eachName = (row: WrittenUnit, change: (text: string) => string): WrittenUnit => ({
  ward: change(row.ward),
  district: change(row.district),
  province: change(row.province),
});

/** How an answer was found, or why there is none. */
export const resolutions = [
  'exact',
  'without-marks',
  'no-district',
  'no-province',
  'in-one-cell',
  'swapped',
  'old-letters',
  'typed-keys',
  'without-spaces',
  'former-district',
  'misspelt',
  'several',
  'other-district',
  'other-spelling',
  'other-kind',
  'unknown-province',
  'not-found',
] as const;
export type Resolution = (typeof resolutions)[number];
