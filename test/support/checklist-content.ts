import type { TemplateDetail } from '../../src/rehearsal/templates/templates.schema';

/** A checklist as one writes it. */
export const checklistContent = ({ name, source, groups, scenarioList }: TemplateDetail) => ({
  ...{ name: name.vi, nameEn: name.en, source },
  groups: groups.map((group) => ({
    ...{ code: group.code, name: group.name.vi, nameEn: group.name.en },
    items: group.items.map((item) => ({ ...item, name: item.name.vi, nameEn: item.name.en })),
  })),
  scenarios: scenarioList.map(({ name: called, steps, ...scenario }) => ({
    ...{ ...scenario, name: called.vi, nameEn: called.en },
    steps: steps.map((step) => ({
      ...{ name: step.name.vi, nameEn: step.name.en, role: step.role, source: step.source },
      standardMinutes: step.standardMinutes,
    })),
  })),
});
