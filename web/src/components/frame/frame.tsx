import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useRound } from '../../features/units/round-context';
import { ErrorBoundary } from '../error-boundary';
import { LineNotice } from './line-notice';
import { NumberWatch } from './number-watch';
import { SideNav } from './side-nav';
import { TopBar } from './top-bar';
import { useStrayFiles } from './use-stray-files';
import './frame.css';

/** Navigation on the left, bar on top, the page in the middle. On narrow screens the navigation slides in. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const round = useRound();
  const { pathname } = useLocation();
  const [navOpen, setNavOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  useStrayFiles();
  useEffect(() => {
    setNavOpen(false);
    window.scrollTo(0, 0);
  }, [pathname]);
  return (
    <div className="frame">
      <a
        href="#noi-dung"
        className="skip-link"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('nav.skip')}
      </a>
      <SideNav open={navOpen} onClose={() => setNavOpen(false)} />
      <div className="frame-body">
        <TopBar navOpen={navOpen} onToggleNav={() => setNavOpen(!navOpen)} />
        {round.demonstration && <p className="frame-ribbon">{t('frame.demonstration')}</p>}
        <LineNotice />
        <main id="noi-dung" className="frame-main" ref={main} tabIndex={-1}>
          <ErrorBoundary key={pathname}>{children}</ErrorBoundary>
        </main>
        <NumberWatch />
      </div>
    </div>
  );
}
