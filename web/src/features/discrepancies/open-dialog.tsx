import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../handover/act-dialog';
import { discrepanciesApi } from './api';
import { useDiscrepancyAct } from './use-discrepancy-act';
import { useKinds } from './use-kinds';

interface OpenDialogProps {
  listId: string;
  /** A row of the list; left out for a matter of the whole list. */
  itemId?: string;
  /** Receiver of the share it is about, where the person sees only one. */
  receiverOrganisationId?: string | undefined;
  onClose: () => void;
}

/** Records a discrepancy that puts no row in dispute: of a list, or of a row that was already taken. */
export function OpenDialog({ listId, itemId, receiverOrganisationId, onClose }: OpenDialogProps) {
  const { t } = useTranslation();
  const { kinds, wordOf } = useKinds();
  const [kind, setKind] = useState('other');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const act = useDiscrepancyAct(t('discrepancies.openedDone'), onClose);
  const confirm = () => {
    setTried(true);
    if (!note.trim()) return;
    act.mutate(() =>
      discrepanciesApi.open(listId, {
        ...{ kind, note: note.trim(), itemId: itemId ?? null },
        receiverOrganisationId: receiverOrganisationId ?? null,
      }),
    );
  };
  return (
    <ActDialog
      title={t('discrepancies.open')}
      okText={t('discrepancies.open')}
      missing={tried && !note.trim() ? t('handover.disputeNoteMissing') : null}
      problem={act.error}
      busy={act.isPending}
      onOk={confirm}
      onCancel={onClose}
    >
      <p className="panel-hint">{t('discrepancies.openHint')}</p>
      <div className="field">
        <label htmlFor="open-kind">{t('handover.disputeKind')}</label>
        <select
          id="open-kind"
          className="native-select"
          value={kind}
          onChange={(event) => setKind(event.target.value)}
        >
          {kinds.map(({ value }) => (
            <option key={value} value={value}>
              {wordOf(value)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="open-note">{t('handover.disputeNote')}</label>
        <Input.TextArea
          id="open-note"
          rows={3}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
    </ActDialog>
  );
}
