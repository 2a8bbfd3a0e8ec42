import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import { Notice } from '../../../components/notice';
import { QueryView } from '../../../components/query-view';
import { StatusMark } from '../../../components/status-mark';
import type { Column } from '../../../components/table-column';
import { useFormat } from '../../../components/use-format';
import { useRound } from '../../units/round-context';
import { accountsKey, testAccountsApi, type TestAccount } from './accounts-api';
import { useTestAct } from './use-test-act';
import './tests.css';

/** By which accounts test dossiers may be handed in: who may looks, the province declares. */
export function AccountsPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const round = useRound();
  const query = useQuery({
    queryKey: accountsKey(round.id),
    queryFn: () => testAccountsApi.list(round.id),
  });
  return (
    <section className="panel stack" aria-labelledby="tests-accounts">
      <h2 id="tests-accounts">{t('tests.accounts')}</h2>
      <p className="panel-hint">{t('tests.accountsHint')}</p>
      <QueryView query={query} what={t('tests.accounts')}>
        {({ accounts, mayDeclare }) => (
          <div className="stack">
            {accounts.length === 0 ? (
              <p role="status">{t('tests.noAccounts')}</p>
            ) : (
              <Accounts rows={accounts} mayDeclare={mayDeclare} />
            )}
            {mayDeclare && <Declaring />}
          </div>
        )}
      </QueryView>
      <div>
        <Button onClick={onClose}>{t('tests.connectClose')}</Button>
      </div>
    </section>
  );
}

function Accounts({ rows, mayDeclare }: { rows: TestAccount[]; mayDeclare: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const withdraw = useTestAct(testAccountsApi.withdraw, t('tests.accountWithdrawn'));
  const columns: Column<TestAccount>[] = [
    {
      ...{ key: 'name', title: t('tests.account'), rowHeader: true, width: 200 },
      render: ({ name }) => name,
    },
    {
      ...{ key: 'purpose', title: t('tests.accountPurpose'), width: 260 },
      render: ({ purpose }) => purpose,
    },
    {
      ...{ key: 'state', title: t('tests.keyState') },
      render: ({ withdrawnAt }) => (
        <StatusMark tone={withdrawnAt ? 'grey' : 'green'}>
          {withdrawnAt
            ? t('tests.accountEnded', { at: format.moment(withdrawnAt) })
            : t('tests.keyStates.good')}
        </StatusMark>
      ),
    },
    {
      ...{ key: 'by', title: t('tests.accountDeclared'), width: 200 },
      render: ({ declaredBy, declaredAt }) => `${declaredBy} · ${format.moment(declaredAt)}`,
    },
    {
      ...{ key: 'act', title: t('tests.keyAct') },
      render: (row) =>
        mayDeclare &&
        row.withdrawnAt === null && (
          <Button size="small" onClick={() => withdraw.mutate(row)}>
            {t('tests.revokeKey')}
            <span className="visually-hidden"> {row.name}</span>
          </Button>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('tests.accountsCaption')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={null}
    />
  );
}

/** Many at once, one a line, as they are copied out of a document. */
function Declaring() {
  const { t } = useTranslation();
  const round = useRound();
  const id = useId();
  const [names, setNames] = useState('');
  const [purpose, setPurpose] = useState('');
  const [tried, setTried] = useState(false);
  const lines = names
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const declare = useTestAct(
    () =>
      testAccountsApi.declare(round.id, {
        accounts: lines.map((name) => ({ name, purpose: purpose.trim() || null })),
      }),
    t('tests.accountsDeclared'),
  );
  return (
    <form
      className="stack"
      aria-label={t('tests.declareAccounts')}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (lines.length === 0) return;
        declare.mutate(undefined, {
          onSuccess: () => {
            setNames('');
            setPurpose('');
            setTried(false);
          },
        });
      }}
    >
      <div className="field">
        <label htmlFor={`${id}-names`}>{t('tests.accountNames')}</label>
        <Input.TextArea
          id={`${id}-names`}
          rows={3}
          value={names}
          onChange={(event) => setNames(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-purpose`}>{t('tests.accountPurpose')}</label>
        <Input
          id={`${id}-purpose`}
          maxLength={300}
          value={purpose}
          onChange={(event) => setPurpose(event.target.value)}
        />
      </div>
      {tried && lines.length === 0 && <Notice tone="red">{t('tests.accountsLack')}</Notice>}
      <div>
        <Button htmlType="submit" loading={declare.isPending}>
          {t('tests.declareAccounts')}
        </Button>
      </div>
    </form>
  );
}
