import type { ChecklistItem, ChecklistTemplate } from './checklist.entity';
import type { RehearsalItemView, RehearsalSheetView } from './rehearsal.schema';
import type { RehearsalAssessment, RehearsalResult } from './rehearsal.entity';
import type { RehearsalSheet } from './rehearsals.repository';
import { emptyScore } from './score';
import { groupScores, itemsTried, ownScore, scoreOfSheet } from './sheet-scores';

/** What may be offered to a person, and the round that the trial belongs to. */
export type SheetSetting = Pick<RehearsalSheetView, 'mayEvaluate' | 'mayConfirm' | 'trial'>;

/** A sheet as the screen shows it: groups in the order of the checklist. */
export function sheetView(
  sheet: RehearsalSheet,
  template: ChecklistTemplate,
  setting: SheetSetting,
): RehearsalSheetView {
  const { id, roundId, unitId, number, state, startedOn, version } = sheet.rehearsal;
  const groups = [...Map.groupBy(sheet.items, (item) => item.groupCode)];
  const scores = new Map(groupScores(sheet).map(({ code, score }) => [code, score]));
  const tried = new Set(itemsTried(sheet).map(({ code }) => code));
  return {
    ...{ id, roundId, unitId, number, state, startedOn, version },
    template: {
      code: template.code,
      edition: template.edition,
      name: { vi: template.nameVi, en: template.nameEn },
    },
    ...{ score: scoreOfSheet(sheet), ownScore: ownScore(sheet), ...setting },
    groups: groups.map(([code, items]) => ({
      code,
      name: { vi: items[0]!.groupNameVi, en: items[0]!.groupNameEn },
      score: scores.get(code) ?? emptyScore(),
      items: items.map((item) => itemOf(sheet, item, tried.has(item.code))),
    })),
  };
}

/** One item of a sheet with what was found about it, if anything. */
export const itemOf = (
  sheet: RehearsalSheet,
  item: ChecklistItem,
  tried = itemsTried(sheet).includes(item),
): RehearsalItemView => ({
  code: item.code,
  name: { vi: item.nameVi, en: item.nameEn },
  ...{ mandatory: item.mandatory, because: item.because, tried },
  ...confirmed(sheet.results.get(item.code)),
  ...said(sheet.assessments.get(item.code)),
  ...{ responsible: item.responsible, guidance: item.guidance, source: item.source },
  evidence: item.evidence ?? 'file',
  papersOnly: item.papersOnly ?? false,
});

function confirmed(found: RehearsalResult | undefined) {
  const fresh = found && (found.carriedFrom ?? null) === null ? found : undefined;
  const earlier = found && !fresh ? found : undefined;
  return {
    result: fresh?.result ?? null,
    note: fresh?.note ?? null,
    evaluator: fresh?.evaluatorName ?? null,
    evaluatedOn: fresh?.evaluatedOn ?? null,
    documentNumber: fresh?.documentNumber ?? null,
    documentDay: fresh?.documentDay ?? null,
    minutes: fresh?.minutes ?? null,
    version: found?.version ?? 0,
    resultId: fresh?.id ?? null,
    earlier: earlier
      ? { result: earlier.result, note: earlier.note, on: earlier.evaluatedOn }
      : null,
  };
}

function said(own: RehearsalAssessment | undefined) {
  if (!own) return { own: null, ownVersion: 0 };
  const { id, result, note, documentNumber, documentDay, minutes, version } = own;
  return {
    own: {
      ...{ id, result, note, documentNumber, documentDay, minutes },
      ...{ by: own.assessedByName, on: own.assessedOn },
    },
    ownVersion: version,
  };
}
