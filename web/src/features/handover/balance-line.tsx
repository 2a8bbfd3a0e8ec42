import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { BarShare } from '../../components/bar-share';
import { useFormat } from '../../components/use-format';
import { useBilingual } from '../../components/use-bilingual';
import type { Balance, Figures, HandoverList } from './api';
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

interface BalanceLineProps {
  balance: Balance;
  /** What the list counts beside its rows. */
  measures: HandoverList['measures'];
}

/** Kê khai = Đã tiếp nhận + Chưa thống nhất + Không bàn giao + Chưa tiếp nhận, in rows, quantity and each value. */
export function BalanceLine({ balance, measures }: BalanceLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const { rows } = balance;
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
            {measures
              .filter(({ measure }) => balance[measure].declared > 0)
              .map(({ measure, name }) => (
                <BalanceRow
                  key={measure}
                  title={measure === 'quantity' ? t('handover.inQuantity') : inLanguage(name)}
                  figures={balance[measure]}
                  write={measure === 'quantity' ? format.quantity : format.money}
                />
              ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
