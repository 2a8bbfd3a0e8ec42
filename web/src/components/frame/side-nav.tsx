import {
  ApartmentOutlined,
  AppstoreOutlined,
  BookOutlined,
  CarryOutOutlined,
  CloudServerOutlined,
  ClusterOutlined,
  FileDoneOutlined,
  FileSearchOutlined,
  FieldTimeOutlined,
  FormOutlined,
  HistoryOutlined,
  LineChartOutlined,
  PhoneOutlined,
  SafetyCertificateOutlined,
  ScheduleOutlined,
  SafetyOutlined,
  SwapOutlined,
  TableOutlined,
  TeamOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import mark from '../../assets/mark.svg';
import { useSession } from '../../features/accounts/session';
import { useRound } from '../../features/units/round-context';
import { paths } from '../paths';

const SUBJECTS = [
  { key: 'overview', icon: <AppstoreOutlined />, to: paths.overview },
  { key: 'handover', icon: <SwapOutlined />, to: paths.handover },
  { key: 'rehearsal', icon: <CarryOutOutlined />, to: paths.rehearsals },
  { key: 'procedures', icon: <FileDoneOutlined />, to: paths.procedures },
  { key: 'readiness', icon: <SafetyCertificateOutlined />, to: paths.readiness },
  { key: 'obstacles', icon: <WarningOutlined />, to: (round: string) => paths.obstacles(round) },
  { key: 'requests', icon: <FormOutlined />, to: paths.requests },
  { key: 'tasks', icon: <ScheduleOutlined />, to: paths.tasks },
  { key: 'standby', icon: <PhoneOutlined />, to: paths.standby },
  { key: 'indicators', icon: <LineChartOutlined />, to: paths.indicators },
  { key: 'registers', icon: <BookOutlined />, to: paths.registers },
  { key: 'units', icon: <ApartmentOutlined />, to: paths.units },
  { key: 'lookUp', icon: <FileSearchOutlined />, to: paths.lookUp },
] as const;

/** What only some look after, and the right that shows it. */
const ADMINISTRATION = [
  { key: 'accounts', icon: <TeamOutlined />, to: paths.accounts, right: 'account.assist' },
  { key: 'listTypes', icon: <TableOutlined />, to: paths.listTypes, right: 'handover.types' },
  {
    key: 'portalSources',
    icon: <CloudServerOutlined />,
    to: paths.portalSources,
    right: 'procedure.source',
  },
  { key: 'security', icon: <SafetyOutlined />, to: paths.security, right: 'security.read' },
  { key: 'retention', icon: <FieldTimeOutlined />, to: paths.retention, right: 'audit.read' },
  { key: 'jobs', icon: <ClusterOutlined />, to: paths.jobs, right: 'job.manage' },
  { key: 'audit', icon: <HistoryOutlined />, to: paths.audit, right: 'audit.read' },
] as const;

/** The subjects in the order of the work. */
export function SideNav({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const { code } = useRound();
  const { permissions } = useSession();
  const administration = ADMINISTRATION.filter(({ right }) => permissions.includes(right));
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
          {administration.map(({ key, icon, to }) => (
            <li key={key}>
              <NavLink to={to(code)}>
                <span aria-hidden="true">{icon}</span>
                {t(`nav.${key}`)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
