import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { BarShare } from '../../components/bar-share';
import { useFormat } from '../../components/use-format';
import type { Balance, Figures } from './api';
import './balance-line.css';

const TERMS = ['accepted', 'disputed', 'closed', 'outstanding'] as const;

interface BalanceRowProps {
  title: string;
  figures: Figures;
  write: (value: number) => string;
}

function BalanceRow({ title, figures, write }: BalanceRowProps) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{write(figures.declared)}</td>
      {TERMS.map((term, index) => (
        <Fragment key={term}>
          <td className="balance-sign" aria-hidden="true">
            {index === 0 ? '=' : '+'}
          </td>
          <td>{write(figures[term])}</td>
        </Fragment>
      ))}
    </tr>
  );
}

/** Kê khai = Đã tiếp nhận + Chưa thống nhất + Không bàn giao + Chưa tiếp nhận, in rows, quantity and value. */
export function BalanceLine({ balance }: { balance: Balance }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { rows, quantity, money } = balance;
  return (
    <div className="balance">
      <BarShare parts={TERMS.map((term) => ({ key: term, tone: term, value: rows[term] }))} />
      <div className="balance-scroll" role="region" aria-label={t('handover.balance')} tabIndex={0}>
        <table>
          <caption className="visually-hidden">{t('handover.balance')}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('bucket.declared')}</th>
              {TERMS.map((term) => (
                <Fragment key={term}>
                  <td />
                  <th scope="col">
                    <span className={`balance-key bar-part-${term}`} aria-hidden="true" />
                    {t(`bucket.${term}`)}
                  </th>
                </Fragment>
              ))}
            </tr>
          </thead>
          <tbody>
            <BalanceRow title={t('handover.inRows')} figures={rows} write={format.number} />
            {quantity.declared > 0 && (
              <BalanceRow
                title={t('handover.inQuantity')}
                figures={quantity}
                write={format.quantity}
              />
            )}
            {money.declared > 0 && (
              <BalanceRow title={t('handover.inMoney')} figures={money} write={format.money} />
            )}
          </tbody>
        </table>
      </div>
    </div>
  );
}
