import { ConfigProvider } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pageNonce } from '../components/nonce';
import { SESSION_KEY } from '../components/query-client';
import { FactorSetup } from '../features/accounts/factor-setup';
import { PasswordForm } from '../features/accounts/password-form';
import { SignOutButton } from '../features/accounts/sign-out-button';
import { LightPage } from './light-page';

/** What somebody has to do before the workspace opens: an own password, then a second factor. */
export default function PendingPage({ step }: { step: 'password' | 'second-factor' }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const nonce = pageNonce();
  const done = () => void client.invalidateQueries({ queryKey: SESSION_KEY });
  const words = step === 'password' ? 'password' : 'factor';
  return (
    <ConfigProvider csp={nonce ? { nonce } : undefined}>
      <LightPage title={t(`${words}.firstTitle`)} lead={t(`${words}.firstLead`)}>
        {step === 'password' ? <PasswordForm onDone={done} /> : <FactorSetup onDone={done} />}
        <SignOutButton />
      </LightPage>
    </ConfigProvider>
  );
}
