import { listSystemKeys, makeSystemKey, revokeSystemKey } from '../../../api/sdk.gen';
import type { NewSystemKey } from '../../../api/types.gen';
import { dataOf } from '../../../components/server';
import { TESTS_KEY } from './api';

export type { SystemKey } from '../../../api/types.gen';

/** Below that of tests: an act on keys reads them again. */
export const KEYS_KEY = [TESTS_KEY, 'keys'];

export const systemKeysApi = {
  list: () => dataOf(listSystemKeys()),
  make: (body: NewSystemKey) => dataOf(makeSystemKey({ body })),
  revoke: (id: string) => dataOf(revokeSystemKey({ path: { id } })),
};
