import { useEffect, useRef } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import './section-pages.css';

interface SectionPagesProps {
  /** What the pages have in common, for screen readers. */
  label: string;
  pages: readonly { to: string; word: string }[];
}

/** Pages that look at one subject, each one step from the others. */
export function SectionPages({ label, pages }: SectionPagesProps) {
  const { pathname } = useLocation();
  const row = useRef<HTMLElement>(null);
  // On a telephone the row is longer than the screen; the page one is on is in sight.
  useEffect(() => {
    const here = row.current?.querySelector<HTMLElement>('[aria-current]');
    row.current?.scrollTo({ left: (here?.offsetLeft ?? 0) - row.current.offsetLeft });
  }, [pathname]);
  return (
    <>
      <nav ref={row} className="section-pages" aria-label={label}>
        {pages.map(({ to, word }) => (
          <NavLink key={to} to={to} end>
            {word}
          </NavLink>
        ))}
      </nav>
      <Outlet />
    </>
  );
}
