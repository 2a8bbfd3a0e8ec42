import { Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import { useRowsAct } from '../rows/use-rows-act';
import { RowsConflictDialog } from '../rows/rows-conflict-dialog';
import { ActDialog, lackingOf, type PortionsDialogProps } from './act-dialog';
import { DISPUTE_KINDS, handoverApi, type DisputeKind } from './api';

/** Records what differs between the declaration and what was counted. */
export function DisputeDialog({ onCancel, ...chosen }: PortionsDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [kind, setKind] = useState<DisputeKind>('shortage');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const act = useRowsAct({
    ...chosen,
    run: (at, portionIds, said: { kind: DisputeKind; note: string }) =>
      handoverApi.dispute(at, portionIds, said.kind, said.note),
    done: t('handover.disputed'),
    inDialog: true,
  });
  const lacking = lackingOf([['dispute-note', t('handover.disputeNote'), note.trim()]]);
  const confirm = () => {
    setTried(true);
    if (lacking.length === 0) act.start({ kind, note: note.trim() });
  };
  return (
    <ActDialog
      title={t('handover.disputeTitle', { n: format.number(chosen.portionIds.length) })}
      okText={t('handover.dispute')}
      lacking={tried ? lacking : []}
      problem={act.error}
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
          aria-describedby="dispute-note-hint"
          rows={3}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <span id="dispute-note-hint" className="field-hint">
          {t('handover.disputeNoteMissing')}
        </span>
      </div>
      <RowsConflictDialog act={act} />
    </ActDialog>
  );
}
