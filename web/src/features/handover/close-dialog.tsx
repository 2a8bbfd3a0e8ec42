import { Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import { ActDialog, type PortionsDialogProps } from './act-dialog';
import { handoverApi } from './api';
import { useListAct } from './use-list-act';

/** Closes rows that will not be handed over, for a reason of their list type. */
export function CloseDialog({ list, portionIds, onDone, onCancel }: PortionsDialogProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const act = useListAct({
    list,
    run: (at) => handoverApi.close(at, portionIds, reason, note.trim()),
    done: t('handover.closedDone'),
    onDone,
  });
  const confirm = () => {
    setTried(true);
    if (reason) act.mutate(undefined);
  };
  return (
    <ActDialog
      title={t('handover.closeTitle', { n: portionIds.length })}
      okText={t('handover.closeOut')}
      missing={tried && !reason ? t('handover.closeReasonMissing') : null}
      busy={act.isPending}
      onOk={confirm}
      onCancel={onCancel}
    >
      <fieldset className="plain-fieldset">
        <legend>{t('handover.closeReason')}</legend>
        <Radio.Group
          value={reason}
          onChange={(event) => setReason(String(event.target.value))}
          options={list.closingReasons.map((each) => ({
            value: each.value,
            label: inLanguage(each),
          }))}
        />
      </fieldset>
      <div className="field">
        <label htmlFor="close-note">{t('handover.note')}</label>
        <Input.TextArea
          id="close-note"
          rows={2}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
    </ActDialog>
  );
}
