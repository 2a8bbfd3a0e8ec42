import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { ActDialog, lackingOf } from '../handover/act-dialog';
import { custodyApi, type EndCustody, type ItemCustody } from './api';
import { useCustodyAct } from './use-custody-act';

interface EndCustodyDialogProps {
  custody: ItemCustody;
  today: string;
  onClose: () => void;
}

/** Somebody no longer keeps a thing, before its receiver took it over. */
export function EndCustodyDialog({ custody, today, onClose }: EndCustodyDialogProps) {
  const { t } = useTranslation();
  const [endedOn, setDay] = useState(today);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const end = useCustodyAct((body: EndCustody) => custodyApi.end(custody, body), onClose);
  const lacking = lackingOf([
    ['custody-end', t('custody.endDay'), endedOn && !unclearDay(endedOn)],
    ['custody-reason', t('custody.endReason'), reason.trim().length >= 5],
  ]);
  return (
    <ActDialog
      title={t('custody.endTitle', { name: custody.custodian })}
      okText={t('custody.end')}
      lacking={tried ? lacking : []}
      problem={end.error}
      busy={end.isPending}
      onOk={() => {
        setTried(true);
        if (lacking.length === 0) end.mutate({ endedOn, reason: reason.trim() });
      }}
      onCancel={onClose}
    >
      <DayField id="custody-end" label={t('custody.endDay')} value={endedOn} onChange={setDay} />
      <div className="field">
        <label htmlFor="custody-reason">{t('custody.endReason')}</label>
        <Input
          id="custody-reason"
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </ActDialog>
  );
}
