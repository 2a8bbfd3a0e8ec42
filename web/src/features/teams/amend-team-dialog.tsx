import { Input, Select } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isStale } from '../../components/api-problem';
import { fold } from '../../components/fold';
import { useFormat } from '../../components/use-format';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { EditConflict } from '../conflict/edit-conflict';
import { ActDialog, lackingOf } from '../handover/act-dialog';
import { useListTypes } from '../handover/use-list-types';
import { teamsApi, type AmendTeam, type HandoverTeam } from './api';
import { useTeamAct } from './use-team-act';

/** What the decision of a team says, corrected or replaced by a later decision. */
export function AmendTeamDialog({ team, onClose }: { team: HandoverTeam; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { types, nameOf } = useListTypes();
  const [texts, setTexts] = useState({
    ...{ name: team.name, decisionNumber: team.decisionNumber, decidedBy: team.decidedBy },
  });
  const [decisionDay, setDecisionDay] = useState(team.decisionDay);
  const [validTo, setValidTo] = useState(team.validTo ?? '');
  const [listTypes, setLists] = useState(team.listTypes);
  // What the fields were filled with; a later version beside it is a conflict that the person settles.
  const [seen, setSeen] = useState(team);
  const [tried, setTried] = useState(false);
  const save = useTeamAct(
    ({ over, body }: { over: HandoverTeam; body: AmendTeam }) => teamsApi.amend(over, body),
    onClose,
  );
  const lacking = lackingOf([
    ['amend-team-name', t('teams.name'), texts.name.trim()],
    ['amend-team-decisionNumber', t('teams.decisionNumber'), texts.decisionNumber.trim()],
    ['amend-team-day', t('teams.decisionDay'), decisionDay && !unclearDay(decisionDay)],
    ['amend-team-decidedBy', t('teams.decidedBy'), texts.decidedBy.trim()],
    ['amend-team-lists', t('teams.lists'), listTypes.length > 0],
    ['amend-team-to', t('teams.validTo'), !unclearDay(validTo)],
  ]);
  const body = { ...texts, decisionDay, listTypes, validTo: validTo || null };
  const takeNow = useCallback(() => {
    setSeen(team);
    setTexts({
      ...{ name: team.name, decisionNumber: team.decisionNumber, decidedBy: team.decidedBy },
    });
    setDecisionDay(team.decisionDay);
    setValidTo(team.validTo ?? '');
    setLists(team.listTypes);
  }, [team]);
  const day = (value: string | null) => (value ? format.day(value) : '');
  const told: [string, (each: AmendTeam) => string][] = [
    [t('teams.name'), ({ name }) => name.trim()],
    [t('teams.decisionNumber'), ({ decisionNumber }) => decisionNumber.trim()],
    [t('teams.decisionDay'), (each) => day(each.decisionDay)],
    [t('teams.decidedBy'), ({ decidedBy }) => decidedBy.trim()],
    [t('teams.lists'), (each) => [...each.listTypes].sort().join(', ')],
    [t('teams.validTo'), (each) => day(each.validTo)],
  ];
  const fields = told.map(([name, tell]) => ({ name, mine: tell(body), now: tell(team) }));
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
      problem={isStale(save.error) ? null : save.error}
      busy={save.isPending}
      onOk={() => {
        setTried(true);
        if (lacking.length === 0) save.mutate({ over: seen, body });
      }}
      onCancel={onClose}
    >
      <EditConflict
        seen={seen.version}
        now={team.version}
        act={save}
        fields={fields}
        onMine={lacking.length === 0 ? () => save.mutate({ over: team, body }) : undefined}
        onTheirs={takeNow}
      />
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
