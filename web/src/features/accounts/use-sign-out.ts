import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../../components/paths';
import { SESSION_KEY } from '../../components/query-client';
import { browserStore, countKept } from '../../components/unsent-store';
import { sessionApi } from './api';

/** Ends the session here and on the server; asks first where results on this device would go with it. */
export function useSignOut() {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { mutate: signOut } = useMutation({
    mutationFn: sessionApi.signOut,
    onSuccess: () => {
      void navigate(paths.signIn, { replace: true });
      client.clear();
      client.setQueryData(SESSION_KEY, null);
    },
  });
  const mutate = () => {
    const n = countKept(browserStore());
    if (n === 0) return signOut();
    void modal.confirm({
      title: t('rehearsal.signOutTitle'),
      content: t('rehearsal.signOutLead', { n }),
      okText: t('rehearsal.signOutAnyway'),
      cancelText: t('action.cancel'),
      onOk: () => signOut(),
    });
  };
  return { mutate };
}
