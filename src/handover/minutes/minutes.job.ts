import { defineJob } from '../../platform/jobs/job-definition';
import type { MinutesOrder } from './minutes-facts';

/** Which share, as the person saw its list, and what the person added. */
export type DrawOrder = {
  listId: string;
  receiverOrganisationId: string;
  /** Version of the list. */
  version: number;
  order: MinutesOrder;
};

export const drawMinutesJob = defineJob<DrawOrder>('handover.draw-minutes');
