import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { ActDialog, lackingOf } from '../handover/act-dialog';
import type { Person } from '../minutes/api';
import { MOST, named, NOBODY, peopleAsked, PeopleFields } from '../minutes/people-fields';
import { TeamOffer, type TeamPlace } from '../teams/team-offer';
import '../teams/teams.css';
import type { PaperSigning } from './api';
import { ScanField } from './scan-field';

interface PaperSigningDialogProps {
  receiver: string;
  /** Whose teams are offered as signers. */
  teams: TeamPlace;
  day: string;
  witnessAsked: boolean;
  busy: boolean;
  /** Why the server did not do it. */
  problem: unknown;
  onOk: (paper: PaperSigning) => void;
  onCancel: () => void;
}

/** Records minutes that were written and signed on paper elsewhere. */
export function PaperSigningDialog({
  receiver,
  busy,
  onOk,
  onCancel,
  ...rest
}: PaperSigningDialogProps) {
  const { t } = useTranslation();
  const [number, setNumber] = useState('');
  const [day, setDay] = useState(rest.day);
  const [givers, setGivers] = useState<Person[]>([NOBODY]);
  const [receivers, setReceivers] = useState<Person[]>([NOBODY]);
  const [witnesses, setWitnesses] = useState<Person[]>([NOBODY]);
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const looking = named(witnesses);
  const asked = (id: string, who: string, people: Person[]) =>
    peopleAsked(id, people, (part) => `${who}: ${t(`minutes.${part}`)}`);
  const lacking = lackingOf([
    ['paper-number', t('minutes.signedNumber'), number.trim()],
    ['paper-day', t('minutes.signedDay'), day && !unclearDay(day)],
    ...asked('paper-giver', t('minutes.signedGiver'), givers),
    ...asked('paper-receiver', t('minutes.signedReceiver'), receivers),
    ...(rest.witnessAsked || looking.length > 0
      ? asked('paper-witness', t('shares.witness'), witnesses)
      : []),
    ['paper-file', t('shares.scan'), file],
  ]);
  const confirm = () => {
    setTried(true);
    if (lacking.length > 0 || !file) return;
    const side = (name: 'giver' | 'receiver' | 'witness', people: Person[]) =>
      people.map((person) => ({ side: name, ...person }));
    const signers = [
      ...side('giver', givers),
      ...side('receiver', receivers),
      ...side('witness', looking),
    ];
    onOk({ number: number.trim(), day, signers, file });
  };
  return (
    <ActDialog
      title={t('shares.paperTitle', { receiver })}
      okText={t('shares.record')}
      lacking={tried ? lacking : []}
      problem={rest.problem}
      busy={busy}
      onOk={confirm}
      onCancel={onCancel}
    >
      <p>{t('shares.paperHint')}</p>
      <div className="field">
        <label htmlFor="paper-number">{t('minutes.signedNumber')}</label>
        <Input
          id="paper-number"
          maxLength={60}
          value={number}
          onChange={(event) => setNumber(event.target.value)}
        />
      </div>
      <DayField id="paper-day" label={t('minutes.signedDay')} value={day} onChange={setDay} />
      <PeopleFields
        id="paper-giver"
        legend={t('minutes.signedGiver')}
        people={givers}
        offer={
          <TeamOffer
            {...{ place: rest.teams, side: 'giving', most: MOST, picked: givers }}
            onTake={setGivers}
            onPick={setGivers}
          />
        }
        onChange={setGivers}
      />
      <PeopleFields
        id="paper-receiver"
        legend={t('minutes.signedReceiver')}
        people={receivers}
        offer={
          <TeamOffer
            {...{ place: rest.teams, side: 'receiving', most: MOST, picked: receivers }}
            onTake={setReceivers}
            onPick={setReceivers}
          />
        }
        onChange={setReceivers}
      />
      <PeopleFields
        id="paper-witness"
        legend={t(rest.witnessAsked ? 'shares.witnessAsked' : 'shares.witness')}
        people={witnesses}
        onChange={setWitnesses}
      />
      <ScanField id="paper-file" onChange={setFile} />
    </ActDialog>
  );
}
