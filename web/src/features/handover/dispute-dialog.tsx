import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import { useRowsAct } from '../rows/use-rows-act';
import { RowsConflictDialog } from '../rows/rows-conflict-dialog';
import { ActDialog, lackingOf, type PortionsDialogProps } from './act-dialog';
import { handoverApi } from './api';
import { DisputeFields, type DisputeSaid } from './dispute-fields';

/** Records what differs between the declaration and what was counted. */
export function DisputeDialog({ onCancel, ...chosen }: PortionsDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [said, setSaid] = useState<DisputeSaid>({ kind: 'shortage', note: '' });
  const [tried, setTried] = useState(false);
  const act = useRowsAct({
    ...chosen,
    run: (at, portionIds, { kind, note }: DisputeSaid) =>
      handoverApi.dispute(at, portionIds, kind, note),
    done: t('handover.disputed'),
    inDialog: true,
  });
  const note = said.note.trim();
  const lacking = lackingOf([['dispute-note', t('handover.disputeNote'), note]]);
  const confirm = () => {
    setTried(true);
    if (lacking.length === 0) act.start({ ...said, note });
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
      <DisputeFields noteId="dispute-note" said={said} onChange={setSaid} />
      <RowsConflictDialog act={act} />
    </ActDialog>
  );
}
