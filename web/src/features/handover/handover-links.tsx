import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { useRound } from '../units/round-context';

const PAGES = [
  { to: paths.discrepancies, word: 'discrepancies.title' },
  { to: paths.duplicates, word: 'duplicates.title' },
  { to: paths.cases, word: 'cases.title' },
] as const;

/** Ways from the matrix to the pages that look across all lists. */
export function HandoverLinks() {
  const { t } = useTranslation();
  const round = useRound();
  return (
    <nav className="handover-links" aria-label={t('handover.across')}>
      {PAGES.map(({ to, word }) => (
        <Link key={word} to={to(round.code)}>
          {t(word)}
        </Link>
      ))}
    </nav>
  );
}
