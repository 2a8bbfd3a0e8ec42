import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog, lackingOf } from '../handover/act-dialog';
import { peopleAsked } from '../minutes/people-fields';
import { teamsApi, type HandoverTeam, type TeamMember, type TeamPerson } from './api';
import { MemberFields } from './member-fields';
import { useTeamAct } from './use-team-act';

interface TeamDialogProps {
  team: HandoverTeam;
  /** Whose line is corrected; left out for one more person. */
  member?: TeamMember;
  onClose: () => void;
}

/** One more person of a team, or the line of one of its people corrected. */
export function MemberDialog({ team, member, onClose }: TeamDialogProps) {
  const { t } = useTranslation();
  const [person, setPerson] = useState<TeamPerson>({
    ...{ name: member?.name ?? '', position: member?.position ?? '' },
    role: member?.role ?? 'member',
  });
  const [tried, setTried] = useState(false);
  const save = useTeamAct(
    (body: TeamPerson) =>
      member ? teamsApi.amendMember(team, member.id, body) : teamsApi.addMember(team, body),
    onClose,
  );
  const lacking = lackingOf(
    peopleAsked('team-new-member', [person], (part) => t(`minutes.${part}`)),
  );
  return (
    <ActDialog
      title={t(member ? 'teams.amendMemberTitle' : 'teams.addTitle', { name: team.name })}
      okText={t(member ? 'teams.amendSave' : 'teams.addMember')}
      lacking={tried ? lacking : []}
      problem={save.error}
      busy={save.isPending}
      onOk={() => {
        setTried(true);
        if (lacking.length === 0) save.mutate(person);
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
