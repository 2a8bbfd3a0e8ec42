import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '../../components/fold';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { ActDialog, lackingOf } from '../handover/act-dialog';
import { useListTypes } from '../handover/use-list-types';
import {
  TEAM_KINDS,
  teamsApi,
  type NewTeam,
  type RoundTeams,
  type TeamKind,
  type TeamPerson,
} from './api';
import { peopleAsked } from '../minutes/people-fields';
import { MemberFields } from './member-fields';
import { useTeamAct } from './use-team-act';

interface NewTeamDialogProps {
  roundId: string;
  all: RoundTeams;
  onClose: () => void;
}

const HEAD: TeamPerson = { name: '', position: '', role: 'head' };
const MEMBER: TeamPerson = { name: '', position: '', role: 'member' };

/** A team as its decision sets it up. */
export function NewTeamDialog({ roundId, all, onClose }: NewTeamDialogProps) {
  const { t } = useTranslation();
  const { types, nameOf } = useListTypes();
  const [kind, setKind] = useState<TeamKind>('giving');
  const [texts, setTexts] = useState({ name: '', decisionNumber: '', decidedBy: '' });
  const [days, setDays] = useState({ decisionDay: '', validFrom: all.today, validTo: '' });
  const [organisationIds, setOrganisations] = useState<string[]>([]);
  const [lists, setLists] = useState<string[]>([]);
  const [members, setMembers] = useState<TeamPerson[]>([HEAD]);
  const [tried, setTried] = useState(false);
  const make = useTeamAct((body: NewTeam) => teamsApi.make(roundId, body), onClose);
  const { decisionDay, validFrom, validTo } = days;
  const lacking = lackingOf([
    ['team-name', t('teams.name'), texts.name.trim()],
    ['team-decisionNumber', t('teams.decisionNumber'), texts.decisionNumber.trim()],
    ['team-decisionDay', t('teams.decisionDay'), decisionDay && !unclearDay(decisionDay)],
    ['team-decidedBy', t('teams.decidedBy'), texts.decidedBy.trim()],
    ['team-organisations', t('teams.actsFor'), organisationIds.length > 0],
    ['team-validFrom', t('teams.validFrom'), validFrom && !unclearDay(validFrom)],
    ['team-validTo', t('teams.validTo'), !unclearDay(validTo)],
    ...members.flatMap((person, at) =>
      peopleAsked(`team-member-${at}`, [person], (part) =>
        [t(`minutes.${part}`), t('teams.memberNo', { n: at + 1 })].join(', '),
      ),
    ),
  ]);
  const text = (key: keyof typeof texts, most: number) => (
    <div className="field">
      <label htmlFor={`team-${key}`}>{t(`teams.${key}`)}</label>
      <Input
        id={`team-${key}`}
        maxLength={most}
        value={texts[key]}
        onChange={(event) => setTexts({ ...texts, [key]: event.target.value })}
      />
    </div>
  );
  const day = (key: keyof typeof days, hint?: string) => (
    <DayField
      id={`team-${key}`}
      label={t(`teams.${key}`)}
      {...(hint && { hint })}
      value={days[key]}
      onChange={(value) => setDays({ ...days, [key]: value })}
    />
  );
  const byWords = (input: string, option?: { label: string }) =>
    fold(option?.label ?? '').includes(fold(input));
  return (
    <ActDialog
      title={t('teams.make')}
      okText={t('teams.make')}
      lacking={tried ? lacking : []}
      problem={make.error}
      busy={make.isPending}
      onOk={() => {
        setTried(true);
        if (lacking.length > 0) return;
        make.mutate({
          ...{ kind, ...texts, decisionDay, validFrom, validTo: validTo || null },
          ...{ organisationIds, members, listTypes: lists.length > 0 ? lists : null },
        });
      }}
      onCancel={onClose}
    >
      <p>{t('teams.makeLead')}</p>
      <div className="field">
        <label htmlFor="team-kind">{t('teams.kind')}</label>
        <select
          id="team-kind"
          className="native-select"
          value={kind}
          onChange={(event) => setKind(event.target.value as TeamKind)}
        >
          {TEAM_KINDS.map((each) => (
            <option key={each} value={each}>
              {t(`teams.kinds.${each}`)}
            </option>
          ))}
        </select>
      </div>
      {text('name', 200)}
      <div className="minutes-pair">
        {text('decisionNumber', 100)}
        {day('decisionDay')}
      </div>
      {text('decidedBy', 200)}
      <div className="field">
        <label htmlFor="team-organisations">{t('teams.actsFor')}</label>
        <Select
          id="team-organisations"
          mode="multiple"
          value={organisationIds}
          options={all.organisations.map(({ id, name }) => ({ value: id, label: name }))}
          showSearch={{ filterOption: byWords }}
          onChange={setOrganisations}
        />
      </div>
      <div className="field">
        <label htmlFor="team-lists">{t('teams.lists')}</label>
        <Select
          id="team-lists"
          mode="multiple"
          placeholder={t('teams.allLists')}
          value={lists}
          options={types.map(({ code }) => ({ value: code, label: `${code} ${nameOf(code)}` }))}
          showSearch={{ filterOption: byWords }}
          onChange={setLists}
        />
      </div>
      <div className="minutes-pair">
        {day('validFrom')}
        {day('validTo', t('teams.validToHint'))}
      </div>
      <h3>{t('teams.members')}</h3>
      {members.map((person, at) => (
        <MemberFields
          key={at}
          id={`team-member-${at}`}
          legend={t('teams.memberNo', { n: at + 1 })}
          person={person}
          onChange={(changed) =>
            setMembers(members.map((each, index) => (index === at ? changed : each)))
          }
          {...(members.length > 1 && {
            onRemove: () => setMembers(members.filter((_, index) => index !== at)),
          })}
        />
      ))}
      {members.length < 50 && (
        <Button onClick={() => setMembers([...members, MEMBER])}>{t('minutes.addPerson')}</Button>
      )}
    </ActDialog>
  );
}
