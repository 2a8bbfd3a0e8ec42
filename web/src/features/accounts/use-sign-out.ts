import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { paths } from '../../components/paths';
import { SESSION_KEY } from '../../components/query-client';
import { sessionApi } from './api';

/** Ends the session here and on the server. */
export function useSignOut() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: sessionApi.signOut,
    onSuccess: () => {
      void navigate(paths.signIn, { replace: true });
      client.clear();
      client.setQueryData(SESSION_KEY, null);
    },
  });
}
