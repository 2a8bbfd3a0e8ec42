import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AccountPage } from '../../api/types.gen';
import { Notice } from '../../components/notice';
import { paths } from '../../components/paths';
import { useFormat } from '../../components/use-format';
import { useCan } from '../accounts/session';
import { useRound } from '../units/round-context';

/** Says that accounts nobody uses are not closed while the clock looks wrong, and where that is mended. */
export function ClockNotice({ clock }: { clock: AccountPage['clock'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const round = useRound();
  const mayConfirm = useCan('personal.retain');
  if (!clock) return null;
  const moments = { now: format.moment(clock.now), witness: format.moment(clock.witness) };
  return (
    <Notice tone="red">
      {t(`accounts.clock.${clock.wrong}`, moments)}{' '}
      {mayConfirm ? (
        <Link to={paths.retention(round.code)}>{t('accounts.clock.confirm')}</Link>
      ) : (
        t('accounts.clock.tell')
      )}
    </Notice>
  );
}
