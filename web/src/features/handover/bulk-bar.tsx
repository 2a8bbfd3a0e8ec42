import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import type { Chosen, RowFilter, RowsSummary } from '../rows/api';
import { BeginCustodyDialog } from '../custody/begin-custody-dialog';
import { AmendButton } from '../shares/amend-button';
import { handoverApi, type HandoverItem, type HandoverList, type ListAct } from './api';
import { AssignDialog } from './assign-dialog';
import { CloseDialog } from './close-dialog';
import type { CloseDiscrepancy } from '../discrepancies/api';
import { DecisionDialog } from '../discrepancies/decision-dialog';
import { DisputeDialog } from './dispute-dialog';
import { TakeBack } from './take-back';
import { useListAct } from './use-list-act';

/** What is chosen: rows one by one, or all that match a filter. */
export type Choice = { items: HandoverItem[] } | { filter: RowFilter; summary: RowsSummary };

interface BulkBarProps {
  list: HandoverList;
  choice: Choice;
  onClear: () => void;
}

const DIALOGS = [
  { act: 'dispute', word: 'handover.dispute' },
  { act: 'close', word: 'handover.closeOut' },
  { act: 'assign', word: 'handover.assign' },
] as const;

/** The portions of the choice that each act can be done to. */
function portionsOf(choice: Choice): Record<'open' | 'assigned' | 'disputed', Chosen> {
  if ('filter' in choice) {
    const { filter, summary } = choice;
    return {
      open: { filter, length: summary.outstanding.portions },
      assigned: { filter, length: summary.outstandingAssigned.portions },
      disputed: { filter, length: summary.disputed.portions },
    };
  }
  const portions = choice.items.flatMap((item) => item.portions);
  const idsOf = (found: typeof portions) => found.map(({ id }) => id);
  const open = portions.filter(({ bucket }) => bucket === 'outstanding');
  return {
    open: idsOf(open),
    assigned: idsOf(open.filter(({ receiver }) => receiver)),
    disputed: idsOf(portions.filter(({ bucket }) => bucket === 'disputed')),
  };
}

/** Portions chosen one by one in a bucket; taking back is for rows that somebody looked at. */
const inBucket = (choice: Choice, wanted: string): string[] =>
  'filter' in choice
    ? []
    : choice.items
        .flatMap(({ portions }) => portions)
        .filter(({ bucket }) => bucket === wanted)
        .map(({ id }) => id);

/** What may be done with the chosen rows: each act takes the portions it can be done to. */
export function BulkBar({ list, choice, onClear }: BulkBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [dialog, setDialog] = useState<ListAct | 'custody' | null>(null);
  const { open, assigned, disputed } = portionsOf(choice);
  const accept = useListAct({
    list,
    run: (at) => handoverApi.accept(at, assigned),
    done: t('handover.accepted'),
    wanted: t('meanwhile.accept'),
    onDone: onClear,
  });
  const resolve = useListAct({
    list,
    run: (at, decision: CloseDiscrepancy) => handoverApi.resolve(at, disputed, decision),
    done: t('handover.resolved'),
    onDone: () => {
      setDialog(null);
      onClear();
    },
  });
  const n = 'filter' in choice ? choice.summary.rows : choice.items.length;
  if (n === 0) return null;
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
    <div className="bulk-bar" role="region" aria-label={t('handover.selected', { n })}>
      <strong>{t('handover.selected', { n: format.number(n) })}</strong>
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
        <Button loading={resolve.isPending} onClick={() => setDialog('resolve')}>
          {t('handover.resolve', { n: format.number(disputed.length) })}
        </Button>
      )}
      {may('assign') && 'items' in choice && (
        <Button disabled={open.length === 0} onClick={() => setDialog('custody')}>
          {t('custody.begin')}
        </Button>
      )}
      {'items' in choice && <AmendButton list={list} items={choice.items} onDone={onClear} />}
      {may('withdraw') && (
        <TakeBack
          list={list}
          act="withdraw"
          portionIds={inBucket(choice, 'accepted')}
          onDone={onClear}
        />
      )}
      {may('reopen') && (
        <TakeBack
          list={list}
          act="reopen"
          portionIds={inBucket(choice, 'closed')}
          onDone={onClear}
        />
      )}
      <Button type="text" onClick={onClear}>
        {t('handover.clearSelection')}
      </Button>
      {may('accept') && <span className="bulk-bar-note">{t('handover.notSignature')}</span>}
      {dialog === 'dispute' && <DisputeDialog {...props} />}
      {dialog === 'resolve' && (
        <DecisionDialog
          title={t('discrepancies.resolveTitle', { n: format.number(disputed.length) })}
          okText={t('handover.resolve', { n: format.number(disputed.length) })}
          hint={t('discrepancies.closeHint')}
          busy={resolve.isPending}
          onOk={(decision) => resolve.mutate(decision)}
          onCancel={() => setDialog(null)}
        />
      )}
      {dialog === 'close' && <CloseDialog {...props} />}
      {dialog === 'assign' && <AssignDialog {...props} />}
      {dialog === 'custody' && 'items' in choice && (
        <BeginCustodyDialog
          list={list}
          itemIds={choice.items.map(({ id }) => id)}
          onDone={props.onDone}
          onCancel={props.onCancel}
        />
      )}
    </div>
  );
}
