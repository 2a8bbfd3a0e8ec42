import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header';
import { QueryView } from '../components/query-view';
import { TEAMS_KEY, teamsApi } from '../features/teams/api';
import { NewTeamDialog } from '../features/teams/new-team-dialog';
import { TeamCard } from '../features/teams/team-card';
import '../features/teams/teams.css';
import { useRound } from '../features/units/round-context';

export default function TeamsPage() {
  const { t } = useTranslation();
  const round = useRound();
  const [making, setMaking] = useState(false);
  const query = useQuery({
    queryKey: [...TEAMS_KEY, 'round', round.id],
    queryFn: () => teamsApi.ofRound(round.id),
  });
  return (
    <>
      <PageHeader title={t('teams.title')}>{t('teams.lead')}</PageHeader>
      <QueryView query={query} what={t('teams.title')}>
        {(all) => (
          <div className="stack">
            {all.mayMake && (
              <div>
                <Button type="primary" onClick={() => setMaking(true)}>
                  {t('teams.make')}
                </Button>
              </div>
            )}
            {all.teams.length === 0 && <p className="panel-hint">{t('teams.none')}</p>}
            <ul className="team-list">
              {all.teams.map((team) => (
                <TeamCard key={team.id} team={team} />
              ))}
            </ul>
            {making && (
              <NewTeamDialog roundId={round.id} all={all} onClose={() => setMaking(false)} />
            )}
          </div>
        )}
      </QueryView>
    </>
  );
}
