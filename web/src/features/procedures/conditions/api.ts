import {
  getConditionMap,
  listConditionKinds,
  listProcedureConditions,
  planConditionStatements,
  stateConditions,
} from '../../../api/sdk.gen';
import type {
  ConditionStatementEntry,
  ListProcedureConditionsData,
  ProcedureConditions,
  StatementsReceipt,
} from '../../../api/types.gen';
import { dataOf } from '../../../components/server';
import type { Tone } from '../../../components/status-mark';

export type {
  ConditionKind,
  ConditionMap,
  ConditionStatementEntry,
  ConditionStatus,
  ProcedureConditions,
  ProcedureConditionsPage,
  StatementsPlan,
} from '../../../api/types.gen';

export const CONDITIONS_KEY = 'conditions';
export type ConditionState = ProcedureConditions['state'];
export type Condition = ProcedureConditions['conditions'][number]['code'];
export const CONDITION_STATES: readonly ConditionState[] = ['not-met', 'unknown', 'met'];
export const CONDITION_CODES: readonly Condition[] = [
  ...(['published', 'national', 'assigned', 'channel', 'fees'] as const),
  ...(['workflow', 'accounts', 'sso', 'tested', 'posted'] as const),
];
export const CONDITION_TONES: Record<ConditionState, Tone> = {
  ...{ met: 'green', 'not-met': 'red', unknown: 'grey' },
};
/** Statements in one request. */
const AT_ONCE = 2000;

export const conditionsApi = {
  kinds: () => dataOf(listConditionKinds()),
  page: (roundId: string, query: ListProcedureConditionsData['query']) =>
    dataOf(listProcedureConditions({ path: { roundId }, query })),
  map: (roundId: string, condition: Condition | undefined) =>
    dataOf(getConditionMap({ path: { roundId }, query: { condition } })),
  plan: (roundId: string, file: File) =>
    dataOf(planConditionStatements({ path: { roundId }, body: { file } })),
  state: async (
    roundId: string,
    statements: ConditionStatementEntry[],
    source: 'hand' | 'excel',
  ): Promise<StatementsReceipt> => {
    const total: StatementsReceipt = { created: 0, unchanged: 0, refused: [] };
    for (let at = 0; at < statements.length; at += AT_ONCE) {
      const body = { source, statements: statements.slice(at, at + AT_ONCE) };
      const part = await dataOf(stateConditions({ path: { roundId }, body }));
      total.created += part.created;
      total.unchanged += part.unchanged;
      total.refused.push(...part.refused.map((each) => ({ ...each, index: each.index + at })));
    }
    return total;
  },
};
