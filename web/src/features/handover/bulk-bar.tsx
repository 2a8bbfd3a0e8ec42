import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import { RowsConflictDialog } from '../rows/rows-conflict-dialog';
import { useRowsAct } from '../rows/use-rows-act';
import { AmendButton } from '../shares/amend-button';
import { handoverApi, type HandoverList, type ListAct } from './api';
import { ChoiceDialog, portionsOf, seenIn, type Asked, type Choice } from './choice-dialog';
import { TakeBack } from './take-back';

/** An act asked for by a key; a new object for each press. */
export interface KeyedAct {
  act: 'accept' | 'dispute';
}

interface BulkBarProps {
  list: HandoverList;
  choice: Choice;
  keyed: KeyedAct | null;
  onClear: () => void;
}

const DIALOGS = [
  { act: 'dispute', word: 'handover.dispute' },
  { act: 'close', word: 'handover.closeOut' },
  { act: 'assign', word: 'handover.assign' },
] as const;

/** Portions chosen one by one in a bucket; taking back is for rows that somebody looked at. */
const inBucket = (choice: Choice, wanted: string): string[] =>
  'filter' in choice
    ? []
    : choice.items
        .flatMap(({ portions }) => portions)
        .filter(({ bucket }) => bucket === wanted)
        .map(({ id }) => id);

/** What may be done with the chosen rows: each act takes the portions it can be done to. */
export function BulkBar({ list, choice, keyed, onClear }: BulkBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { open, assigned, disputed } = portionsOf(choice);
  const seen = seenIn(choice);
  const accept = useRowsAct({
    ...{ list, portionIds: assigned, seen },
    run: (at, rows, _: null) => handoverApi.accept(at, rows),
    done: t('handover.accepted'),
    onDone: onClear,
  });
  const may = (act: ListAct) => list.may.includes(act);
  const ask = (act: Asked['act']) => setAsked({ act, list, choice });
  useEffect(() => {
    if (keyed?.act === 'accept' && may('accept') && assigned.length > 0) accept.start(null);
    if (keyed?.act === 'dispute' && may('dispute') && open.length > 0) ask('dispute');
    // Once for each press of a key.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [keyed]);
  const n = 'filter' in choice ? choice.summary.rows : choice.items.length;
  const stop = () => setAsked(null);
  const dialog = asked && (
    <ChoiceDialog
      asked={asked}
      onDone={() => {
        stop();
        onClear();
      }}
      onCancel={stop}
    />
  );
  const bar = (
    <div className="bulk-bar" role="region" aria-label={t('handover.selected', { n })}>
      <strong>{t('handover.selected', { n: format.number(n) })}</strong>
      {may('accept') && (
        <Button
          type="primary"
          disabled={assigned.length === 0}
          loading={accept.isPending}
          aria-keyshortcuts="a"
          onClick={() => accept.start(null)}
        >
          {t('handover.accept', { n: format.number(assigned.length) })}
        </Button>
      )}
      {DIALOGS.filter(({ act }) => may(act)).map(({ act, word }) => (
        <Button key={act} disabled={open.length === 0} onClick={() => ask(act)}>
          {t(word)}
        </Button>
      ))}
      {may('resolve') && disputed.length > 0 && (
        <Button onClick={() => ask('resolve')}>
          {t('handover.resolve', { n: format.number(disputed.length) })}
        </Button>
      )}
      {may('assign') && 'items' in choice && (
        <Button disabled={open.length === 0} onClick={() => ask('custody')}>
          {t('custody.begin')}
        </Button>
      )}
      {'items' in choice && <AmendButton list={list} items={choice.items} onDone={onClear} />}
      {may('withdraw') && (
        <TakeBack
          list={list}
          act="withdraw"
          portionIds={inBucket(choice, 'accepted')}
          seen={seen}
          onDone={onClear}
        />
      )}
      {may('reopen') && (
        <TakeBack
          list={list}
          act="reopen"
          portionIds={inBucket(choice, 'closed')}
          seen={seen}
          onDone={onClear}
        />
      )}
      <Button type="text" onClick={onClear}>
        {t('handover.clearSelection')}
      </Button>
      {may('accept') && <span className="bulk-bar-note">{t('handover.notSignature')}</span>}
    </div>
  );
  // The dialog has a place of its own: it stays, with what was typed, when rows are chosen no longer.
  return (
    <>
      {n > 0 && bar}
      <RowsConflictDialog act={accept} />
      {dialog}
    </>
  );
}
