import { confirmClock, getRetention, requestRetentionRun } from '../../api/sdk.gen';
import { dataOf } from '../../components/server';

export type { Retention, RetentionRule } from '../../api/types.gen';

export const retentionApi = {
  read: () => dataOf(getRetention()),
  run: () => dataOf(requestRetentionRun({ body: {} })),
  confirmClock: () => dataOf(confirmClock({ body: {} })),
};
