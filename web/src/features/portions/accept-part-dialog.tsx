import { Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { thousandthsOf } from '../../components/amount-text';
import { useFormat } from '../../components/use-format';
import { ActDialog, lackingOf } from '../handover/act-dialog';
import { handoverApi, type AcceptPart } from '../handover/api';
import { DisputeFields, type DisputeSaid } from '../handover/dispute-fields';
import { RowsConflictDialog } from '../rows/rows-conflict-dialog';
import { useRowsAct } from '../rows/use-rows-act';
import type { PortionDialogProps } from './portion-dialog';
import './portions.css';

/** Takes over a part of a portion; what is left waits, or its discrepancy is recorded in the same act. */
export function AcceptPartDialog({ list, chosen, onDone, onCancel }: PortionDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { portion, row } = chosen;
  const [typed, setTyped] = useState('');
  const [disputed, setDisputed] = useState(false);
  const [said, setSaid] = useState<DisputeSaid>({ kind: 'shortage', note: '' });
  const [tried, setTried] = useState(false);
  const act = useRowsAct({
    ...{ list, portionIds: [portion.id], seen: [chosen], onDone, inDialog: true },
    run: (at, _, body: Omit<AcceptPart, 'portionId'>) =>
      handoverApi.acceptPart(at, { portionId: portion.id, ...body }),
    done: t('portion.partAccepted'),
  });
  const quantity = thousandthsOf(typed);
  const within = typeof quantity === 'number' && quantity > 0 && quantity < portion.quantity;
  const note = said.note.trim();
  const lacking = lackingOf([
    ['part-quantity', t('portion.takenQuantity'), typed.trim()],
    ...(disputed ? [['part-note', t('handover.disputeNote'), note] as const] : []),
  ]);
  const outside = lacking.length === 0 && !within;
  const whole = format.quantity(portion.quantity);
  return (
    <ActDialog
      title={t('portion.acceptTitle', { row })}
      okText={t('portion.acceptPart')}
      lacking={tried ? lacking : []}
      missing={tried && outside ? t('portion.outside', { n: whole }) : null}
      problem={act.error}
      busy={act.isPending}
      onOk={() => {
        setTried(true);
        if (lacking.length > 0 || !within) return;
        act.start({ quantity, rest: disputed ? { ...said, note } : null });
      }}
      onCancel={onCancel}
    >
      <div className="field portion-quantity">
        <label htmlFor="part-quantity">{t('portion.takenQuantity')}</label>
        <Input
          id="part-quantity"
          aria-describedby="part-quantity-hint"
          inputMode="decimal"
          maxLength={24}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <span id="part-quantity-hint" className="field-hint" aria-live="polite">
          {within
            ? t('portion.rest', { n: format.quantity(portion.quantity - quantity) })
            : t('portion.ofWhole', { n: whole })}
        </span>
      </div>
      <fieldset className="plain-fieldset">
        <legend>{t('portion.restIs')}</legend>
        <Radio.Group
          value={disputed}
          onChange={(event) => setDisputed(event.target.value as boolean)}
          options={[
            { value: false, label: t('portion.restWaits') },
            { value: true, label: t('portion.restDisputed') },
          ]}
        />
      </fieldset>
      {disputed && <DisputeFields noteId="part-note" said={said} onChange={setSaid} />}
      <p className="field-hint">{t('portion.moneyFollows')}</p>
      <RowsConflictDialog act={act} />
    </ActDialog>
  );
}
