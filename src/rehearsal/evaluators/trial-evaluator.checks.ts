/** Conditions of appointments, for the entity and its migration. */
export const TRIAL_EVALUATOR_CHECKS = {
  days: 'from_day <= to_day',
} as const;
