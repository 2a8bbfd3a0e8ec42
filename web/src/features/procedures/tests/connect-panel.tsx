import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/table-column';
import { Notice } from '../../../components/notice';
import { QueryView } from '../../../components/query-view';
import { StatusMark, type Tone } from '../../../components/status-mark';
import { useFormat } from '../../../components/use-format';
import { DayField } from '../../account-administration/day-field';
import { unclearDay } from '../../account-administration/duty-draft';
import { useRound } from '../../units/round-context';
import { KEYS_KEY, systemKeysApi, type SystemKey } from './keys-api';
import { useTestAct } from './use-test-act';
import './tests.css';

const TONES: Record<SystemKey['state'], Tone> = { good: 'green', over: 'grey', revoked: 'grey' };

/** How another system sends tests: the address, an example, and the keys by which it may. */
export function ConnectPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const round = useRound();
  const address = `${window.location.origin}/api/rounds/${round.id}/test-submissions`;
  return (
    <section className="panel stack" aria-labelledby="tests-connect">
      <h2 id="tests-connect">{t('tests.connect')}</h2>
      <p className="panel-hint">{t('tests.connectHint')}</p>
      <p>
        {t('tests.address')}: <code className="tests-address">POST {address}</code>
      </p>
      <details>
        <summary>{t('tests.example')}</summary>
        <pre className="tests-example">{exampleOf(address)}</pre>
      </details>
      <details>
        <summary>{t('tests.figuresExample')}</summary>
        <pre className="tests-example">{figuresExample(round.id)}</pre>
      </details>
      <NewKey />
      <Keys />
      <div>
        <Button onClick={onClose}>{t('tests.connectClose')}</Button>
      </div>
    </section>
  );
}

/** A request as another system sends it. */
function exampleOf(address: string): string {
  const submission = {
    ...{ unitCode: '06676', procedureCode: '1.001193', dossierCode: 'H49.06676-250626-0001' },
    ...{ channel: 'portal', testAccount: 'thu-01', virtual: true },
    submittedAt: '2025-06-26T01:30:00Z',
    steps: {
      ...{ received: '2025-06-26T01:40:00Z', appraised: null },
      ...{ approved: null, signed: null, returned: null },
    },
    ...{ failedStep: null, payment: 'none', synced: 'unknown', note: null },
  };
  const body = JSON.stringify({ enteredBy: 'api', submissions: [submission] }, null, 2);
  return [
    `POST ${address}`,
    'Authorization: Bearer bgk_…',
    'X-Ban-Giao: 1',
    'Content-Type: application/json',
    '',
    body,
  ].join('\n');
}

/** The same for the figures of a unit in a period. */
function figuresExample(roundId: string): string {
  const values = {
    ...{ periodKind: 'Tháng', period: '7', year: '2025', received: '120', resolved: '100' },
    ...{ early: '80', onTime: '17', late: '3', source: 'API', state: 'Chính thức' },
  };
  const api = `${window.location.origin}/api/rounds/${roundId}`;
  return [
    `GET ${api}/units?side=new`,
    `POST ${api}/registers/SERVICE/entries`,
    'Authorization: Bearer bgk_…',
    'X-Ban-Giao: 1',
    'Idempotency-Key: 06676-2025-07',
    'Content-Type: application/json',
    '',
    JSON.stringify({ unitId: '…', values }, null, 2),
  ].join('\n');
}

function NewKey() {
  const { t } = useTranslation();
  const id = useId();
  const [name, setName] = useState('');
  const [lastDay, setLastDay] = useState('');
  const [purpose, setPurpose] = useState<SystemKey['purpose']>('tests');
  const [tried, setTried] = useState(false);
  const make = useTestAct(systemKeysApi.make, t('tests.keyMade'));
  const lacks = name.trim() === '' || lastDay === '' || unclearDay(lastDay);
  const submit = () => {
    setTried(true);
    if (lacks) return;
    make.mutate(
      { name: name.trim(), lastDay, purpose },
      {
        onSuccess: () => {
          setName('');
          setLastDay('');
          setTried(false);
        },
      },
    );
  };
  return (
    <form
      className="stack"
      aria-label={t('tests.newKey')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3>{t('tests.newKey')}</h3>
      <div className="tests-form">
        <div className="field">
          <label htmlFor={`${id}-name`}>{t('tests.keyName')}</label>
          <Input
            id={`${id}-name`}
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-purpose`}>{t('tests.keyPurpose')}</label>
          <select
            id={`${id}-purpose`}
            className="native-select"
            value={purpose}
            onChange={(event) => setPurpose(event.target.value as SystemKey['purpose'])}
          >
            {(['tests', 'figures'] as const).map((each) => (
              <option key={each} value={each}>
                {t(`tests.keyPurposes.${each}`)}
              </option>
            ))}
          </select>
        </div>
        <DayField
          id={`${id}-day`}
          label={t('tests.keyLastDay')}
          hint={t('tests.keyLongest')}
          value={lastDay}
          onChange={setLastDay}
        />
      </div>
      {tried && lacks && <Notice tone="red">{t('tests.keyLacks')}</Notice>}
      <div>
        <Button htmlType="submit" loading={make.isPending}>
          {t('tests.makeKey')}
        </Button>
      </div>
      {make.data && (
        <Notice tone="yellow">
          {t('tests.keyOnce')} <code className="tests-address">{make.data.key}</code>
        </Notice>
      )}
    </form>
  );
}

function Keys() {
  const { t } = useTranslation();
  const format = useFormat();
  const keys = useQuery({ queryKey: KEYS_KEY, queryFn: systemKeysApi.list });
  const revoke = useTestAct(systemKeysApi.revoke, t('tests.keyRevoked'));
  const columns: Column<SystemKey>[] = [
    {
      ...{ key: 'name', title: t('tests.keyName'), rowHeader: true, width: 220 },
      render: ({ name, hint }) => `${name} (…${hint})`,
    },
    {
      ...{ key: 'purpose', title: t('tests.keyPurpose') },
      render: ({ purpose }) => t(`tests.keyPurposes.${purpose}`),
    },
    {
      ...{ key: 'state', title: t('tests.keyState') },
      render: ({ state }) => (
        <StatusMark tone={TONES[state]}>{t(`tests.keyStates.${state}`)}</StatusMark>
      ),
    },
    {
      ...{ key: 'until', title: t('tests.keyLastDay') },
      render: ({ lastDay }) => format.day(lastDay),
    },
    {
      ...{ key: 'used', title: t('tests.keyUsed'), width: 200 },
      render: ({ usedAt, usedFrom }) =>
        usedAt ? `${format.moment(usedAt)} · ${usedFrom}` : t('tests.keyNeverUsed'),
    },
    {
      ...{ key: 'act', title: t('tests.keyAct') },
      render: ({ id, name, state }) =>
        state === 'good' && (
          <Button size="small" onClick={() => revoke.mutate(id)}>
            {t('tests.revokeKey')}
            <span className="visually-hidden"> {name}</span>
          </Button>
        ),
    },
  ];
  return (
    <QueryView query={keys} what={t('tests.keys')}>
      {(rows) =>
        rows.length > 0 && (
          <DataTable
            caption={t('tests.keys')}
            captionShown
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            empty={null}
          />
        )
      }
    </QueryView>
  );
}
