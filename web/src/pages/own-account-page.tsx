import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../components/notice';
import { PageHeader } from '../components/page-header';
import { OwnFactor } from '../features/accounts/own-factor';
import { OwnSessions } from '../features/accounts/own-sessions';
import { PasswordForm } from '../features/accounts/password-form';
import { History } from '../features/audit/history';
import { useSession } from '../features/accounts/session';

/** Password, second factor and the browsers one is signed in with. */
export default function OwnAccountPage() {
  const { t } = useTranslation();
  const { account } = useSession();
  const [changed, setChanged] = useState(false);
  return (
    <>
      <PageHeader title={t('ownAccount.title')}>{account.name}</PageHeader>
      <div className="stack own-account">
        <section className="panel">
          <h2>{t('password.title')}</h2>
          {changed && <Notice tone="green">{t('password.changed')}</Notice>}
          <PasswordForm onDone={() => setChanged(true)} />
        </section>
        <section className="panel">
          <h2>{t('factor.title')}</h2>
          <OwnFactor />
        </section>
        <section className="panel">
          <h2>{t('ownSessions.title')}</h2>
          <OwnSessions />
        </section>
        <History type="account" id={account.id} />
      </div>
    </>
  );
}
