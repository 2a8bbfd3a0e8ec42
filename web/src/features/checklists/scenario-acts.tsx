import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTrialAct } from '../trials/use-trial-act';
import {
  checklistsApi,
  contentOf,
  type Checklist,
  type ChecklistContent,
  type ScenarioContent,
} from './api';
import { ScenarioDialog } from './scenario-dialog';

interface ScenarioActsProps {
  checklist: Checklist;
  /** The scenario they are about; null for a new one. */
  code: string | null;
}

/** Changes the scenarios of a draft: a new one, other steps, out. */
export function ScenarioActs({ checklist, code }: ScenarioActsProps) {
  const { t } = useTranslation();
  const [modal, holder] = Modal.useModal();
  const [open, setOpen] = useState(false);
  const content = contentOf(checklist);
  const rewrite = useTrialAct(
    (body: ChecklistContent) => checklistsApi.rewrite(checklist, body),
    () => setOpen(false),
  );
  const scenario = content.scenarios.find((each) => each.code === code) ?? null;
  const save = (made: ScenarioContent) =>
    rewrite.mutate({
      ...content,
      scenarios: scenario
        ? content.scenarios.map((each) => (each.code === code ? made : each))
        : [...content.scenarios, made],
    });
  const remove = () =>
    void modal.confirm({
      title: t('trialSheets.removeScenario', { code }),
      content: t('trialSheets.removeScenarioLead', { code, n: scenario?.steps.length ?? 0 }),
      okText: t('checklists.remove'),
      cancelText: t('action.cancel'),
      onOk: () =>
        rewrite.mutate({
          ...content,
          scenarios: content.scenarios.filter((each) => each.code !== code),
        }),
    });
  return (
    <div className="toolbar">
      {holder}
      <Button onClick={() => setOpen(true)}>
        {scenario ? t('trialSheets.editScenario', { code }) : t('trialSheets.addScenario')}
      </Button>
      {scenario && <Button onClick={remove}>{t('trialSheets.removeScenario', { code })}</Button>}
      {open && (
        <ScenarioDialog
          scenario={scenario}
          taken={content.scenarios.map((each) => each.code)}
          source={content.source}
          busy={rewrite.isPending}
          onSave={save}
          onCancel={() => setOpen(false)}
        />
      )}
    </div>
  );
}
