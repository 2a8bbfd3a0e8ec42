import { UserOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../../components/paths';
import { SESSION_KEY } from '../../components/query-client';
import { sessionApi } from './api';
import { useSession } from './session';

/** Who is signed in, in which role, and the way out. */
export function AccountMenu() {
  const { t } = useTranslation();
  const { account, roles, organisations } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const signOut = useMutation({
    mutationFn: sessionApi.signOut,
    onSuccess: () => {
      void navigate(paths.signIn, { replace: true });
      client.clear();
      client.setQueryData(SESSION_KEY, null);
    },
  });
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          {
            key: 'who',
            type: 'group',
            label: (
              <span className="account-who">
                <strong>{account.name}</strong>
                {roles.map((role) => t(`role.${role}`)).join(', ')}
                {organisations.slice(0, 3).map(({ id, name }) => (
                  <span key={id}>{name}</span>
                ))}
              </span>
            ),
          },
          { key: 'out', label: t('frame.signOut'), onClick: () => signOut.mutate() },
        ],
      }}
    >
      <Button
        icon={<UserOutlined aria-hidden="true" />}
        aria-label={t('frame.account', { name: account.name })}
      >
        <span className="account-name">{account.name}</span>
      </Button>
    </Dropdown>
  );
}
