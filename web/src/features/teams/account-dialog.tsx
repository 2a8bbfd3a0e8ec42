import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchedSelect } from '../../components/searched-select';
import { useDebounced } from '../../components/use-debounced';
import { ACCOUNTS_KEY, accountsApi } from '../account-administration/api';
import { ActDialog } from '../handover/act-dialog';
import { teamsApi, type HandoverTeam, type TeamMember } from './api';
import { useTeamAct } from './use-team-act';

interface AccountDialogProps {
  team: HandoverTeam;
  member: TeamMember;
  onClose: () => void;
}

/** Which account acts for the team in the name of a member; says what rights that gives. */
export function AccountDialog({ team, member, onClose }: AccountDialogProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(member.name);
  const [account, setAccount] = useState<string>();
  const [tried, setTried] = useState(false);
  const q = useDebounced(text.trim(), 300);
  const found = useQuery({
    queryKey: [...ACCOUNTS_KEY, 'for-team', q],
    queryFn: () => accountsApi.list({ q, page: 1, pageSize: 20 }),
  });
  const link = useTeamAct((id: string) => teamsApi.link(team, member.id, id), onClose);
  return (
    <ActDialog
      title={t('teams.linkTitle', { name: member.name })}
      okText={t('teams.link')}
      missing={tried && !account ? t('teams.accountMissing') : null}
      problem={link.error}
      busy={link.isPending}
      onOk={() => {
        setTried(true);
        if (account) link.mutate(account);
      }}
      onCancel={onClose}
    >
      <p>{t('teams.linkLead', { names: team.organisations.map(({ name }) => name).join('; ') })}</p>
      <div className="field">
        <label htmlFor="team-account">{t('teams.accountField')}</label>
        <SearchedSelect
          id="team-account"
          value={account}
          searching={found.isFetching}
          nothing={t('teams.noSuchAccount')}
          options={(found.data?.rows ?? []).map(({ id, name, login }) => ({
            ...{ value: id, label: `${name} (${login})` },
          }))}
          onTyped={setText}
          onChange={setAccount}
        />
      </div>
    </ActDialog>
  );
}
