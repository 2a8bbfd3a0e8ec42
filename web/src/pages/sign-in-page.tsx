import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { Notice } from '../components/notice';
import { paths } from '../components/paths';
import { EXPIRED_KEY } from '../components/query-client';
import { sessionApi } from '../features/accounts/api';
import { SignInForm } from '../features/accounts/sign-in-form';
import { LightPage } from './light-page';

/** Where to go after signing in: only a path of this site, never another address. */
function safeNext(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) ? next : '/';
}

export function SignInPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const expired = useQueryClient().getQueryData(EXPIRED_KEY);
  const setup = useQuery({ queryKey: ['setup'], queryFn: sessionApi.setupState });
  if (setup.data?.needed) return <Navigate to={paths.setUp} replace />;
  return (
    <LightPage title={t('signIn.title')} lead={t('signIn.lead')}>
      {expired === true && <Notice tone="yellow">{t('state.expired')}</Notice>}
      {params.has('da-thiet-lap') && <Notice tone="green">{t('setUp.done')}</Notice>}
      <SignInForm onDone={() => void navigate(safeNext(params.get('tiep')), { replace: true })} />
      <p className="field-hint">{t('signIn.help')}</p>
    </LightPage>
  );
}
