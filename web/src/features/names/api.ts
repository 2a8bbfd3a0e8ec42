import { changeNamePermission, listNamePermissions } from '../../api/sdk.gen';
import type { ChangeNamePermission, NamePermission } from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type { NamePermission } from '../../api/types.gen';

export const namesApi = {
  list: (roundId: string) => dataOf(listNamePermissions({ path: { roundId } })),
  change: (roundId: string, seen: NamePermission, body: ChangeNamePermission) =>
    dataOf(
      changeNamePermission({
        path: { roundId, listType: seen.listType },
        headers: ifMatch(seen.version),
        body,
      }),
    ),
};
