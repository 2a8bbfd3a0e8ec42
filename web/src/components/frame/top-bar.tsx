import { MenuOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { AccountMenu } from '../../features/accounts/account-menu';
import { InboxBell } from '../../features/reminders/inbox-bell';
import { UnitSearch } from '../../features/units/unit-search';
import { LanguageSwitch } from '../language-switch';
import { FiguresAsOf } from './figures-as-of';
import { OperationDay } from './operation-day';
import { RoundSelect } from './round-select';
import { RunningWork } from './running-work';

interface TopBarProps {
  navOpen: boolean;
  onToggleNav: () => void;
}

export function TopBar({ navOpen, onToggleNav }: TopBarProps) {
  const { t } = useTranslation();
  return (
    <header className="top-bar">
      <Button
        className="top-bar-menu"
        icon={<MenuOutlined aria-hidden="true" />}
        aria-label={navOpen ? t('nav.close') : t('nav.open')}
        aria-expanded={navOpen}
        aria-controls="danh-muc"
        onClick={onToggleNav}
      />
      <RoundSelect />
      <div className="top-bar-times">
        <FiguresAsOf />
        <OperationDay />
      </div>
      <RunningWork />
      <UnitSearch />
      <InboxBell />
      <LanguageSwitch />
      <AccountMenu />
    </header>
  );
}
