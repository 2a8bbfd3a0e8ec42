import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { ActDialog } from '../handover/act-dialog';
import type { CloseDiscrepancy } from './api';

interface DecisionDialogProps {
  title: string;
  okText: string;
  hint?: string | undefined;
  /** Why the server did not do it. */
  problem?: unknown;
  busy: boolean;
  onOk: (decision: CloseDiscrepancy) => void;
  onCancel: () => void;
}

/** What was decided, and by which paper: number and date, both or neither. */
export function DecisionDialog({ hint, onOk, ...dialog }: DecisionDialogProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [number, setNumber] = useState('');
  const [date, setDate] = useState('');
  const [tried, setTried] = useState(false);
  const half = (number.trim() === '') !== (date === '') || unclearDay(date);
  const lacks = !text.trim()
    ? t('discrepancies.textMissing')
    : half
      ? t('discrepancies.paperHalf')
      : null;
  const confirm = () => {
    setTried(true);
    if (lacks) return;
    onOk({ text: text.trim(), paper: date ? { number: number.trim(), date } : null });
  };
  return (
    <ActDialog {...dialog} missing={tried ? lacks : null} onOk={confirm}>
      {hint && <p className="panel-hint">{hint}</p>}
      <div className="field">
        <label htmlFor="decision-text">{t('discrepancies.decisionText')}</label>
        <Input.TextArea
          id="decision-text"
          rows={3}
          maxLength={1000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor="decision-number">{t('discrepancies.decisionNumber')}</label>
        <Input
          id="decision-number"
          maxLength={100}
          value={number}
          onChange={(event) => setNumber(event.target.value)}
        />
      </div>
      <DayField
        id="decision-date"
        label={t('discrepancies.decisionDate')}
        hint={t('discrepancies.paperHint')}
        value={date}
        onChange={setDate}
      />
    </ActDialog>
  );
}
