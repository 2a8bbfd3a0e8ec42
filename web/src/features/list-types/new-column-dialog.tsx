import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { LIST_TYPE_KEY, listTypesApi, type ListTypeDetail } from './api';
import { columnOf, EMPTY_COLUMN, missingInColumn } from './column-draft';
import { ColumnFields } from './column-fields';

interface NewColumnDialogProps {
  detail: ListTypeDetail;
  onClose: () => void;
}

/** Adds a column to a kind of list, as a new version of it. */
export function NewColumnDialog({ detail, onClose }: NewColumnDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [draft, setDraft] = useState(EMPTY_COLUMN);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const { code, version } = detail.type.declaration;
  const missing = missingInColumn(draft);
  const add = useMutation({
    mutationFn: () =>
      listTypesApi.addColumn(code, version, { ...columnOf(draft), note: note.trim() || null }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: LIST_TYPE_KEY });
      await client.invalidateQueries({ queryKey: ['list-types'] });
      onClose();
    },
  });
  const confirm = () => {
    setTried(true);
    if (missing.length === 0) add.mutate();
  };
  return (
    <Modal
      open
      width={620}
      title={t('listTypes.addColumn')}
      okText={t('listTypes.addColumn')}
      cancelText={t('action.cancel')}
      confirmLoading={add.isPending}
      onOk={confirm}
      onCancel={onClose}
    >
      <div className="stack">
        <p className="panel-hint">{t('listTypes.addColumnHint', { next: version + 1 })}</p>
        {tried && missing.length > 0 && (
          <Notice tone="red">
            {t('duty.missing', { what: missing.map((each) => t(`listTypes.${each}`)).join(', ') })}
          </Notice>
        )}
        {add.isError && <Notice tone="red">{problemText(add.error)}</Notice>}
        <ColumnFields draft={draft} onChange={setDraft} />
        <div className="field">
          <label htmlFor="column-note">{t('listTypes.note')}</label>
          <Input
            id="column-note"
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
      </div>
    </Modal>
  );
}
