import { LIST_STAGES } from './list-stage';
import { SHARE_STATES } from './share-state';

const oneOf = (column: string, values: readonly string[]): string =>
  `${column} IN (${values.map((value) => `'${value}'`).join(', ')})`;

/** An approved list has its paper, any other has none. */
export const LIST_STAGE_CHECKS = {
  state: oneOf('state', LIST_STAGES),
  approved: `(state = 'approved') = (approval_id IS NOT NULL)`,
  returned: `state <> 'returned' OR returned_why IS NOT NULL`,
} as const;

/** Signed only with number, day and signed copy; a decision has number and day or is not there. */
export const SHARE_CHECKS = {
  state: oneOf('state', SHARE_STATES),
  sides: 'giver_organisation_id <> receiver_organisation_id',
  signed: `(state IN ('signed', 'settled')) = (signing_id IS NOT NULL AND signed_number IS NOT NULL AND signed_on IS NOT NULL AND signed_file_id IS NOT NULL)`,
  decision: '(decision_number IS NULL) = (decision_on IS NULL)',
  settled: `state <> 'settled' OR received_on IS NOT NULL`,
} as const;
