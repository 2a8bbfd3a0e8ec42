import {
  addRegisterLayout,
  beginPrefilledList,
  findRegisterRows,
  getRegister,
  listRegisterLayouts,
  listRegisters,
  requestFullRegisterExport,
  requestRegisterExport,
  requestRegisterLabels,
  withdrawRegisterLayout,
} from '../../api/sdk.gen';
import type {
  NewRegisterLayout,
  PrefillList,
  RegisterFilter,
  RegisterLayout,
  RegisterQuery,
} from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type {
  NewRegisterLayout,
  Register,
  RegisterFilter,
  RegisterLayout,
  RegisterLayouts,
  RegisterRow,
  RegisterType,
} from '../../api/types.gen';

export const PAGE_SIZE = 50;

/** Rows are asked for in the body: names and numbers that people search by must not stand in an address. */
export const registerApi = {
  units: (roundId: string) => dataOf(listRegisters({ path: { roundId } })),
  one: (roundId: string, unitId: string) => dataOf(getRegister({ path: { roundId, unitId } })),
  rows: (roundId: string, body: RegisterQuery) =>
    dataOf(findRegisterRows({ path: { roundId }, body })),
  layouts: (listType: string) => dataOf(listRegisterLayouts({ query: { listType } })),
  /** @param reason given for the copy in full. */
  export: (roundId: string, filter: RegisterFilter, layout: string, reason?: string) =>
    reason === undefined
      ? dataOf(requestRegisterExport({ path: { roundId }, body: { ...filter, layout } }))
      : dataOf(
          requestFullRegisterExport({ path: { roundId }, body: { ...filter, layout, reason } }),
        ),
  prefill: (roundId: string, body: PrefillList) =>
    dataOf(beginPrefilledList({ path: { roundId }, body })),
  labels: (roundId: string, body: RegisterFilter) =>
    dataOf(requestRegisterLabels({ path: { roundId }, body })),
  addLayout: (body: NewRegisterLayout) => dataOf(addRegisterLayout({ body })),
  withdrawLayout: (id: string, version: number) =>
    dataOf(withdrawRegisterLayout({ path: { id }, headers: ifMatch(version) })),
};

/** Address of a file that was made in the background. */
export const madeFileAddress = (id: string): string => `/api/handover/made-files/${id}/file`;

export const REGISTER_KEY = 'register';
export const LAYOUTS_KEY = 'register-layouts';

/** Layouts that an administrator added. */
export const isAdded = ({ added }: RegisterLayout): boolean => added !== null;
