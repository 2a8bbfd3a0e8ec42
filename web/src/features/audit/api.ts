import {
  getAuditChoices,
  getAuditState,
  getHistory,
  listAuditEntries,
  requestAuditExport,
  requestAuditVerification,
} from '../../api/sdk.gen';
import type { ListAuditEntriesData } from '../../api/types.gen';
import { dataOf } from '../../components/server';

export type { AuditChange, AuditEntry, AuditFilterChoices, AuditState } from '../../api/types.gen';

export type AuditFilters = Omit<NonNullable<ListAuditEntriesData['query']>, 'before' | 'limit'>;

/** Objects whose history the screen shows. */
export type HistoryType =
  | 'handover_list'
  | 'handover_item'
  | 'discrepancy'
  | 'duplicate_group'
  | 'obstacle'
  | 'handover_team'
  | 'control_figure'
  | 'obstacle_group'
  | 'data_request'
  | 'finding_cause'
  | 'checklist_template'
  | 'task'
  | 'import_batch'
  | 'rehearsal'
  | 'trial_round'
  | 'administrative_unit'
  | 'account'
  | 'list_type'
  | 'catalogue_version'
  | 'portal_source'
  | 'portal_shape'
  | 'counting_session'
  | 'import_set'
  | 'joint_acceptance'
  | 'verification_run'
  | 'readiness_criteria'
  | 'readiness_conclusion'
  | 'unit_closing'
  | 'known_answer'
  | 'milestone_plan'
  | 'task_kit'
  | 'car_norm'
  | 'register_entry'
  | 'indicator_target'
  | 'ranking_set'
  | 'standby_shift'
  | 'support_team'
  | 'hotline'
  | 'test_submission'
  | 'round';

export const auditApi = {
  history: (type: HistoryType, id: string, before?: number) =>
    dataOf(getHistory({ path: { type, id }, query: { before } })),
  entries: (filters: AuditFilters, before?: number) =>
    dataOf(listAuditEntries({ query: { ...filters, before } })),
  choices: () => dataOf(getAuditChoices()),
  state: () => dataOf(getAuditState()),
  verify: () => dataOf(requestAuditVerification({ body: {} })),
  export: (filters: AuditFilters) => dataOf(requestAuditExport({ body: filters })),
};
