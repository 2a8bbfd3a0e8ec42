import type { ChecklistTemplate } from '../checklist.entity';
import type { ScenarioView, TemplateDetail, TemplateRow } from './templates.schema';
import { stateOf, type WholeTemplate } from './templates.repository';

/** @param counts how many items, mandatory ones and scenarios it has. */
export function rowView(
  template: ChecklistTemplate,
  counts: { items: number; mandatory: number; scenarios: number },
): TemplateRow {
  const { id, code, edition, source, madeByName, loadedAt, version } = template;
  return {
    ...{ id, code, edition, source, version, ...counts },
    name: { vi: template.nameVi, en: template.nameEn },
    state: stateOf(template),
    ...{ shipped: madeByName === null, madeBy: madeByName, at: loadedAt },
  };
}

/** A template as its page shows it. */
export function detailView(
  whole: WholeTemplate,
  basedOn: ChecklistTemplate | null,
  mayEdit: boolean,
): TemplateDetail {
  const { template, items } = whole;
  const counts = {
    ...{ items: items.length, scenarios: whole.scenarios.length },
    mandatory: items.filter(({ mandatory }) => mandatory).length,
  };
  const groups = [...Map.groupBy(items, ({ groupCode }) => groupCode)];
  return {
    ...rowView(template, counts),
    mayEdit,
    basedOn: basedOn && {
      ...{ id: basedOn.id, code: basedOn.code, edition: basedOn.edition },
      name: { vi: basedOn.nameVi, en: basedOn.nameEn },
    },
    groups: groups.map(([code, own]) => ({
      code,
      name: { vi: own[0]!.groupNameVi, en: own[0]!.groupNameEn },
      items: own.map((item) => ({
        ...{ code: item.code, name: { vi: item.nameVi, en: item.nameEn } },
        ...{ mandatory: item.mandatory, because: item.because, source: item.source },
        ...{ responsible: item.responsible, guidance: item.guidance },
        evidence: item.evidence ?? 'file',
        papersOnly: item.papersOnly ?? false,
      })),
    })),
    scenarioList: scenarioViews(whole),
  };
}

/** The scenarios of a template with their steps. */
export function scenarioViews({
  scenarios,
  steps,
}: Pick<WholeTemplate, 'scenarios' | 'steps'>): ScenarioView[] {
  return scenarios.map((each) => ({
    ...{ code: each.code, name: { vi: each.nameVi, en: each.nameEn }, channel: each.channel },
    ...{ procedureCode: each.procedureCode, procedureName: each.procedureName },
    ...{ standardMinutes: each.standardMinutes, source: each.source },
    steps: steps
      .filter(({ scenarioId }) => scenarioId === each.id)
      .map((step) => ({
        ...{ position: step.position, name: { vi: step.nameVi, en: step.nameEn } },
        ...{ role: step.role, standardMinutes: step.standardMinutes, source: step.source },
      })),
  }));
}
