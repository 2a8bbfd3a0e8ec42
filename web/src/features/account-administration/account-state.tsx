import { useTranslation } from 'react-i18next';
import { StatusMark, type Tone } from '../../components/status-mark';
import type { AccountRow } from './api';

const TONES: Record<AccountRow['state'], Tone> = {
  active: 'green',
  'no-password': 'yellow',
  'one-time': 'yellow',
  unused: 'yellow',
  disabled: 'red',
};

/** How an account stands, and why it is closed. */
export function AccountState({ account }: { account: AccountRow }) {
  const { t } = useTranslation();
  const unused = account.state === 'disabled' && account.disabledReason === 'unused';
  return (
    <StatusMark tone={TONES[account.state]}>
      {t(`accountState.${unused ? 'disabled-unused' : account.state}`)}
    </StatusMark>
  );
}
