import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useFormat } from '../../components/use-format';
import { useLeaveWarning } from '../../components/use-leave-warning';
import './slip-sheet.css';
import type { Slip } from './use-slips';

interface SlipSheetProps {
  slips: Slip[];
  /** Where people sign in. */
  address: string;
  onDone: () => void;
}

/** Slips to be printed, cut apart and handed over, one an account; shown this once. */
export function SlipSheet({ slips, address, onDone }: SlipSheetProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  useLeaveWarning(true);
  const n = slips.length;
  return (
    <Modal
      open
      width={860}
      title={t('slips.title', { n })}
      // Closing it by mistake would lose the passwords.
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <div className="slip-acts">
          {asking && <Notice tone="yellow">{t('slips.sure')}</Notice>}
          <Button type={asking ? 'default' : 'primary'} onClick={() => window.print()}>
            {t('slips.print', { n })}
          </Button>
          {asking ? (
            <Button type="primary" onClick={onDone}>
              {t('slips.close')}
            </Button>
          ) : (
            <Button onClick={() => setAsking(true)}>{t('slips.done')}</Button>
          )}
        </div>
      }
    >
      <div className="stack">
        <Notice tone="yellow">{t('slips.once')}</Notice>
        <ol className="slips">
          {slips.map((slip) => (
            <li key={slip.id} className="slip">
              <SlipText slip={slip} address={address} />
            </li>
          ))}
        </ol>
      </div>
    </Modal>
  );
}

function SlipText({ slip, address }: { slip: Slip; address: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const lines = [
    [t('oneTime.person'), slip.name],
    [t('bulk.place'), slip.organisation ?? t('accounts.wholeProvince')],
    [t('oneTime.address'), address],
    [t('accounts.login'), slip.login],
    [t('oneTime.password'), slip.password],
    [t('oneTime.until'), format.moment(slip.until)],
  ];
  return (
    <>
      <p className="slip-title">{t('oneTime.sheetTitle')}</p>
      <dl>
        {lines.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="slip-how">{t('oneTime.howTo')}</p>
    </>
  );
}
