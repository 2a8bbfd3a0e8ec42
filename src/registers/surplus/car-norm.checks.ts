/** Conditions that the database holds, for entity and migration alike. */
export const CAR_NORM_CHECKS = {
  most: `most >= 0 AND most <= 99`,
  basis: `length(basis) > 0`,
  period: `valid_to IS NULL OR valid_to >= valid_from`,
} as const;
