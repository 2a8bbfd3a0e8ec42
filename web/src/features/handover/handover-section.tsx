import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useLocation } from 'react-router';
import { paths } from '../../components/paths';
import { useRound } from '../units/round-context';
import './handover-section.css';

const PAGES = [
  { to: paths.handover, word: 'handover.byUnit' },
  { to: paths.incoming, word: 'handover.incoming' },
  { to: paths.control, word: 'control.open' },
  { to: paths.shares, word: 'handover.signing' },
  { to: paths.teams, word: 'teams.short' },
  { to: paths.balance, word: 'conservation.sheet.short' },
  { to: paths.discrepancies, word: 'discrepancies.title' },
  { to: paths.duplicates, word: 'duplicates.title' },
  { to: paths.functions, word: 'functions.open' },
  { to: paths.cases, word: 'handover.openCases' },
  { to: paths.register, word: 'register.title' },
  { to: paths.completion, word: 'completion.title' },
] as const;

/** The pages that look at the handover of a whole round, each one step from the others. */
export function HandoverSection() {
  const { t } = useTranslation();
  const round = useRound();
  const { pathname } = useLocation();
  const row = useRef<HTMLElement>(null);
  // On a telephone the row is longer than the screen; the page one is on is in sight.
  useEffect(() => {
    const here = row.current?.querySelector<HTMLElement>('[aria-current]');
    row.current?.scrollTo({ left: (here?.offsetLeft ?? 0) - row.current.offsetLeft });
  }, [pathname]);
  return (
    <>
      <nav ref={row} className="handover-section" aria-label={t('handover.sectionPages')}>
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
