import { BUCKETS, FURTHER_MONEY, ORIGINS } from './bucket';

const MAX_WHOLE = Number.MAX_SAFE_INTEGER;

/** What the database demands of every portion. */
export const PORTION_CHECKS = {
  bucket: `bucket IN (${BUCKETS.map((bucket) => `'${bucket}'`).join(', ')})`,
  quantity: `quantity >= 0 AND quantity <= ${MAX_WHOLE}`,
  money: `money >= 0 AND money <= ${MAX_WHOLE}`,
  receiver: `bucket <> 'accepted' OR receiver_organisation_id IS NOT NULL`,
  reason: `(bucket IN ('disputed', 'closed')) = (reason IS NOT NULL)`,
};

/** And from migration 0027 on. */
export const FURTHER_PORTION_CHECKS = {
  further: FURTHER_MONEY.map((each) => `${each} >= 0 AND ${each} <= ${MAX_WHOLE}`).join(' AND '),
  origin: `origin IN (${ORIGINS.map((origin) => `'${origin}'`).join(', ')})`,
};
