import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { amountText, thousandthsOf } from '../../components/amount-text';
import { matches } from '../../components/fold';
import { useFormat } from '../../components/use-format';
import { ActDialog, lackingOf } from '../handover/act-dialog';
import { handoverApi } from '../handover/api';
import { RowsConflictDialog } from '../rows/rows-conflict-dialog';
import { useRowsAct } from '../rows/use-rows-act';
import type { PortionDialogProps } from './portion-dialog';
import './portions.css';

/** A part as it stands in the fields. */
interface PartDraft {
  quantity: string;
  receiver: string | null;
}

const MOST_PARTS = 20;

/** Divides one portion, so that its parts may go to different receivers: six chairs to one commune, four to another. */
export function SplitDialog({ list, chosen, onDone, onCancel }: PortionDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { portion, row } = chosen;
  const whole = portion.quantity;
  const own = portion.receiver?.id ?? null;
  const [parts, setParts] = useState<PartDraft[]>([
    { quantity: '', receiver: own },
    { quantity: '', receiver: own },
  ]);
  const [tried, setTried] = useState(false);
  const act = useRowsAct({
    ...{ list, portionIds: [portion.id], seen: [chosen], onDone, inDialog: true },
    run: (at, _, drafts: PartDraft[]) =>
      handoverApi.split(
        at,
        portion.id,
        drafts.map(({ quantity, receiver }) => ({
          quantity: thousandthsOf(quantity)!,
          ...(receiver && { receiverOrganisationId: receiver }),
        })),
      ),
    done: t('portion.splitDone'),
  });
  const amounts = parts.map(({ quantity }) => thousandthsOf(quantity));
  const left = whole - amounts.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  const lacking = lackingOf(
    amounts.map((amount, at) => [
      `split-quantity-${at}`,
      t('portion.partQuantity', { n: at + 1 }),
      amount,
    ]),
  );
  const set = (at: number, change: Partial<PartDraft>) =>
    setParts(parts.map((part, index) => (index === at ? { ...part, ...change } : part)));
  const wrongSum = lacking.length === 0 && left !== 0;
  const standing =
    left >= 0
      ? t('portion.left', { n: format.quantity(left) })
      : t('portion.over', { n: format.quantity(-left) });
  return (
    <ActDialog
      title={t('portion.splitTitle', { row })}
      okText={t('portion.split')}
      lacking={tried ? lacking : []}
      missing={tried && wrongSum ? t('portion.sumWrong', { n: format.quantity(whole) }) : null}
      problem={act.error}
      busy={act.isPending}
      onOk={() => {
        setTried(true);
        if (lacking.length === 0 && left === 0) act.start(parts);
      }}
      onCancel={onCancel}
    >
      <p>{t('portion.splitLead', { n: format.quantity(whole) })}</p>
      {parts.map(({ quantity, receiver }, at) => (
        <fieldset key={at} className="portion-part">
          <legend>{t('portion.part', { n: at + 1 })}</legend>
          <div className="field portion-quantity">
            <label htmlFor={`split-quantity-${at}`}>{t('handover.quantity')}</label>
            <Input
              id={`split-quantity-${at}`}
              inputMode="decimal"
              maxLength={24}
              value={quantity}
              onChange={(event) => set(at, { quantity: event.target.value })}
            />
          </div>
          <div className="field">
            <label htmlFor={`split-receiver-${at}`}>{t('handover.receiver')}</label>
            <Select
              id={`split-receiver-${at}`}
              value={receiver}
              placeholder={t('handover.unassigned')}
              onChange={(to) => set(at, { receiver: to })}
              showSearch={{
                filterOption: (input, option) => matches(String(option?.label ?? ''), input),
              }}
              options={list.possibleReceivers.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </div>
          {parts.length > 2 && (
            <Button
              aria-label={t('portion.removePart', { n: at + 1 })}
              onClick={() => setParts(parts.filter((_, index) => index !== at))}
            >
              {t('portion.remove')}
            </Button>
          )}
        </fieldset>
      ))}
      <div className="toolbar">
        <span className={left === 0 ? undefined : 'portion-left'} aria-live="polite">
          {standing}
        </span>
        {left > 0 && lacking.length === 1 && (
          <Button
            size="small"
            onClick={() =>
              set(
                amounts.findIndex((amount) => !amount),
                { quantity: amountText(left) },
              )
            }
          >
            {t('portion.fillLeft')}
          </Button>
        )}
        {parts.length < MOST_PARTS && (
          <Button
            size="small"
            onClick={() => setParts([...parts, { quantity: '', receiver: own }])}
          >
            {t('portion.addPart')}
          </Button>
        )}
      </div>
      <p className="field-hint">{t('portion.moneyFollows')}</p>
      <RowsConflictDialog act={act} />
    </ActDialog>
  );
}
