import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import { useCan } from '../accounts/session';
import { handoverApi, type HandoverItem, type HandoverList } from './api';
import { AssignDialog } from './assign-dialog';
import { CloseDialog } from './close-dialog';
import { DisputeDialog } from './dispute-dialog';
import { useListAct } from './use-list-act';

interface BulkBarProps {
  list: HandoverList;
  items: HandoverItem[];
  onClear: () => void;
}

type Dialog = 'dispute' | 'close' | 'assign';

/** What may be done with the chosen rows. Only their outstanding portions are touched. */
export function BulkBar({ list, items, onClear }: BulkBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const mayAccept = useCan('handover.accept');
  const mayAssign = useCan('handover.assign');
  const open = items.flatMap(({ portions }) =>
    portions.filter(({ bucket }) => bucket === 'outstanding'),
  );
  const assigned = open.filter(({ receiver }) => receiver);
  const accept = useListAct({
    list,
    run: (at) =>
      handoverApi.accept(
        at,
        assigned.map(({ id }) => id),
      ),
    done: t('handover.accepted'),
    onDone: onClear,
  });
  if (items.length === 0) return null;
  const props = {
    list,
    portionIds: open.map(({ id }) => id),
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
      {mayAccept && (
        <>
          <Button
            type="primary"
            disabled={assigned.length === 0}
            loading={accept.isPending}
            onClick={() => accept.mutate(undefined)}
          >
            {t('handover.accept', { n: format.number(assigned.length) })}
          </Button>
          <Button disabled={open.length === 0} onClick={() => setDialog('dispute')}>
            {t('handover.dispute')}
          </Button>
          <Button disabled={open.length === 0} onClick={() => setDialog('close')}>
            {t('handover.closeOut')}
          </Button>
        </>
      )}
      {mayAssign && (
        <Button disabled={open.length === 0} onClick={() => setDialog('assign')}>
          {t('handover.assign')}
        </Button>
      )}
      <Button type="text" onClick={onClear}>
        {t('handover.clearSelection')}
      </Button>
      {mayAccept && <span className="bulk-bar-note">{t('handover.notSignature')}</span>}
      {dialog === 'dispute' && <DisputeDialog {...props} />}
      {dialog === 'close' && <CloseDialog {...props} />}
      {dialog === 'assign' && <AssignDialog {...props} />}
    </div>
  );
}
