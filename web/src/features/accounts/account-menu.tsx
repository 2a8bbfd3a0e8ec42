import { UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { paths } from '../../components/paths';
import { useSession } from './session';
import { useSignOut } from './use-sign-out';

/** Who is signed in, in which role, and the way out. */
export function AccountMenu() {
  const { t } = useTranslation();
  const { account, roles, organisations } = useSession();
  const navigate = useNavigate();
  const { roundCode } = useParams();
  const signOut = useSignOut();
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
          ...(roundCode
            ? [
                {
                  key: 'own',
                  label: t('ownAccount.title'),
                  onClick: () => void navigate(paths.ownAccount(roundCode)),
                },
              ]
            : []),
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
