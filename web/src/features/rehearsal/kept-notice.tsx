import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../../components/notice';
import { paths } from '../../components/paths';
import { browserStore, keptPlaces } from '../../components/unsent-store';
import { useSession } from '../accounts/session';
import { useRound } from '../units/round-context';

/** Results that were given on this device and wait to be sent, with the way to each trial; nothing where none do. */
export function KeptNotice() {
  const { t } = useTranslation();
  const { account } = useSession();
  const round = useRound();
  const places = keptPlaces(browserStore(), account.id);
  if (places.length === 0) return null;
  const n = places.reduce((sum, each) => sum + each.n, 0);
  return (
    <div className="unsent-bar">
      <Notice tone="yellow">{t('rehearsal.keptElsewhere', { n })}</Notice>
      {places.map((place) => (
        <Link key={place.rehearsalId} to={paths.rehearsal(round.code, place.rehearsalId)}>
          {t('rehearsal.openKept', { n: place.n })}
        </Link>
      ))}
    </div>
  );
}
