import { drawMinutes, getListMinutes, uploadSignedMinutes } from '../../api/sdk.gen';
import type { DrawMinutes } from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type { DrawMinutes, ListMinutes, Minutes, MinutesShare } from '../../api/types.gen';

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
  /** @param version of the minutes as the person saw them */
  sign: (id: string, version: number, { number, day, signers, file }: SignedCopy) =>
    dataOf(
      uploadSignedMinutes({
        path: { id },
        headers: ifMatch(version),
        body: { number, day, signers: JSON.stringify(signers), file },
      }),
    ),
  address: (id: string, kind: 'docx' | 'pdf' | 'signed') => `/api/minutes/${id}/files/${kind}`,
};
