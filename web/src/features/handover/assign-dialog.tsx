import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matches } from '../../components/fold';
import { isMatching } from '../rows/api';
import { AssignmentPreviewText, useAssignmentPreview } from '../rows/assignment-preview';
import { ActDialog, type PortionsDialogProps } from './act-dialog';
import { handoverApi } from './api';
import { useListAct } from './use-list-act';

/** Says which organisation takes the chosen rows over; the program never guesses. */
export function AssignDialog({ list, portionIds, onDone, onCancel }: PortionsDialogProps) {
  const { t } = useTranslation();
  const [receiver, setReceiver] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const preview = useAssignmentPreview(list.id, portionIds, receiver);
  const act = useListAct({
    list,
    run: (at) =>
      handoverApi.assign(
        at,
        isMatching(portionIds)
          ? { ...portionIds, length: preview.data?.portions ?? 0 }
          : portionIds,
        receiver ?? '',
      ),
    done: t('handover.assigned'),
    wanted: `${t('handover.assign')}: ${list.possibleReceivers.find(({ id }) => id === receiver)?.name ?? ''}`,
    onDone,
  });
  const confirm = () => {
    setTried(true);
    if (receiver && (!isMatching(portionIds) || preview.data)) act.mutate(undefined);
  };
  return (
    <ActDialog
      title={t('handover.assignTitle', { n: portionIds.length })}
      okText={t('handover.assign')}
      missing={tried && !receiver ? t('handover.assignMissing') : null}
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
    </ActDialog>
  );
}
