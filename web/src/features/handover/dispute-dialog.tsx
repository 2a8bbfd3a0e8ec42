import { Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog, type PortionsDialogProps } from './act-dialog';
import { DISPUTE_KINDS, handoverApi, type DisputeKind } from './api';
import { useListAct } from './use-list-act';

/** Records what differs between the declaration and what was counted. */
export function DisputeDialog({ list, portionIds, onDone, onCancel }: PortionsDialogProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<DisputeKind>('shortage');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const act = useListAct({
    list,
    run: (at) => handoverApi.dispute(at, portionIds, kind, note.trim()),
    done: t('handover.disputed'),
    wanted: `${t('handover.dispute')}: ${t(`disputeKind.${kind}`)}`,
    onDone,
  });
  const confirm = () => {
    setTried(true);
    if (note.trim()) act.mutate(undefined);
  };
  return (
    <ActDialog
      title={t('handover.disputeTitle', { n: portionIds.length })}
      okText={t('handover.dispute')}
      missing={tried && !note.trim() ? t('handover.disputeNoteMissing') : null}
      busy={act.isPending}
      onOk={confirm}
      onCancel={onCancel}
    >
      <fieldset className="plain-fieldset">
        <legend>{t('handover.disputeKind')}</legend>
        <Radio.Group
          value={kind}
          onChange={(event) => setKind(event.target.value as DisputeKind)}
          options={DISPUTE_KINDS.map((value) => ({ value, label: t(`disputeKind.${value}`) }))}
        />
      </fieldset>
      <div className="field">
        <label htmlFor="dispute-note">{t('handover.disputeNote')}</label>
        <Input.TextArea
          id="dispute-note"
          rows={3}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
    </ActDialog>
  );
}
