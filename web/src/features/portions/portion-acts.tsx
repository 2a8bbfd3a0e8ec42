import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandoverItem, HandoverList } from '../handover/api';
import { chosenPortions, type ChosenPortion } from '../rows/compare-seen';
import { AcceptPartDialog } from './accept-part-dialog';
import { SplitDialog } from './split-dialog';

interface PortionActsProps {
  list: HandoverList;
  item: HandoverItem;
  portion: HandoverItem['portions'][number];
}

/** What may be done with one portion by its quantity: dividing it, taking over a part of it. */
export function PortionActs({ list, item, portion }: PortionActsProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<{
    act: 'split' | 'accept';
    list: HandoverList;
    chosen: ChosenPortion;
  } | null>(null);
  const { bucket, quantity } = portion;
  const counted = quantity > 0 && divisible(list, portion);
  const may = {
    split: counted && list.may.includes('split') && ['outstanding', 'disputed'].includes(bucket),
    accept:
      counted &&
      list.may.includes('accept') &&
      bucket === 'outstanding' &&
      portion.receiver !== null,
  };
  const ask = (act: 'split' | 'accept') => {
    const chosen = chosenPortions([item]).find((each) => each.portion.id === portion.id);
    if (chosen) setAsked({ act, list, chosen });
  };
  const stop = () => setAsked(null);
  const Dialog = asked?.act === 'split' ? SplitDialog : AcceptPartDialog;
  return (
    <>
      {(may.split || may.accept) && (
        <span className="toolbar">
          {may.accept && (
            <Button size="small" onClick={() => ask('accept')}>
              {t('portion.acceptPart')}
            </Button>
          )}
          {may.split && (
            <Button size="small" onClick={() => ask('split')}>
              {t('portion.split')}
            </Button>
          )}
        </span>
      )}
      {asked && <Dialog list={asked.list} chosen={asked.chosen} onDone={stop} onCancel={stop} />}
    </>
  );
}

/** A list that counts quantities, or sums of money: a person, a dossier or a seal is not divided. */
const divisible = (list: HandoverList, { money }: HandoverItem['portions'][number]): boolean =>
  money > 0 ||
  list.measures.some(({ measure, column }) => measure === 'quantity' && column !== null);
