import { Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useFormat } from '../../components/use-format';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { ActDialog, lackingOf } from '../handover/act-dialog';
import { useToldApart } from '../handover/use-told-apart';
import { TeamOffer, type TeamPlace } from '../teams/team-offer';
import '../teams/teams.css';
import type { DrawMinutes, ListMinutes, MinutesShare, Person } from './api';
import { MOST, NOBODY, peopleAsked, PeopleFields } from './people-fields';

interface DrawDialogProps {
  all: Pick<
    ListMinutes,
    'kind' | 'today' | 'former' | 'giverEndsOn' | 'place' | 'bases' | 'copies'
  >;
  share: Pick<MinutesShare, 'receiver'>;
  giver: string;
  /** Whose teams are offered as signers. */
  teams: TeamPlace;
  /** Why the server did not take it. */
  problem: unknown;
  busy: boolean;
  onOk: (order: DrawMinutes) => void;
  onCancel: () => void;
}

type Records = NonNullable<DrawMinutes['records']>;
const RECORDS = ['shelfCentimetres', 'electronicFiles', 'electronicDocuments'] as const;
const textOf = (text: string) => text.trim() || null;

/** What the paper needs beside the record: day, place, people, bases, copies. */
export function DrawDialog(props: DrawDialogProps) {
  const { all, share, teams, problem, busy, onOk, onCancel } = props;
  const { t } = useTranslation();
  const {
    giver,
    receivers: [receiver],
  } = useToldApart()(props.giver, [share.receiver.name]);
  const format = useFormat();
  const [day, setDay] = useState(all.today);
  const [place, setPlace] = useState(all.place);
  const [venue, setVenue] = useState('');
  const [givers, setGivers] = useState([NOBODY]);
  const [receivers, setReceivers] = useState([NOBODY]);
  const [witness, setWitness] = useState('');
  const [witnesses, setWitnesses] = useState([NOBODY]);
  const [bases, setBases] = useState(all.bases.join('\n'));
  const [papers, setPapers] = useState('');
  const [opinions, setOpinions] = useState('');
  const [copies, setCopies] = useState(all.copies);
  const [records, setRecords] = useState<Records>({
    ...{ shelfCentimetres: null, electronicFiles: null, electronicDocuments: null },
  });
  const [tried, setTried] = useState(false);
  const acts = bases.split('\n').flatMap((line) => textOf(line) ?? []);
  const asked = (id: string, who: string, people: Person[]) =>
    peopleAsked(id, people, (part) => `${who}: ${t(`minutes.${part}`)}`);
  const lacking = lackingOf([
    ['minutes-place', t('minutes.place'), place.trim()],
    ['minutes-day', t('minutes.day'), day && !unclearDay(day)],
    ...asked('minutes-giver', t('handover.giver'), givers),
    ...asked('minutes-receiver', t('handover.receiver'), receivers),
    ...(witness.trim() ? asked('minutes-witnesses', witness.trim(), witnesses) : []),
    ['minutes-bases', t('minutes.bases'), acts.length > 0],
  ]);
  const confirm = () => {
    setTried(true);
    if (lacking.length > 0) return;
    onOk({
      ...{ receiverOrganisationId: share.receiver.id, day, place: place.trim(), copies },
      ...{ giver: givers, receiver: receivers, bases: acts, venue: textOf(venue) },
      ...{ papers: textOf(papers), opinions: textOf(opinions) },
      witness: witness.trim() ? { name: witness.trim(), representatives: witnesses } : null,
      records: all.kind === 'records' ? records : null,
    });
  };
  const offer = (side: 'giving' | 'receiving', set: (people: Person[]) => void) => (
    <TeamOffer
      place={teams}
      side={side}
      most={MOST}
      onTake={(people, basis) => {
        set(people);
        if (!acts.includes(basis)) setBases([...acts, basis].join('\n'));
      }}
    />
  );
  const text = (id: string, label: string, value: string, set: (text: string) => void) => (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input id={id} maxLength={200} value={value} onChange={(event) => set(event.target.value)} />
    </div>
  );
  const area = (id: string, label: string, value: string, set: (text: string) => void) => (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        rows={3}
        value={value}
        onChange={(event) => set(event.target.value)}
      />
    </div>
  );
  return (
    <ActDialog
      title={t(all.kind === 'general' ? 'generalMinutes.drawTitle' : 'minutes.drawTitle', {
        receiver,
      })}
      okText={t('minutes.draw')}
      lacking={tried ? lacking : []}
      problem={problem}
      busy={busy}
      onOk={confirm}
      onCancel={onCancel}
    >
      {all.former && all.giverEndsOn && (
        <Notice tone="yellow">
          {t('minutes.former', { giver, day: format.day(all.giverEndsOn) })}
        </Notice>
      )}
      <div className="minutes-pair">
        {text('minutes-place', t('minutes.place'), place, setPlace)}
        <DayField id="minutes-day" label={t('minutes.day')} value={day} onChange={setDay} />
      </div>
      {text('minutes-venue', t('minutes.venue'), venue, setVenue)}
      <PeopleFields
        id="minutes-giver"
        legend={t('minutes.giver', { name: giver })}
        people={givers}
        offer={offer('giving', setGivers)}
        onChange={setGivers}
      />
      <PeopleFields
        id="minutes-receiver"
        legend={t('minutes.receiver', { name: receiver })}
        people={receivers}
        offer={offer('receiving', setReceivers)}
        onChange={setReceivers}
      />
      {text('minutes-witness', t('minutes.witness'), witness, setWitness)}
      {witness.trim() !== '' && (
        <PeopleFields
          id="minutes-witnesses"
          legend={t('minutes.witnesses')}
          people={witnesses}
          onChange={setWitnesses}
        />
      )}
      {area('minutes-bases', t('minutes.bases'), bases, setBases)}
      {all.kind === 'records' ? (
        <div className="minutes-pair">
          {RECORDS.map((key) => (
            <div key={key} className="field">
              <label htmlFor={`minutes-${key}`}>{t(`minutes.${key}`)}</label>
              <InputNumber
                id={`minutes-${key}`}
                min={0}
                max={10_000}
                precision={key === 'shelfCentimetres' ? 2 : 0}
                decimalSeparator=","
                value={
                  key === 'shelfCentimetres' && records[key] !== null
                    ? records[key] / 100
                    : records[key]
                }
                onChange={(value) =>
                  setRecords({
                    ...records,
                    [key]:
                      value === null || key !== 'shelfCentimetres'
                        ? value
                        : Math.round(value * 100),
                  })
                }
              />
            </div>
          ))}
        </div>
      ) : (
        area('minutes-papers', t('minutes.papers'), papers, setPapers)
      )}
      {area('minutes-opinions', t('minutes.opinions'), opinions, setOpinions)}
      <div className="field">
        <label htmlFor="minutes-copies">{t('minutes.copies')}</label>
        <InputNumber
          id="minutes-copies"
          min={2}
          max={20}
          precision={0}
          value={copies}
          onChange={(value) => setCopies(value ?? all.copies)}
        />
      </div>
    </ActDialog>
  );
}
