import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInVietnam } from '../../components/format';
import { useServerNow } from '../accounts/session';
import { ActDialog } from '../handover/act-dialog';
import { accountsApi, type AccountView, type DutyOfAccount } from './api';
import { DayField } from './day-field';
import { unclearDay } from './duty-draft';
import { useAccountAct } from './use-account-act';
import { useDutyText } from './use-duty-text';

interface EndDutyDialogProps {
  account: AccountView;
  duty: DutyOfAccount;
  onClose: () => void;
}

/** The first day on which a duty no longer holds; today unless another day is chosen. */
export function EndDutyDialog({ account, duty, onClose }: EndDutyDialogProps) {
  const { t } = useTranslation();
  const dutyText = useDutyText();
  const today = dayInVietnam(useServerNow()());
  const [day, setDay] = useState(today < duty.validFrom ? duty.validFrom : today);
  const [tried, setTried] = useState(false);
  const clear = day !== '' && !unclearDay(day);
  const end = useAccountAct({
    run: () => accountsApi.endDuty(account.id, duty.id, day),
    done: () => t('duty.endDone'),
    onDone: onClose,
  });
  return (
    <ActDialog
      title={t('duty.endTitle')}
      okText={t('duty.endTitle')}
      missing={tried && !clear ? t('duty.endMissing') : null}
      busy={end.isPending}
      onOk={() => {
        setTried(true);
        if (clear) end.mutate();
      }}
      onCancel={onClose}
    >
      <p>{t('duty.endLead', { duty: dutyText(duty) })}</p>
      <DayField
        id="duty-end"
        label={t('duty.validTo')}
        hint={t('duty.endHint')}
        value={day}
        onChange={setDay}
      />
    </ActDialog>
  );
}
