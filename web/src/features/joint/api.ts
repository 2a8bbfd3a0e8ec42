import {
  cancelJointAcceptance,
  confirmJointAcceptance,
  getListJointAcceptances,
  listCountedExceptions,
  listWaitingJointAcceptances,
  makeJointCode,
  openJointAcceptance,
} from '../../api/sdk.gen';
import type { JointAcceptance, OpenJointAcceptance } from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type {
  JointAcceptance,
  JointCode,
  ListJointAcceptances,
  OpenJointAcceptance,
} from '../../api/types.gen';

export type JointSide = JointAcceptance['parties'][number]['side'];
export type JointException = OpenJointAcceptance['exceptions'][number];

const on = ({ id, version }: JointAcceptance) => ({ path: { id }, headers: ifMatch(version) });

export const jointApi = {
  ofList: (id: string) => dataOf(getListJointAcceptances({ path: { id } })),
  /** Rows of a share that the counts speak against. */
  counted: (id: string, receiverId: string) =>
    dataOf(listCountedExceptions({ path: { id, receiverId } })),
  waiting: (roundId: string) => dataOf(listWaitingJointAcceptances({ path: { roundId } })),
  /** @param version of the list as the person saw it */
  open: (id: string, version: number, body: OpenJointAcceptance) =>
    dataOf(openJointAcceptance({ path: { id }, headers: ifMatch(version), body })),
  confirm: (joint: JointAcceptance, side: JointSide, code: string | null) =>
    dataOf(confirmJointAcceptance({ ...on(joint), body: { side, code } })),
  code: (joint: JointAcceptance, side: JointSide) =>
    dataOf(makeJointCode({ ...on(joint), body: { side } })),
  cancel: (joint: JointAcceptance) => dataOf(cancelJointAcceptance(on(joint))),
};
