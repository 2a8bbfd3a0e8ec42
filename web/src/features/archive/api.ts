import { getUnitArchive, requestArchive, requestFullArchive } from '../../api/sdk.gen';
import { dataOf } from '../../components/server';

export const archiveApi = {
  of: (roundId: string, unitId: string) => dataOf(getUnitArchive({ path: { roundId, unitId } })),
  /** @param reason given for the package with personal values in full. */
  make: (roundId: string, unitId: string, reason?: string) =>
    reason === undefined
      ? dataOf(requestArchive({ path: { roundId, unitId } }))
      : dataOf(requestFullArchive({ path: { roundId, unitId }, body: { reason } })),
};

export const ARCHIVE_KEY = 'archive';
