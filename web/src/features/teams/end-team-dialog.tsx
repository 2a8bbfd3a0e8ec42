import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { ActDialog } from '../handover/act-dialog';
import { teamsApi, type HandoverTeam } from './api';
import { useTeamAct } from './use-team-act';

/** The day from which a team no longer acts; the duties of its members end with it. */
export function EndTeamDialog({ team, onClose }: { team: HandoverTeam; onClose: () => void }) {
  const { t } = useTranslation();
  const [day, setDay] = useState('');
  const [tried, setTried] = useState(false);
  const end = useTeamAct((validTo: string) => teamsApi.end(team, validTo), onClose);
  const whole = day !== '' && !unclearDay(day);
  return (
    <ActDialog
      title={t('teams.endTitle', { name: team.name })}
      okText={t('teams.end')}
      missing={tried && !whole ? t('teams.endMissing') : null}
      problem={end.error}
      busy={end.isPending}
      onOk={() => {
        setTried(true);
        if (whole) end.mutate(day);
      }}
      onCancel={onClose}
    >
      <p>{t('teams.endLead')}</p>
      <DayField id="team-end" label={t('teams.endDay')} value={day} onChange={setDay} />
    </ActDialog>
  );
}
