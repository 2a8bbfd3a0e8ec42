import {
  drawGeneralMinutes,
  drawMinutes,
  getGeneralMinutes,
  getListMinutes,
  uploadSignedMinutes,
} from '../../api/sdk.gen';
import type { DrawGeneralMinutes, DrawMinutes } from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type {
  DrawGeneralMinutes,
  DrawMinutes,
  GeneralMinutes,
  ListMinutes,
  Minutes,
  MinutesShare,
} from '../../api/types.gen';

/** Who signs for a side. */
export type Person = DrawMinutes['giver'][number];

export interface SignedCopy {
  number: string;
  day: string;
  signers: (Person & { side: 'giver' | 'receiver' | 'witness' })[];
  file: File;
}

export const minutesApi = {
  ofList: (id: string) => dataOf(getListMinutes({ path: { id } })),
  /** @param version of the list as the person saw it */
  draw: (id: string, version: number, body: DrawMinutes) =>
    dataOf(drawMinutes({ path: { id }, headers: ifMatch(version), body })),
  /** Minutes over all lists from one body to another. */
  general: (roundId: string, giverOrganisationId: string, receiverOrganisationId: string) =>
    dataOf(
      getGeneralMinutes({
        path: { roundId },
        query: { giverOrganisationId, receiverOrganisationId },
      }),
    ),
  drawGeneral: (roundId: string, body: DrawGeneralMinutes) =>
    dataOf(drawGeneralMinutes({ path: { roundId }, body })),
  /** @param version of the minutes as the person saw them */
  sign: (id: string, version: number, { number, day, signers, file }: SignedCopy) =>
    dataOf(
      uploadSignedMinutes({
        path: { id },
        headers: ifMatch(version),
        body: { number, day, signers: JSON.stringify(signers), file },
      }),
    ),
  partAddress: (id: string, part: number, kind: 'docx' | 'pdf') =>
    `/api/minutes/${id}/parts/${part}/files/${kind}`,
  address: (id: string, kind: 'docx' | 'pdf' | 'signed') => `/api/minutes/${id}/files/${kind}`,
};
