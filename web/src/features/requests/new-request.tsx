import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileInput } from '../../components/file-input';
import { useNavigate } from 'react-router';
import { paths } from '../../components/paths';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { useRound } from '../units/round-context';
import { requestsApi, type DataRequest } from './api';
import './requests.css';
import { useRequestAct } from './use-request-act';

/** A new request: the form as it came, what it is called, until when. */
export function NewRequest() {
  const { t } = useTranslation();
  const round = useRound();
  const navigate = useNavigate();
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [draft, setDraft] = useState({
    ...{ title: '', day: '', time: '16:00', instructions: '', contact: '', repeats: 'none' },
  });
  const [tried, setTried] = useState(false);
  const act = useRequestAct<DataRequest>(t('requests.madeDone'), ({ id: made }) => {
    void navigate(paths.request(round.code, made));
  });
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const lacking = [
    !file && t('requests.file'),
    !draft.title.trim() && t('requests.name'),
    (draft.day === '' || unclearDay(draft.day)) && t('requests.day'),
    !/^([01]?\d|2[0-3]):[0-5]\d$/.test(draft.time) && t('requests.time'),
  ].filter((each): each is string => typeof each === 'string');
  const make = () => {
    setTried(true);
    if (lacking.length > 0 || !file) return;
    const { title, day, time, instructions, contact, repeats } = draft;
    const dueAt = new Date(`${day}T${time.padStart(5, '0')}:00+07:00`).toISOString();
    act.mutate(() =>
      requestsApi.make(
        round.id,
        { title: title.trim(), dueAt, instructions, contact, repeats },
        file,
      ),
    );
  };
  const text = (key: 'title' | 'time' | 'contact', label: string) => (
    <div className="field">
      <label htmlFor={`${id}-${key}`}>{label}</label>
      <Input
        id={`${id}-${key}`}
        maxLength={300}
        value={draft[key]}
        onChange={(event) => set({ [key]: event.target.value })}
      />
    </div>
  );
  return (
    <section className="panel request-form" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>{t('requests.new')}</h2>
      <p className="panel-hint">{t('requests.newHint')}</p>
      <div className="field">
        <label htmlFor={`${id}-file`}>{t('requests.file')}</label>
        <FileInput id={`${id}-file`} accept=".xlsx" onFile={setFile} />
      </div>
      {text('title', t('requests.name'))}
      <DayField
        id={`${id}-day`}
        label={t('requests.day')}
        value={draft.day}
        onChange={(day) => set({ day })}
      />
      {text('time', t('requests.time'))}
      <div className="field">
        <label htmlFor={`${id}-instructions`}>{t('requests.instructions')}</label>
        <Input.TextArea
          id={`${id}-instructions`}
          rows={3}
          maxLength={4000}
          value={draft.instructions}
          onChange={(event) => set({ instructions: event.target.value })}
        />
      </div>
      {text('contact', t('requests.contact'))}
      <div className="field">
        <label htmlFor={`${id}-repeats`}>{t('requests.repeats')}</label>
        <select
          id={`${id}-repeats`}
          className="native-select"
          value={draft.repeats}
          onChange={(event) => set({ repeats: event.target.value })}
        >
          {(['none', 'daily', 'weekly'] as const).map((each) => (
            <option key={each} value={each}>
              {t(`requestRepeats.${each}`)}
            </option>
          ))}
        </select>
      </div>
      {tried && lacking.length > 0 && (
        <p role="alert" className="request-alert">
          {t('obstacles.missing', { fields: lacking.join(', ') })}
        </p>
      )}
      <div>
        <Button type="primary" loading={act.isPending} onClick={make}>
          {t('requests.make')}
        </Button>
      </div>
    </section>
  );
}
