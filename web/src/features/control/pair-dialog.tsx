import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../handover/act-dialog';
import { CONTROL_KEY, controlApi, type ControlDetail, type ControlMatching } from './api';
import { useControlAct } from './use-control-act';

interface PairDialogProps {
  figure: ControlDetail;
  row: ControlMatching['rows'][number];
  onClose: () => void;
}

/** Says that a row of the source is a row of the list although their keys differ. */
export function PairDialog({ figure, row, onClose }: PairDialogProps) {
  const { t } = useTranslation();
  const [itemId, setItemId] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const open = useQuery({
    queryKey: [...CONTROL_KEY, 'matching', figure.id, 'pair'],
    queryFn: () =>
      controlApi.matching(figure.id, { state: 'only_list', open: true, page: 1, pageSize: 200 }),
  });
  const pair = useControlAct({
    run: () =>
      controlApi.settle(figure.id, {
        ...{ kind: 'same' as const, sourceRowId: row.sourceRowId ?? '', itemId },
        note: note.trim(),
      }),
    done: t('matching.paired'),
    onDone: onClose,
    inDialog: true,
  });
  const lacks = itemId === '' || note.trim().length < 3;
  return (
    <ActDialog
      title={t('matching.pair')}
      okText={t('matching.pair')}
      missing={tried && lacks ? t('matching.pairMissing') : null}
      problem={pair.error}
      busy={pair.isPending}
      onOk={() => {
        setTried(true);
        if (!lacks) pair.mutate(undefined);
      }}
      onCancel={onClose}
    >
      <p>
        {t('matching.inSource')}: <strong>{row.key}</strong> {row.sourceName}
      </p>
      <div className="field">
        <label htmlFor="matching-item">{t('matching.inList')}</label>
        <select
          id="matching-item"
          className="native-select"
          value={itemId}
          onChange={(event) => setItemId(event.target.value)}
        >
          <option value="">…</option>
          {(open.data?.rows ?? []).map((item) => (
            <option key={item.itemId} value={item.itemId ?? ''}>
              {[item.rowCode, item.key, item.itemName].filter(Boolean).join(' · ')}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="matching-note">{t('matching.why')}</label>
        <Input.TextArea
          id="matching-note"
          rows={2}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
    </ActDialog>
  );
}
