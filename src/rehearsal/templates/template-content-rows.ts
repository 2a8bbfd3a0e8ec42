import { newId } from '../../platform/database/ids';
import type { ChecklistItem } from '../checklist.entity';
import type { Scenario, ScenarioStep } from './scenario.entity';
import type { WholeTemplate } from './templates.repository';
import type { TemplateContent } from './templates.schema';

/** A written checklist as rows of a template; where there is no English, the Vietnamese stands for it. */
export function rowsOf(
  templateId: string,
  content: TemplateContent,
): { items: ChecklistItem[]; scenarios: Scenario[]; steps: ScenarioStep[] } {
  const items = content.groups.flatMap((group) =>
    group.items.map(({ name, nameEn, ...item }) => ({
      ...{ id: newId(), templateId, ...item, nameVi: name, nameEn: nameEn ?? name },
      because: item.mandatory ? item.because : null,
      ...{ groupCode: group.code, groupNameVi: group.name },
      groupNameEn: group.nameEn ?? group.name,
    })),
  );
  const pairs = content.scenarios.map((each, position) => {
    const { name, nameEn, steps, ...scenario } = each;
    const id = newId();
    const row: Scenario = {
      ...{ ...scenario, id, templateId, position, nameVi: name, nameEn: nameEn ?? name },
    };
    const own = steps.map(({ name: vi, nameEn: en, ...step }, at): ScenarioStep => ({
      ...{ ...step, id: newId(), scenarioId: id, position: at + 1, nameVi: vi, nameEn: en ?? vi },
    }));
    return { row, own };
  });
  return {
    items: items.map((item, position) => ({ ...item, position })),
    scenarios: pairs.map(({ row }) => row),
    steps: pairs.flatMap(({ own }) => own),
  };
}

/** A template as somebody would write it; the other way round. */
export function contentOf({ template, items, scenarios, steps }: WholeTemplate): TemplateContent {
  const groups = [...Map.groupBy(items, ({ groupCode }) => groupCode)];
  return {
    ...{ name: template.nameVi, nameEn: template.nameEn, source: template.source },
    groups: groups.map(([code, own]) => ({
      ...{ code, name: own[0]!.groupNameVi, nameEn: own[0]!.groupNameEn },
      items: own.map((item) => ({
        ...{ code: item.code, name: item.nameVi, nameEn: item.nameEn, mandatory: item.mandatory },
        ...{ because: item.because, responsible: item.responsible, guidance: item.guidance },
        evidence: item.evidence ?? 'file',
        source: item.source ?? template.source,
        papersOnly: item.papersOnly ?? false,
      })),
    })),
    scenarios: scenarios.map((each) => ({
      ...{ code: each.code, name: each.nameVi, nameEn: each.nameEn, channel: each.channel },
      ...{ procedureCode: each.procedureCode, procedureName: each.procedureName },
      ...{ standardMinutes: each.standardMinutes, source: each.source },
      steps: steps
        .filter(({ scenarioId }) => scenarioId === each.id)
        .map((step) => ({
          ...{ name: step.nameVi, nameEn: step.nameEn, role: step.role },
          ...{ standardMinutes: step.standardMinutes, source: step.source },
        })),
    })),
  };
}
