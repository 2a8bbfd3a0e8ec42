import { useMutation } from '@tanstack/react-query';
import { App, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { ActDialog } from '../handover/act-dialog';
import { useHandoverRefresh } from '../handover/use-handover-refresh';
import { minutesApi, type Minutes, type Person } from './api';
import { TeamOffer, type TeamPlace } from '../teams/team-offer';
import '../teams/teams.css';
import { complete, MOST, named, NOBODY, PeopleFields } from './people-fields';

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
  const problemText = useProblemText();
  const refresh = useHandoverRefresh();
  const [number, setNumber] = useState(minutes.number);
  const [day, setDay] = useState(minutes.day);
  const [giver, setGiver] = useState([NOBODY]);
  const [receiver, setReceiver] = useState([NOBODY]);
  const [witnesses, setWitnesses] = useState([NOBODY]);
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const looking = named(witnesses);
  const whole =
    Boolean(number.trim() && day && file) &&
    !unclearDay(day) &&
    complete([...giver, ...receiver, ...looking]);
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
    if (whole && file) sign.mutate(file);
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
      missing={tried && !whole ? t('minutes.signedMissing') : null}
      busy={sign.isPending}
      onOk={confirm}
      onCancel={onClose}
    >
      {sign.error && <Notice tone="red">{problemText(sign.error)}</Notice>}
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
        <input
          id="signed-file"
          type="file"
          accept=".pdf,.jpg,.jpeg,.png"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
        <span className="field-hint">{t('minutes.signedFileHint')}</span>
      </div>
    </ActDialog>
  );
}
