import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../components/paths';
import { sessionApi } from '../features/accounts/api';
import { SetUpForm } from '../features/accounts/set-up-form';
import { LightPage } from './light-page';

export function SetUpPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const setup = useQuery({ queryKey: ['setup'], queryFn: sessionApi.setupState });
  const done = () => {
    client.setQueryData(['setup'], { ...setup.data, needed: false });
    void navigate(`${paths.signIn}?da-thiet-lap`, { replace: true });
  };
  return (
    <LightPage title={t('setUp.title')} lead={t('setUp.lead')}>
      <SetUpForm shortestPassword={setup.data?.shortestPassword ?? 12} onDone={done} />
    </LightPage>
  );
}
