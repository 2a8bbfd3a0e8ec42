import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import type { HandoverList } from './api';
import { BalanceLine } from './balance-line';
import { CustodyNote } from '../custody/custody-note';
import { useToldApart } from './use-told-apart';
import './list-head.css';

/** Who gives, who receives, at which moment, and the balance. */
export function ListHead({ list }: { list: HandoverList }) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const open = list.balance.rows.outstanding + list.balance.rows.disputed;
  const unassigned = list.receivers.find(({ receiver }) => !receiver)?.balance.rows.declared ?? 0;
  const toldApart = useToldApart();
  const { giver, receivers: names } = toldApart(
    list.giver.name,
    list.receivers.flatMap(({ receiver }) => (receiver ? [receiver.name] : [])),
  );
  return (
    <section className="panel stack" aria-label={t('handover.balance')}>
      <dl className="list-head">
        <div>
          <dt>{t('handover.giver')}</dt>
          <dd>{giver}</dd>
        </div>
        <div>
          <dt>{t('handover.receiver')}</dt>
          <dd>
            {names.join('; ')}
            {unassigned > 0 && (
              <>
                {names.length > 0 && '; '}
                {t('handover.unassigned')}: {format.number(unassigned)}
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('handover.cutOff')}</dt>
          <dd>{format.moment(round.cutOff)}</dd>
        </div>
        <div>
          <dt>{t('handover.state')}</dt>
          <dd>
            {list.state === 'empty' ? (
              <StatusMark tone="grey">{t('matrixState.empty')}</StatusMark>
            ) : open === 0 ? (
              <StatusMark tone="green">{t('matrixState.settled')}</StatusMark>
            ) : (
              <StatusMark tone="blue">{t('matrixState.filed')}</StatusMark>
            )}
          </dd>
        </div>
      </dl>
      {list.state !== 'empty' && <BalanceLine balance={list.balance} measures={list.measures} />}
      {list.state !== 'empty' && <CustodyNote of={{ listId: list.id }} />}
    </section>
  );
}
