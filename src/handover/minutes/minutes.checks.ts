/** Conditions that the database holds, for entity and migration alike. */
export const MINUTES_CHECKS = {
  kind: `kind IN ('records', 'assets', 'general')`,
  state: `state IN ('drawn_up', 'signed', 'replaced')`,
  sides: 'giver_organisation_id <> receiver_organisation_id',
  issuer: 'issuer_organisation_id IN (giver_organisation_id, receiver_organisation_id)',
  signed: `(state = 'signed') = (signed_number IS NOT NULL AND signed_on IS NOT NULL AND signed_file_id IS NOT NULL AND signed_sha256 IS NOT NULL AND signers IS NOT NULL AND signed_recorded_at IS NOT NULL)`,
} as const;

/** Over all lists of a pair there is one paper, without supplements. */
export const SUPPLEMENT_CHECK = 'supplement_no >= 0 AND (list_id IS NOT NULL OR supplement_no = 0)';
