import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import { handoverApi, type HandoverItem, type HandoverList, type ListAct } from './api';
import { AssignDialog } from './assign-dialog';
import { CloseDialog } from './close-dialog';
import { DisputeDialog } from './dispute-dialog';
import { useListAct } from './use-list-act';

interface BulkBarProps {
  list: HandoverList;
  items: HandoverItem[];
  onClear: () => void;
}

const DIALOGS = [
  { act: 'dispute', word: 'handover.dispute' },
  { act: 'close', word: 'handover.closeOut' },
  { act: 'assign', word: 'handover.assign' },
] as const;

/** What may be done with the chosen rows: each act takes the portions it can be done to. */
export function BulkBar({ list, items, onClear }: BulkBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [dialog, setDialog] = useState<ListAct | null>(null);
  const portions = items.flatMap((item) => item.portions);
  const open = portions.filter(({ bucket }) => bucket === 'outstanding').map(({ id }) => id);
  const disputed = portions.filter(({ bucket }) => bucket === 'disputed').map(({ id }) => id);
  const assigned = portions
    .filter(({ bucket, receiver }) => bucket === 'outstanding' && receiver)
    .map(({ id }) => id);
  const accept = useListAct({
    list,
    run: (at) => handoverApi.accept(at, assigned),
    done: t('handover.accepted'),
    onDone: onClear,
  });
  const resolve = useListAct({
    list,
    run: (at) => handoverApi.resolve(at, disputed),
    done: t('handover.resolved'),
    onDone: onClear,
  });
  if (items.length === 0) return null;
  const may = (act: ListAct) => list.may.includes(act);
  const props = {
    list,
    portionIds: open,
    onDone: () => {
      setDialog(null);
      onClear();
    },
    onCancel: () => setDialog(null),
  };
  return (
    <div
      className="bulk-bar"
      role="region"
      aria-label={t('handover.selected', { n: items.length })}
    >
      <strong>{t('handover.selected', { n: format.number(items.length) })}</strong>
      {may('accept') && (
        <Button
          type="primary"
          disabled={assigned.length === 0}
          loading={accept.isPending}
          onClick={() => accept.mutate(undefined)}
        >
          {t('handover.accept', { n: format.number(assigned.length) })}
        </Button>
      )}
      {DIALOGS.filter(({ act }) => may(act)).map(({ act, word }) => (
        <Button key={act} disabled={open.length === 0} onClick={() => setDialog(act)}>
          {t(word)}
        </Button>
      ))}
      {may('resolve') && disputed.length > 0 && (
        <Button loading={resolve.isPending} onClick={() => resolve.mutate(undefined)}>
          {t('handover.resolve', { n: format.number(disputed.length) })}
        </Button>
      )}
      <Button type="text" onClick={onClear}>
        {t('handover.clearSelection')}
      </Button>
      {may('accept') && <span className="bulk-bar-note">{t('handover.notSignature')}</span>}
      {dialog === 'dispute' && <DisputeDialog {...props} />}
      {dialog === 'close' && <CloseDialog {...props} />}
      {dialog === 'assign' && <AssignDialog {...props} />}
    </div>
  );
}
