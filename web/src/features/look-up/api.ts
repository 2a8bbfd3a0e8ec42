import { lookUp } from '../../api/sdk.gen';
import { dataOf } from '../../components/server';

export type { LookUpAnswer } from '../../api/types.gen';

/** Asked in the body: an address is somebody's and must not stand in the address bar of a browser. */
export const lookUpApi = {
  find: (roundId: string, q: string) => dataOf(lookUp({ path: { roundId }, body: { q } })),
};
