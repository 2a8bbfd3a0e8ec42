import type { ChecklistItem, ChecklistTemplate } from './checklist.entity';
import type { RehearsalItemView, RehearsalSheetView } from './rehearsal.schema';
import type { RehearsalResult } from './rehearsal.entity';
import { scoreOfSheet } from './rehearsal.read-model';
import type { RehearsalSheet } from './rehearsals.repository';

/**
 * A sheet as the screen shows it: groups in the order of the checklist.
 * @param mayEvaluate whether results are to be offered to this person.
 */
export function sheetView(
  sheet: RehearsalSheet,
  template: ChecklistTemplate,
  mayEvaluate: boolean,
): RehearsalSheetView {
  const { id, roundId, unitId, number, state, startedOn, version } = sheet.rehearsal;
  const groups = [...Map.groupBy(sheet.items, (item) => item.groupCode)];
  return {
    ...{ id, roundId, unitId, number, state, startedOn, version },
    template: {
      code: template.code,
      edition: template.edition,
      name: { vi: template.nameVi, en: template.nameEn },
    },
    score: scoreOfSheet(sheet),
    mayEvaluate,
    groups: groups.map(([code, items]) => ({
      code,
      name: { vi: items[0]!.groupNameVi, en: items[0]!.groupNameEn },
      items: items.map((item) => itemView(item, sheet.results.get(item.code))),
    })),
  };
}

/** One item with what was found about it, if anything. */
export function itemView(item: ChecklistItem, result?: RehearsalResult): RehearsalItemView {
  return {
    code: item.code,
    name: { vi: item.nameVi, en: item.nameEn },
    mandatory: item.mandatory,
    because: item.because,
    result: result?.result ?? null,
    note: result?.note ?? null,
    evaluator: result?.evaluatorName ?? null,
    evaluatedOn: result?.evaluatedOn ?? null,
    version: result?.version ?? 0,
  };
}
