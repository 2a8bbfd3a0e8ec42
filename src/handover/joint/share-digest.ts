import { canonical, sha256 } from '../../platform/audit/canonical';
import type { Portion } from '../portion.entity';

/** A portion of a share with the version of its row. */
export type SharePortion = Pick<
  Portion,
  | 'id'
  | 'listId'
  | 'itemId'
  | 'receiverOrganisationId'
  | 'version'
  | 'bucket'
  | 'quantity'
  | 'money'
> & { itemVersion: number };

/**
 * Digest of a share as people see it: any row that comes, goes, changes its values, its receiver, its amount or its
 * bucket gives another one; the order does not.
 */
export function shareDigest(
  listId: string,
  receiverOrganisationId: string,
  portions: readonly SharePortion[],
): string {
  const rows = portions
    .map(({ id, version, itemVersion, bucket, quantity, money }) => [
      ...[id, version, itemVersion, bucket, quantity, money],
    ])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return sha256(canonical([listId, receiverOrganisationId, rows]));
}
