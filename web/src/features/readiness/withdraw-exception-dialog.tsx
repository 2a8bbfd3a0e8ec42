import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../handover/act-dialog';
import { readinessApi, type ReadinessException } from './api';
import { useReadinessAct } from './use-readiness-act';

/** Takes an accepted plan back, with the reason. */
export function WithdrawExceptionDialog({
  exception,
  onClose,
}: {
  exception: ReadinessException;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const complete = reason.trim().length >= 3;
  const save = useReadinessAct(
    (text: string) => readinessApi.withdraw(exception, text),
    t('exception.withdrawn'),
    onClose,
  );
  return (
    <ActDialog
      title={t('exception.withdrawOf', { number: exception.documentNumber })}
      okText={t('exception.withdraw')}
      missing={tried && !complete ? t('exception.withdrawMissing') : null}
      busy={save.isPending}
      onOk={() => {
        setTried(true);
        if (complete) save.mutate(reason.trim());
      }}
      onCancel={onClose}
    >
      <div className="field">
        <label htmlFor="exception-reason">{t('exception.withdrawReason')}</label>
        <Input.TextArea
          id="exception-reason"
          rows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </ActDialog>
  );
}
