import {
  ApartmentOutlined,
  AppstoreOutlined,
  CarryOutOutlined,
  FileDoneOutlined,
  HistoryOutlined,
  SafetyCertificateOutlined,
  SwapOutlined,
} from '@ant-design/icons';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import mark from '../../assets/mark.svg';
import { useCan } from '../../features/accounts/session';
import { useRound } from '../../features/units/round-context';
import { paths } from '../paths';

const SUBJECTS = [
  { key: 'overview', icon: <AppstoreOutlined />, to: paths.overview },
  { key: 'handover', icon: <SwapOutlined />, to: paths.handover },
  { key: 'rehearsal', icon: <CarryOutOutlined />, to: paths.rehearsals },
  { key: 'procedures', icon: <FileDoneOutlined />, to: paths.procedures },
  { key: 'readiness', icon: <SafetyCertificateOutlined />, to: paths.readiness },
  { key: 'units', icon: <ApartmentOutlined />, to: paths.units },
] as const;

/** The subjects in the order of the work. */
export function SideNav({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const { code } = useRound();
  const mayAudit = useCan('audit.read');
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    if (open) nav.current?.querySelector('a')?.focus();
  }, [open]);
  return (
    <>
      {open && <div className="side-nav-shade" onClick={onClose} aria-hidden="true" />}
      <nav
        id="danh-muc"
        ref={nav}
        className={`side-nav${open ? ' side-nav-open' : ''}`}
        aria-label={t('nav.label')}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      >
        <div className="side-nav-brand">
          <img src={mark} alt="" width="32" height="32" />
          <div>
            <strong>{t('app.name')}</strong>
            <span>{t('app.tagline')}</span>
          </div>
        </div>
        <ul>
          {SUBJECTS.map(({ key, icon, to }) => (
            <li key={key}>
              <NavLink to={to(code)}>
                <span aria-hidden="true">{icon}</span>
                {t(`nav.${key}`)}
              </NavLink>
            </li>
          ))}
          {mayAudit && (
            <li>
              <NavLink to={paths.audit(code)}>
                <span aria-hidden="true">
                  <HistoryOutlined />
                </span>
                {t('nav.audit')}
              </NavLink>
            </li>
          )}
        </ul>
      </nav>
    </>
  );
}
