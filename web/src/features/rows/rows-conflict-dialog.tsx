import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import { BothSides } from '../conflict/both-sides';
import { BucketMark } from '../handover/bucket-mark';
import type { HandoverItem } from '../handover/api';
import { stillOpen } from './compare-seen';
import type { RowsAct } from './use-rows-act';

/** Rows shown one by one; of more the number is told. */
const SHOWN = 20;

/**
 * Somebody else changed chosen rows first: what was seen and what is now, side by side; the person
 * chooses. Nothing as long as there is no such conflict.
 */
export function RowsConflictDialog({ act }: { act: RowsAct }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { conflict, isPending: busy, goOn, giveUp } = act;
  if (!conflict) return null;
  const { same, changed } = conflict;
  const open = stillOpen(changed);
  return (
    <Modal
      open
      width={720}
      title={t('rows.conflict.title', { n: format.number(changed.length) })}
      onCancel={giveUp}
      footer={[
        <Button key="leave" onClick={giveUp}>
          {t('rows.conflict.leave')}
        </Button>,
        open.length > 0 && (
          <Button key="all" loading={busy} onClick={() => goOn([...same, ...open])}>
            {t('rows.conflict.all', { n: format.number(same.length + open.length) })}
          </Button>
        ),
        same.length > 0 && (
          <Button key="same" type="primary" loading={busy} onClick={() => goOn(same)}>
            {t('rows.conflict.same', { n: format.number(same.length) })}
          </Button>
        ),
      ]}
    >
      <div className="stack">
        <p>{t('rows.conflict.lead')}</p>
        <BothSides
          label={t('rows.conflict.what')}
          heads={{
            name: t('rows.conflict.row'),
            left: t('conflict.seen'),
            right: t('conflict.now'),
          }}
          rows={changed.slice(0, SHOWN).map(({ row, seen, now }) => ({
            ...{ key: seen.id, name: row, left: <PortionValues portion={seen} /> },
            right: now ? <PortionValues portion={now} /> : t('rows.conflict.gone'),
          }))}
        />
        {changed.length > SHOWN && (
          <p>{t('rows.conflict.more', { n: format.number(changed.length - SHOWN) })}</p>
        )}
      </div>
    </Modal>
  );
}

/** Where a portion stands, whose it is, how much it is, and since when. */
function PortionValues({ portion }: { portion: HandoverItem['portions'][number] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { bucket, receiver, quantity, money, note, changedAt } = portion;
  return (
    <div className="both-sides-value">
      <BucketMark bucket={bucket} />
      <span>{receiver?.name ?? t('handover.unassigned')}</span>
      <span>
        {format.quantity(quantity)}
        {money > 0 && ` · ${format.money(money)}`}
      </span>
      {note && <span>{note}</span>}
      <span className="panel-hint">{format.moment(changedAt)}</span>
    </div>
  );
}
