import { getSession, getSetup, setUp, signIn, signOut } from '../../api/sdk.gen';
import type { Setup } from '../../api/types.gen';
import { dataOf } from '../../components/server';

export type { Session } from '../../api/types.gen';

export const sessionApi = {
  read: () => dataOf(getSession()),
  signIn: (login: string, password: string) => dataOf(signIn({ body: { login, password } })),
  signOut: () => dataOf(signOut()),
  setupState: () => dataOf(getSetup()),
  setUp: (body: Setup) => dataOf(setUp({ body })),
};
