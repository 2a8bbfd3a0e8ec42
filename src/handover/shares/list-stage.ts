import { checkedStates, decideStep, type StateTable, type StepAttempt } from './state-table';

/** How far the giver has brought a list: đang lập, đã kiểm kê, trình duyệt, đã duyệt, trả lại. */
export const LIST_STAGES = [
  'drafting',
  'inventoried',
  'submitted',
  'approved',
  'returned',
] as const;
export type ListStageName = (typeof LIST_STAGES)[number];

/** `redraft`: more is declared, or corrected; no button, it comes with the declaration. */
export const LIST_STAGE_ACTS = ['inventory', 'submit', 'approve', 'return', 'redraft'] as const;
export type ListStageAct = (typeof LIST_STAGE_ACTS)[number];

/**
 * `on-paper`: number, day, who approved and the scan are given with the act; `receivers-named`: nothing that is
 * still to be handed over lacks a receiver, save what the chairman of the province has yet to decide.
 */
export const LIST_STAGE_CONDITIONS = [
  'on-paper',
  'receivers-named',
  'reason-given',
  'nothing-signed',
] as const;
export type ListStageCondition = (typeof LIST_STAGE_CONDITIONS)[number];

const GIVER = ['giver', 'province'] as const;
const APPROVED = ['on-paper', 'receivers-named'] as const;

/**
 * The state table of a list. Approval is the word of the head of the giving body, on paper; who
 * records it is another matter. A list approved on paper at once needs no submission here. No list is submitted
 * or approved, and so none signed or settled, while a row of it goes to nobody (domain 3.3, rule 4).
 */
export const listStageTable: StateTable<ListStageName, ListStageAct, ListStageCondition> =
  checkedStates('List stages', LIST_STAGES, [
    { act: 'inventory', from: 'drafting', to: 'inventoried', by: GIVER, conditions: [] },
    { act: 'inventory', from: 'returned', to: 'inventoried', by: GIVER, conditions: [] },
    {
      act: 'submit',
      from: 'inventoried',
      to: 'submitted',
      by: GIVER,
      conditions: ['receivers-named'],
    },
    { act: 'approve', from: 'inventoried', to: 'approved', by: GIVER, conditions: APPROVED },
    { act: 'approve', from: 'submitted', to: 'approved', by: GIVER, conditions: APPROVED },
    { act: 'return', from: 'submitted', to: 'returned', by: GIVER, conditions: ['reason-given'] },
    {
      act: 'return',
      from: 'approved',
      to: 'returned',
      by: GIVER,
      conditions: ['reason-given', 'nothing-signed'],
    },
    { act: 'redraft', from: 'inventoried', to: 'drafting', by: GIVER, conditions: [] },
    { act: 'redraft', from: 'submitted', to: 'drafting', by: GIVER, conditions: [] },
    { act: 'redraft', from: 'approved', to: 'drafting', by: GIVER, conditions: [] },
    { act: 'redraft', from: 'returned', to: 'drafting', by: GIVER, conditions: [] },
  ]);

/** Says where an act takes a list, or why not. */
export const decideListStage = (
  attempt: StepAttempt<ListStageName, ListStageAct, ListStageCondition>,
) => decideStep(listStageTable, attempt);

/** What brings a list on from a stage; null once it is approved. */
export const nextListAct = (stage: ListStageName): ListStageAct | null =>
  (
    {
      drafting: 'inventory',
      returned: 'inventory',
      inventoried: 'submit',
      submitted: 'approve',
      approved: null,
    } as const
  )[stage];
