import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { History } from '../audit/history';
import { useListTypes } from '../handover/use-list-types';
import { AccountDialog } from './account-dialog';
import { AmendTeamDialog } from './amend-team-dialog';
import { EndTeamDialog } from './end-team-dialog';
import { MemberDialog } from './member-dialog';
import { teamsApi, type HandoverTeam, type TeamMember } from './api';
import { useTeamAct } from './use-team-act';

/** One team: the decision, whom it acts for, its people, and which of them act by signing in. */
export function TeamCard({ team }: { team: HandoverTeam }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { types, nameOf } = useListTypes();
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState(false);
  const [amending, setAmending] = useState(false);
  const [correcting, setCorrecting] = useState<TeamMember | null>(null);
  const [linking, setLinking] = useState<TeamMember | null>(null);
  const leave = useTeamAct((member: TeamMember) => teamsApi.leave(team, member.id));
  const all = types.length > 0 && types.every(({ code }) => team.listTypes.includes(code));
  const state = team.acts ? 'acts' : team.mayChange ? 'later' : 'over';
  const title = `team-${team.id}`;
  return (
    <li className="panel stack">
      <div className="team-head">
        <h2 id={title}>{team.name}</h2>
        <StatusMark tone={({ acts: 'green', later: 'blue', over: 'grey' } as const)[state]}>
          {t(`teams.state.${state}`)}
        </StatusMark>
      </div>
      <dl className="team-facts">
        <dt>{t('teams.kind')}</dt>
        <dd>{t(`teams.kinds.${team.kind}`)}</dd>
        <dt>{t('teams.decision')}</dt>
        <dd>
          {t('teams.decisionText', {
            ...{ number: team.decisionNumber, by: team.decidedBy },
            day: format.day(team.decisionDay),
          })}
        </dd>
        <dt>{t('teams.actsFor')}</dt>
        <dd>{team.organisations.map(({ name }) => name).join('; ')}</dd>
        <dt>{t('teams.lists')}</dt>
        <dd>{all ? t('teams.allLists') : team.listTypes.map(nameOf).join('; ')}</dd>
        <dt>{t('teams.period')}</dt>
        <dd>
          {team.validTo
            ? t('teams.fromTo', { from: format.day(team.validFrom), to: format.day(team.validTo) })
            : t('teams.from', { from: format.day(team.validFrom) })}
        </dd>
      </dl>
      <ul className="team-members" aria-labelledby={title}>
        {team.members.map((member) => (
          <li key={member.id} className={member.leftOn ? 'team-member team-left' : 'team-member'}>
            <span>
              <strong>{member.name}</strong>, {member.position} – {t(`teams.roles.${member.role}`)}
              <br />
              <span className="panel-hint">
                {member.leftOn
                  ? t('teams.leftOn', { day: format.day(member.leftOn) })
                  : member.account
                    ? t('teams.account', { name: member.account })
                    : t('teams.noAccount')}
              </span>
            </span>
            {!member.leftOn && (
              <span className="team-acts">
                {team.mayLink && !member.account && (
                  <Button
                    aria-label={`${t('teams.link')}: ${member.name}`}
                    onClick={() => setLinking(member)}
                  >
                    {t('teams.link')}
                  </Button>
                )}
                {team.mayChange && (
                  <Button
                    aria-label={`${t('teams.amend')}: ${member.name}`}
                    onClick={() => setCorrecting(member)}
                  >
                    {t('teams.amend')}
                  </Button>
                )}
                {team.mayChange && (
                  <Button
                    aria-label={`${t('teams.leave')}: ${member.name}`}
                    loading={leave.isPending}
                    onClick={() => leave.mutate(member)}
                  >
                    {t('teams.leave')}
                  </Button>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      {team.mayChange && (
        <div className="team-acts">
          <Button onClick={() => setAdding(true)}>{t('teams.addMember')}</Button>
          <Button onClick={() => setAmending(true)}>{t('teams.amendTeam')}</Button>
          <Button onClick={() => setEnding(true)}>{t('teams.end')}</Button>
        </div>
      )}
      <History type="handover_team" id={team.id} />
      {adding && <MemberDialog team={team} onClose={() => setAdding(false)} />}
      {correcting && (
        <MemberDialog team={team} member={correcting} onClose={() => setCorrecting(null)} />
      )}
      {amending && <AmendTeamDialog team={team} onClose={() => setAmending(false)} />}
      {ending && <EndTeamDialog team={team} onClose={() => setEnding(false)} />}
      {linking && <AccountDialog team={team} member={linking} onClose={() => setLinking(null)} />}
    </li>
  );
}
