/** Conditions of scenarios, for the entity and its migration. */
export const SCENARIO_CHECKS = {
  channel: `channel IN ('counter', 'online')`,
  minutes: `standard_minutes IS NULL OR standard_minutes > 0`,
} as const;
