import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../handover/act-dialog';
import { teamsApi, type HandoverTeam, type TeamPerson } from './api';
import { MemberFields } from './member-fields';
import { useTeamAct } from './use-team-act';

interface TeamDialogProps {
  team: HandoverTeam;
  onClose: () => void;
}

/** One more person of a team. */
export function MemberDialog({ team, onClose }: TeamDialogProps) {
  const { t } = useTranslation();
  const [person, setPerson] = useState<TeamPerson>({ name: '', position: '', role: 'member' });
  const [tried, setTried] = useState(false);
  const add = useTeamAct((body: TeamPerson) => teamsApi.addMember(team, body), onClose);
  const whole = person.name.trim() !== '' && person.position.trim() !== '';
  return (
    <ActDialog
      title={t('teams.addTitle', { name: team.name })}
      okText={t('teams.addMember')}
      missing={tried && !whole ? t('teams.personMissing') : null}
      busy={add.isPending}
      onOk={() => {
        setTried(true);
        if (whole) add.mutate(person);
      }}
      onCancel={onClose}
    >
      <MemberFields
        id="team-new-member"
        legend={t('teams.member')}
        person={person}
        onChange={setPerson}
      />
    </ActDialog>
  );
}
