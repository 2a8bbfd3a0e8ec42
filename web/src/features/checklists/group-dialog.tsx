import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../handover/act-dialog';
import type { ChecklistContent } from './api';

type Group = ChecklistContent['groups'][number];

interface GroupDialogProps {
  /** The group that changes; null for a new one. */
  group: Group | null;
  /** Codes that are taken. */
  taken: readonly string[];
  /** Where the first item of a new group comes from, unless it is said otherwise. */
  source: string;
  busy: boolean;
  onSave: (group: Group) => void;
  onCancel: () => void;
}

/** Code and name of a group; a new one begins with an item, for no group is empty. */
export function GroupDialog({ group, taken, source, busy, onSave, onCancel }: GroupDialogProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState(group?.code ?? '');
  const [name, setName] = useState(group?.name ?? '');
  const [nameEn, setNameEn] = useState(group?.nameEn ?? '');
  const [item, setItem] = useState('');
  const [tried, setTried] = useState(false);
  const free = /^[A-Z]$/.test(code) && (group !== null || !taken.includes(code));
  const whole = free && name.trim() !== '' && (group !== null || item.trim() !== '');
  const made = (): Group => ({
    ...{ code, name: name.trim(), nameEn: nameEn.trim() || null },
    items: group?.items ?? [
      {
        ...{ code: `${code}1`, name: item.trim(), nameEn: null, mandatory: false, because: null },
        ...{ evidence: 'file', responsible: null, guidance: null, source, papersOnly: false },
      },
    ],
  });
  const missing = group ? t('trialSheets.groupNameMissing') : t('trialSheets.groupMissing');
  const field = (key: string, label: string, value: string, set: (text: string) => void) => (
    <div className="field">
      <label htmlFor={`group-${key}`}>{label}</label>
      <Input
        id={`group-${key}`}
        maxLength={300}
        value={value}
        onChange={(event) => set(event.target.value)}
      />
    </div>
  );
  return (
    <ActDialog
      title={group ? t('trialSheets.editGroup', { code: group.code }) : t('trialSheets.addGroup')}
      okText={t('action.save')}
      missing={tried && !whole ? missing : null}
      busy={busy}
      onOk={() => {
        setTried(true);
        if (whole) onSave(made());
      }}
      onCancel={onCancel}
    >
      {!group &&
        field('code', t('trialSheets.groupCode'), code, (text) =>
          setCode(text.trim().toUpperCase().slice(0, 1)),
        )}
      {field('name', t('trialSheets.groupName'), name, setName)}
      {field('name-en', t('trialSheets.nameEn'), nameEn, setNameEn)}
      {!group && field('item', t('trialSheets.firstItem'), item, setItem)}
    </ActDialog>
  );
}
