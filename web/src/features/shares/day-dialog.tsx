import { Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { ActDialog } from '../handover/act-dialog';

interface DayDialogProps {
  title: string;
  label: string;
  /** Asks for a number of the paper as well, where given. */
  numberLabel?: string;
  hint?: string;
  /** Proposed day, `YYYY-MM-DD`. */
  day: string;
  /** Why the server did not do it. */
  problem: unknown;
  busy: boolean;
  onOk: (day: string, number: string) => void;
  onCancel: () => void;
}

/** Asks for a day, and perhaps the number of a paper. */
export function DayDialog({ title, label, numberLabel, hint, ...rest }: DayDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const [day, setDay] = useState(rest.day);
  const [number, setNumber] = useState('');
  const [tried, setTried] = useState(false);
  const whole = day !== '' && !unclearDay(day) && (!numberLabel || number.trim() !== '');
  const confirm = () => {
    setTried(true);
    if (whole) rest.onOk(day, number.trim());
  };
  return (
    <ActDialog
      title={title}
      okText={t('shares.record')}
      missing={
        tried && !whole ? t(numberLabel ? 'shares.numberMissing' : 'shares.dayMissing') : null
      }
      problem={rest.problem}
      busy={rest.busy}
      onOk={confirm}
      onCancel={rest.onCancel}
    >
      {numberLabel && (
        <div className="field">
          <label htmlFor={id}>{numberLabel}</label>
          <Input
            id={id}
            maxLength={60}
            value={number}
            onChange={(event) => setNumber(event.target.value)}
          />
        </div>
      )}
      <DayField id={`${id}-day`} label={label} hint={hint} value={day} onChange={setDay} />
    </ActDialog>
  );
}
