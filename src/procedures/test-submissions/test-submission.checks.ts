/** Conditions of the table of test submissions, the same in migrations and entities. */
export const TEST_CHECKS = {
  channel: `channel IN ('portal', 'province', 'counter', 'post')`,
  payment: `payment IN ('not-tried', 'none', 'paid', 'failed')`,
  synced: `synced IN ('unknown', 'yes', 'no')`,
  state: `state IN ('passed', 'running', 'failed')`,
  passed: `state <> 'passed' OR (received_at IS NOT NULL AND appraised_at IS NOT NULL AND approved_at IS NOT NULL AND signed_at IS NOT NULL AND returned_at IS NOT NULL AND payment IN ('none', 'paid') AND synced = 'yes' AND failed_step IS NULL)`,
  failed_step: `failed_step IS NULL OR failed_step IN ('received', 'appraised', 'approved', 'signed', 'returned')`,
  purge: `(purged_on IS NULL) = (purge_proof IS NULL) AND (purged_on IS NULL) = (purge_systems IS NULL)`,
  entered: `entered_by IN ('screen', 'excel', 'api')`,
} as const;
