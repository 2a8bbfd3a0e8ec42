import { useMutation } from '@tanstack/react-query';
import { App, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileInput } from '../../components/file-input';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { ActDialog, lackingOf } from '../handover/act-dialog';
import { useHandoverRefresh } from '../handover/use-handover-refresh';
import { minutesApi, type Minutes, type Person } from './api';
import { TeamOffer, type TeamPlace } from '../teams/team-offer';
import '../teams/teams.css';
import { MOST, named, NOBODY, peopleAsked, PeopleFields } from './people-fields';

interface SignedDialogProps {
  minutes: Minutes;
  /** Whose teams are offered as signers. */
  teams: TeamPlace;
  onClose: () => void;
}

/** Brings in the signed copy: number, day, who signed for each side, file. */
export function SignedDialog({ minutes, teams, onClose }: SignedDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const refresh = useHandoverRefresh();
  const [number, setNumber] = useState(minutes.number);
  const [day, setDay] = useState(minutes.day);
  const [giver, setGiver] = useState([NOBODY]);
  const [receiver, setReceiver] = useState([NOBODY]);
  const [witnesses, setWitnesses] = useState([NOBODY]);
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const looking = named(witnesses);
  const asked = (id: string, side: string, people: Person[]) =>
    peopleAsked(id, people, (part) => `${side}: ${t(`minutes.${part}`)}`);
  const lacking = lackingOf([
    ['signed-number', t('minutes.signedNumber'), number.trim()],
    ['signed-day', t('minutes.signedDay'), day && !unclearDay(day)],
    ...asked('signed-giver', t('minutes.signedGiver'), giver),
    ...asked('signed-receiver', t('minutes.signedReceiver'), receiver),
    ...(looking.length > 0 ? asked('signed-witness', t('shares.witness'), witnesses) : []),
    ['signed-file', t('minutes.signedFile'), file],
  ]);
  const sign = useMutation({
    mutationFn: (copy: File) =>
      minutesApi.sign(minutes.id, minutes.version, {
        ...{ number: number.trim(), day, file: copy },
        signers: [
          ...giver.map((person) => ({ side: 'giver' as const, ...person })),
          ...receiver.map((person) => ({ side: 'receiver' as const, ...person })),
          ...looking.map((person) => ({ side: 'witness' as const, ...person })),
        ],
      }),
    onSuccess: () => {
      void message.success(t('minutes.signedDone'));
      onClose();
      void refresh();
    },
  });
  const confirm = () => {
    setTried(true);
    if (lacking.length === 0 && file) sign.mutate(file);
  };
  const offer = (
    side: 'giving' | 'receiving',
    people: Person[],
    set: (people: Person[]) => void,
  ) => (
    <TeamOffer
      {...{ place: teams, side, most: MOST }}
      onTake={(all) => set(all)}
      picked={people}
      onPick={set}
    />
  );
  return (
    <ActDialog
      title={t('minutes.uploadTitle', { number: minutes.number })}
      okText={t('minutes.upload')}
      lacking={tried ? lacking : []}
      problem={sign.error}
      busy={sign.isPending}
      onOk={confirm}
      onCancel={onClose}
    >
      <div className="minutes-pair">
        <div className="field">
          <label htmlFor="signed-number">{t('minutes.signedNumber')}</label>
          <Input
            id="signed-number"
            maxLength={60}
            value={number}
            onChange={(event) => setNumber(event.target.value)}
          />
        </div>
        <DayField id="signed-day" label={t('minutes.signedDay')} value={day} onChange={setDay} />
      </div>
      <PeopleFields
        id="signed-giver"
        legend={t('minutes.signedGiver')}
        people={giver}
        offer={offer('giving', giver, setGiver)}
        onChange={setGiver}
      />
      <PeopleFields
        id="signed-receiver"
        legend={t('minutes.signedReceiver')}
        people={receiver}
        offer={offer('receiving', receiver, setReceiver)}
        onChange={setReceiver}
      />
      <PeopleFields
        id="signed-witness"
        legend={t('shares.witness')}
        people={witnesses}
        onChange={setWitnesses}
      />
      <div className="field">
        <label htmlFor="signed-file">{t('minutes.signedFile')}</label>
        <FileInput id="signed-file" accept=".pdf,.jpg,.jpeg,.png" onFile={setFile} />
        <span className="field-hint">{t('minutes.signedFileHint')}</span>
      </div>
    </ActDialog>
  );
}
