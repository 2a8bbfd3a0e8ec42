import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import type { HandoverList } from '../handover/api';
import { useReasonWord } from '../handover/use-reason-word';
import '../../components/data-table.css';
import type { HandoverRowDetail } from './receivers-api';

type Line = HandoverRowDetail['ledger'][number];

/** Every step of a row's portions, as the ledger of the list has it. */
export function RowLedger({ list, lines }: { list: HandoverList; lines: readonly Line[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reasonWord = useReasonWord(list);
  const place = (side: Line['to']) =>
    `${t(`bucket.${side.bucket}`)} · ${side.receiver?.name ?? t('handover.unassigned')}`;
  return (
    <section className="panel stack" aria-labelledby="row-ledger">
      <h2 id="row-ledger">{t('receivers.ledger')}</h2>
      <div
        className="data-table-box row-ledger"
        role="region"
        aria-labelledby="row-ledger"
        tabIndex={0}
      >
        <table className="data-table">
          <caption className="visually-hidden">{t('receivers.ledger')}</caption>
          <thead>
            <tr>
              {(['when', 'what', 'from', 'to', 'quantity', 'money'] as const).map((word) => (
                <th key={word} scope="col">
                  {t(`receivers.${word}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ number, at, cause, reason, from, to }) => (
              <tr key={number}>
                <td>{format.moment(at)}</td>
                <th scope="row">
                  {t(`receivers.cause.${cause}`)}
                  {reason && ` (${reasonWord(reason)})`}
                </th>
                <td>{from && place(from)}</td>
                <td>{place(to)}</td>
                <td className="data-table-right">{format.quantity(to.quantity)}</td>
                <td className="data-table-right">{format.money(to.money)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
