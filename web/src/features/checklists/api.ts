import {
  compareChecklists,
  copyChecklist,
  getChecklist,
  listChecklists,
  makeChecklist,
  planChecklist,
  planChecklistChange,
  publishChecklist,
  rewriteChecklist,
  withdrawChecklist,
} from '../../api/sdk.gen';
import type { Checklist, ChecklistContent } from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type {
  Checklist,
  ChecklistContent,
  ChecklistDiff,
  ChecklistPlan,
  ChecklistRow,
} from '../../api/types.gen';

export const CHECKLISTS_KEY = ['checklists'];

type Seen = Pick<Checklist, 'id' | 'version'>;
const of = ({ id, version }: Seen) => ({ path: { id }, headers: ifMatch(version) });

export const checklistsApi = {
  list: () => dataOf(listChecklists()),
  one: (id: string) => dataOf(getChecklist({ path: { id } })),
  diff: (id: string, to: string) => dataOf(compareChecklists({ path: { id }, query: { to } })),
  copy: (id: string, body: { code: string | null; name: string | null }) =>
    dataOf(copyChecklist({ path: { id }, body })),
  rewrite: (seen: Seen, body: ChecklistContent) => dataOf(rewriteChecklist({ ...of(seen), body })),
  /** What a workbook holds, compared with a draft where there is one. */
  plan: (file: File, against?: string) =>
    dataOf(
      against
        ? planChecklistChange({ path: { id: against }, body: { file } })
        : planChecklist({ body: { file } }),
    ),
  make: (code: string, content: ChecklistContent) =>
    dataOf(makeChecklist({ body: { code, content } })),
  workbook: (id: string) => `/api/checklists/${id}/checklist.xlsx`,
  publish: (seen: Seen) => dataOf(publishChecklist({ ...of(seen), body: {} })),
  withdraw: (seen: Seen) => dataOf(withdrawChecklist({ ...of(seen), body: {} })),
};

/** A situation that is played through step by step, as it is written down. */
export type ScenarioContent = ChecklistContent['scenarios'][number];

/** A checklist as one writes it, with what it says now. */
export function contentOf(checklist: Checklist): ChecklistContent {
  const both = ({ vi, en }: { vi: string; en: string }) => ({ name: vi, nameEn: en });
  return {
    ...{ ...both(checklist.name), source: checklist.source },
    groups: checklist.groups.map((group) => ({
      ...{ code: group.code, ...both(group.name) },
      items: group.items.map(({ name, source, ...item }) => ({
        ...{ ...item, ...both(name), source: source ?? checklist.source },
      })),
    })),
    scenarios: checklist.scenarioList.map(({ name, steps, ...scenario }) => ({
      ...{ ...scenario, ...both(name) },
      steps: steps.map(({ name: step, role, standardMinutes, source }) => ({
        ...{ ...both(step), role, standardMinutes, source },
      })),
    })),
  };
}
