import { UserAddOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountsApi, ROLES_KEY, type OneTimePassword } from './api';
import { NewAccountDialog } from './new-account-dialog';
import { OneTimeSheet } from './one-time-sheet';

/** Makes an account, and shows its one-time password once. */
export function NewAccountButton() {
  const { t } = useTranslation();
  const roles = useQuery({ queryKey: ROLES_KEY, queryFn: accountsApi.roles, staleTime: 60_000 });
  const [asking, setAsking] = useState(false);
  const [made, setMade] = useState<{ name: string; given: OneTimePassword } | null>(null);
  if (!roles.data?.length) return null;
  return (
    <>
      <Button
        type="primary"
        icon={<UserAddOutlined aria-hidden="true" />}
        onClick={() => setAsking(true)}
      >
        {t('accounts.create')}
      </Button>
      {asking && (
        <NewAccountDialog
          roles={roles.data}
          onCancel={() => setAsking(false)}
          onMade={(name, given) => {
            setAsking(false);
            setMade({ name, given });
          }}
        />
      )}
      {made && <OneTimeSheet {...made} onDone={() => setMade(null)} />}
    </>
  );
}
