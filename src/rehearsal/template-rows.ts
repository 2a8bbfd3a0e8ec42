import { newId } from '../platform/database/ids';
import type { ChecklistItem } from './checklist.entity';
import { itemsOf, type ChecklistFile } from './template';
import type { Scenario, ScenarioStep } from './templates/scenario.entity';

/** The items of a checklist file as rows of a template. */
export function itemRows(file: Pick<ChecklistFile, 'groups'>, templateId: string): ChecklistItem[] {
  return itemsOf(file).map((item, position) => ({
    ...{ id: newId(), templateId, code: item.code, position },
    ...{ groupCode: item.groupCode, mandatory: item.mandatory, because: item.because },
    ...{ groupNameVi: item.groupName.vi, groupNameEn: item.groupName.en },
    ...{ nameVi: item.name.vi, nameEn: item.name.en },
    ...detailsOf(item),
  }));
}

/** What versions before did not know of an item. */
export const detailsOf = ({
  evidence,
  responsible,
  guidance,
  source,
  papersOnly,
}: ReturnType<typeof itemsOf>[number]) => ({
  ...{ evidence, responsible, guidance, source, papersOnly },
});

/** The scenarios of a checklist file and their steps as rows. */
export function scenarioRows(
  { scenarios }: Pick<ChecklistFile, 'scenarios'>,
  templateId: string,
): { scenarios: Scenario[]; steps: ScenarioStep[] } {
  const rows = scenarios.map((each, position): Scenario => ({
    ...{ id: newId(), templateId, code: each.code, position },
    ...{ nameVi: each.name.vi, nameEn: each.name.en, channel: each.channel },
    ...{ procedureCode: null, procedureName: each.procedureName ?? null },
    ...{ standardMinutes: each.standardMinutes ?? null, source: each.source },
  }));
  const steps = scenarios.flatMap((each, at) =>
    each.steps.map((step, position): ScenarioStep => ({
      ...{ id: newId(), scenarioId: rows[at]!.id, position: position + 1 },
      ...{ nameVi: step.name.vi, nameEn: step.name.en, role: step.role },
      standardMinutes: step.standardMinutes ?? null,
      source: step.source ?? each.source,
    })),
  );
  return { scenarios: rows, steps };
}
