import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { ActDialog, lackingOf } from '../handover/act-dialog';
import type { Approval } from './api';
import { ScanField } from './scan-field';

interface ApprovalDialogProps {
  day: string;
  busy: boolean;
  /** Why the server did not do it. */
  problem: unknown;
  onOk: (paper: Approval) => void;
  onCancel: () => void;
}

/** Records from its paper that the head of the giver approved the list. */
export function ApprovalDialog({ busy, onOk, onCancel, ...proposed }: ApprovalDialogProps) {
  const { t } = useTranslation();
  const [number, setNumber] = useState('');
  const [day, setDay] = useState(proposed.day);
  const [name, setName] = useState('');
  const [position, setPosition] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const lacking = lackingOf([
    ['approval-number', t('shares.approvalNumber'), number.trim()],
    ['approval-day', t('shares.approvalDay'), day && !unclearDay(day)],
    ['approval-name', t('shares.approver'), name.trim()],
    ['approval-position', t('minutes.position'), position.trim()],
    ['approval-file', t('shares.scan'), file],
  ]);
  const confirm = () => {
    setTried(true);
    if (lacking.length > 0 || !file) return;
    onOk({ number: number.trim(), day, name: name.trim(), position: position.trim(), file });
  };
  const text = (id: string, label: string, value: string, set: (text: string) => void) => (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input id={id} maxLength={120} value={value} onChange={(event) => set(event.target.value)} />
    </div>
  );
  return (
    <ActDialog
      title={t('shares.act.approve')}
      okText={t('shares.record')}
      lacking={tried ? lacking : []}
      problem={proposed.problem}
      busy={busy}
      onOk={confirm}
      onCancel={onCancel}
    >
      {text('approval-number', t('shares.approvalNumber'), number, setNumber)}
      <DayField id="approval-day" label={t('shares.approvalDay')} value={day} onChange={setDay} />
      {text('approval-name', t('shares.approver'), name, setName)}
      {text('approval-position', t('minutes.position'), position, setPosition)}
      <ScanField id="approval-file" onChange={setFile} />
    </ActDialog>
  );
}
