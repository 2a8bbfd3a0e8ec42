import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTrialAct } from '../trials/use-trial-act';
import { checklistsApi, contentOf, type Checklist, type ChecklistContent } from './api';
import { GroupDialog } from './group-dialog';

interface GroupActsProps {
  checklist: Checklist;
  /** The group they are about; null for a new one. */
  code: string | null;
}

/** Changes the groups of a draft: a new one, another name, out. */
export function GroupActs({ checklist, code }: GroupActsProps) {
  const { t } = useTranslation();
  const [modal, holder] = Modal.useModal();
  const [open, setOpen] = useState(false);
  const content = contentOf(checklist);
  const rewrite = useTrialAct(
    (body: ChecklistContent) => checklistsApi.rewrite(checklist, body),
    () => setOpen(false),
  );
  const group = content.groups.find((each) => each.code === code) ?? null;
  const save = (made: NonNullable<typeof group>) =>
    rewrite.mutate({
      ...content,
      groups: group
        ? content.groups.map((each) => (each.code === code ? made : each))
        : [...content.groups, made].sort((a, b) => a.code.localeCompare(b.code)),
    });
  const remove = () =>
    void modal.confirm({
      title: t('trialSheets.removeGroup', { code }),
      content: t('trialSheets.removeGroupLead', { code, n: group?.items.length ?? 0 }),
      okText: t('checklists.remove'),
      cancelText: t('action.cancel'),
      onOk: () =>
        rewrite.mutate({
          ...content,
          groups: content.groups.filter((each) => each.code !== code),
        }),
    });
  return (
    <div className="toolbar">
      {holder}
      <Button onClick={() => setOpen(true)}>
        {group ? t('trialSheets.editGroup', { code }) : t('trialSheets.addGroup')}
      </Button>
      {group && content.groups.length > 1 && (
        <Button onClick={remove}>{t('trialSheets.removeGroup', { code })}</Button>
      )}
      {open && (
        <GroupDialog
          group={group}
          taken={content.groups.map((each) => each.code)}
          source={content.source}
          busy={rewrite.isPending}
          onSave={save}
          onCancel={() => setOpen(false)}
        />
      )}
    </div>
  );
}
