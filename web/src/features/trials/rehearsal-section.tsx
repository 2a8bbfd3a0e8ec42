import { useTranslation } from 'react-i18next';
import { NavLink, Outlet } from 'react-router';
import { paths } from '../../components/paths';
import '../handover/handover-section.css';
import { useRound } from '../units/round-context';

const PAGES = [
  { to: paths.rehearsals, word: 'trials.byUnit' },
  { to: paths.trials, word: 'trials.title' },
  { to: paths.checklists, word: 'checklists.title' },
] as const;

/** The pages of the trial operation, each one step from the others. */
export function RehearsalSection() {
  const { t } = useTranslation();
  const round = useRound();
  return (
    <>
      <nav className="handover-section" aria-label={t('trials.sectionPages')}>
        {PAGES.map(({ to, word }) => (
          <NavLink key={word} to={to(round.code)} end>
            {t(word)}
          </NavLink>
        ))}
      </nav>
      <Outlet />
    </>
  );
}
