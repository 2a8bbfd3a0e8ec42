import {
  answerExplanation,
  enterControlFigures,
  explainDifference,
  getFunctionFindings,
  getControlFigure,
  getControlFigures,
  getControlMatching,
  settleSourceRow,
  takeBackSettlement,
  takeSourceRows,
  getListControl,
  planControlFigures,
  withdrawControlFigure,
} from '../../api/sdk.gen';
import type { ControlEntry, SettleRow } from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type {
  ControlDetail,
  ControlExplanation,
  ControlFigures,
  ControlLine,
  ControlMatching,
  ControlPlan,
  FunctionFindings,
} from '../../api/types.gen';
export type { ControlEntry };

/** A control figure as the person saw it. */
export interface SeenFigure {
  id: string;
  version: number;
}

export const CONTROL_KEY = ['handover-control'];

const on = ({ id, version }: SeenFigure) => ({ path: { id }, headers: ifMatch(version) });

export const controlApi = {
  ofRound: (roundId: string) => dataOf(getControlFigures({ path: { roundId } })),
  functionFindings: (roundId: string) => dataOf(getFunctionFindings({ path: { roundId } })),
  ofList: (id: string) => dataOf(getListControl({ path: { id } })),
  one: (id: string) => dataOf(getControlFigure({ path: { id } })),
  enter: (roundId: string, figure: ControlEntry, reason: string | null) =>
    dataOf(enterControlFigures({ path: { roundId }, body: { figures: [figure], reason } })),
  /** Of one kind of list, or of all that the person enters for. */
  template: (roundId: string, listType: string) =>
    `/api/rounds/${roundId}/handover/control/template.xlsx${
      listType && `?listType=${encodeURIComponent(listType)}`
    }`,
  plan: (roundId: string, file: File) =>
    dataOf(planControlFigures({ path: { roundId }, body: { file } })),
  enterAll: (
    roundId: string,
    figures: ControlEntry[],
    reason: string | null,
    fileName: string | null,
  ) => dataOf(enterControlFigures({ path: { roundId }, body: { figures, reason, fileName } })),
  matching: (
    id: string,
    query: { state?: string; open?: boolean; page: number; pageSize: number },
  ) => {
    const { state, open, ...page } = query;
    return dataOf(
      getControlMatching({
        path: { id },
        query: {
          ...page,
          ...(state && { state: state as 'both' | 'only_source' | 'only_list' }),
          ...(open && { open: 'true' as const }),
        },
      }),
    );
  },
  takeSource: (at: SeenFigure, file: File, column: string) =>
    dataOf(takeSourceRows({ ...on(at), body: { file, column } })),
  settle: (id: string, body: SettleRow) => dataOf(settleSourceRow({ path: { id }, body })),
  takeBack: (id: string, settlementId: string, reason: string) =>
    dataOf(takeBackSettlement({ path: { id, settlementId }, body: { reason } })),
  withdraw: (at: SeenFigure, reason: string) =>
    dataOf(withdrawControlFigure({ ...on(at), body: { reason } })),
  explain: (at: SeenFigure, reason: string) =>
    dataOf(explainDifference({ ...on(at), body: { reason } })),
  /** @param version of the explanation as the person saw it */
  answer: (
    id: string,
    { id: explanationId, version }: SeenFigure,
    answer: { accepted: true; note: string | null } | { accepted: false; note: string },
  ) =>
    dataOf(
      answerExplanation({ path: { id, explanationId }, headers: ifMatch(version), body: answer }),
    ),
};
