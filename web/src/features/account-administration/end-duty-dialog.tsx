import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInVietnam } from '../../components/format';
import { useServerNow } from '../accounts/session';
import { ActDialog } from '../handover/act-dialog';
import { accountsApi, type AccountView } from './api';
import { DayField } from './day-field';
import { unclearDay } from './duty-draft';
import type { DutyGroup } from './duty-groups';
import { useAccountAct } from './use-account-act';
import { useDutyText, usePlaceText } from './use-duty-text';

interface EndDutyDialogProps {
  account: AccountView;
  duties: DutyGroup['duties'];
  onClose: () => void;
}

/** The first day on which duties no longer hold, today unless another is chosen; of a cluster also only some. */
export function EndDutyDialog({ account, duties, onClose }: EndDutyDialogProps) {
  const { t } = useTranslation();
  const dutyText = useDutyText();
  const placeText = usePlaceText();
  const today = dayInVietnam(useServerNow()());
  const [first] = duties;
  const [day, setDay] = useState(today < first.validFrom ? first.validFrom : today);
  const [ids, setIds] = useState(duties.map(({ id }) => id));
  const [tried, setTried] = useState(false);
  const missing = [
    ...(day !== '' && !unclearDay(day) ? [] : [t('duty.endMissing')]),
    ...(ids.length > 0 ? [] : [t('duty.endNone')]),
  ];
  const end = useAccountAct({
    run: () => accountsApi.endDuties(account.id, ids, day),
    done: () => t('duty.endDone'),
    onDone: onClose,
  });
  return (
    <ActDialog
      title={t('duty.endTitle')}
      okText={t('duty.endTitle')}
      missing={tried && missing.length > 0 ? missing.join(' ') : null}
      busy={end.isPending}
      onOk={() => {
        setTried(true);
        if (missing.length === 0) end.mutate();
      }}
      onCancel={onClose}
    >
      <p>{t('duty.endLead', { duty: dutyText(duties) })}</p>
      {duties.length > 1 && (
        <fieldset className="duty-box">
          <legend>{t('duty.endWhere')}</legend>
          <Checkbox.Group
            className="duty-ends"
            value={ids}
            options={duties.map((duty) => ({ value: duty.id, label: placeText(duty) }))}
            onChange={setIds}
          />
        </fieldset>
      )}
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
