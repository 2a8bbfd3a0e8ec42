import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '../../components/fold';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { ActDialog, lackingOf } from '../handover/act-dialog';
import { useListTypes } from '../handover/use-list-types';
import { teamsApi, type AmendTeam, type HandoverTeam } from './api';
import { useTeamAct } from './use-team-act';

/** What the decision of a team says, corrected or replaced by a later decision. */
export function AmendTeamDialog({ team, onClose }: { team: HandoverTeam; onClose: () => void }) {
  const { t } = useTranslation();
  const { types, nameOf } = useListTypes();
  const [texts, setTexts] = useState({
    ...{ name: team.name, decisionNumber: team.decisionNumber, decidedBy: team.decidedBy },
  });
  const [decisionDay, setDecisionDay] = useState(team.decisionDay);
  const [validTo, setValidTo] = useState(team.validTo ?? '');
  const [listTypes, setLists] = useState(team.listTypes);
  const [tried, setTried] = useState(false);
  const save = useTeamAct((body: AmendTeam) => teamsApi.amend(team, body), onClose);
  const lacking = lackingOf([
    ['amend-team-name', t('teams.name'), texts.name.trim()],
    ['amend-team-decisionNumber', t('teams.decisionNumber'), texts.decisionNumber.trim()],
    ['amend-team-day', t('teams.decisionDay'), decisionDay && !unclearDay(decisionDay)],
    ['amend-team-decidedBy', t('teams.decidedBy'), texts.decidedBy.trim()],
    ['amend-team-lists', t('teams.lists'), listTypes.length > 0],
    ['amend-team-to', t('teams.validTo'), !unclearDay(validTo)],
  ]);
  const text = (key: keyof typeof texts, most: number) => (
    <div className="field">
      <label htmlFor={`amend-team-${key}`}>{t(`teams.${key}`)}</label>
      <Input
        id={`amend-team-${key}`}
        maxLength={most}
        value={texts[key]}
        onChange={(event) => setTexts({ ...texts, [key]: event.target.value })}
      />
    </div>
  );
  return (
    <ActDialog
      title={t('teams.amendTitle', { name: team.name })}
      okText={t('teams.amendSave')}
      lacking={tried ? lacking : []}
      problem={save.error}
      busy={save.isPending}
      onOk={() => {
        setTried(true);
        if (lacking.length === 0)
          save.mutate({ ...texts, decisionDay, listTypes, validTo: validTo || null });
      }}
      onCancel={onClose}
    >
      <p>{t('teams.amendLead')}</p>
      {text('name', 200)}
      <div className="minutes-pair">
        {text('decisionNumber', 100)}
        <DayField
          id="amend-team-day"
          label={t('teams.decisionDay')}
          value={decisionDay}
          onChange={setDecisionDay}
        />
      </div>
      {text('decidedBy', 200)}
      <div className="field">
        <label htmlFor="amend-team-lists">{t('teams.lists')}</label>
        <Select
          id="amend-team-lists"
          mode="multiple"
          value={listTypes}
          options={types.map(({ code }) => ({ value: code, label: `${code} ${nameOf(code)}` }))}
          showSearch={{
            filterOption: (input: string, option?: { label: string }) =>
              fold(option?.label ?? '').includes(fold(input)),
          }}
          onChange={setLists}
        />
      </div>
      <DayField
        id="amend-team-to"
        label={t('teams.validTo')}
        hint={t('teams.validToHint')}
        value={validTo}
        onChange={setValidTo}
      />
    </ActDialog>
  );
}
