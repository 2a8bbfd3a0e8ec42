import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matches } from '../../components/fold';
import { useFormat } from '../../components/use-format';
import { isMatching } from '../rows/api';
import { AssignmentPreviewText, useAssignmentPreview } from '../rows/assignment-preview';
import { RowsConflictDialog } from '../rows/rows-conflict-dialog';
import { useRowsAct } from '../rows/use-rows-act';
import { ActDialog, lackingOf, type PortionsDialogProps } from './act-dialog';
import { handoverApi } from './api';

/** Says which organisation takes the chosen rows over; the program never guesses. */
export function AssignDialog({ onCancel, ...chosen }: PortionsDialogProps) {
  const { list, portionIds } = chosen;
  const { t } = useTranslation();
  const format = useFormat();
  const [receiver, setReceiver] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const preview = useAssignmentPreview(list.id, portionIds, receiver);
  const act = useRowsAct({
    ...chosen,
    run: (at, rows, to: string) =>
      handoverApi.assign(
        at,
        isMatching(rows) ? { ...rows, length: preview.data?.portions ?? 0 } : rows,
        to,
      ),
    done: t('handover.assigned'),
    inDialog: true,
  });
  const confirm = () => {
    setTried(true);
    if (receiver && (!isMatching(portionIds) || preview.data)) act.start(receiver);
  };
  return (
    <ActDialog
      title={t('handover.assignTitle', { n: format.number(portionIds.length) })}
      okText={t('handover.assign')}
      lacking={tried ? lackingOf([['assign-receiver', t('handover.receiver'), receiver]]) : []}
      problem={act.error ?? preview.error}
      busy={act.isPending}
      onOk={confirm}
      onCancel={onCancel}
    >
      {list.possibleReceivers.length > 1 && (
        <p>{t('handover.assignHint', { n: list.possibleReceivers.length })}</p>
      )}
      <div className="field">
        <label htmlFor="assign-receiver">{t('handover.receiver')}</label>
        <Select
          id="assign-receiver"
          value={receiver}
          onChange={setReceiver}
          showSearch={{
            filterOption: (input, option) => matches(String(option?.label ?? ''), input),
          }}
          options={list.possibleReceivers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      {preview.data && <AssignmentPreviewText preview={preview.data} />}
      <RowsConflictDialog act={act} />
    </ActDialog>
  );
}
