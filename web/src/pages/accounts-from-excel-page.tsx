import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../components/notice';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { NoRight } from '../components/states';
import type { AccountsPlan, NewAccountsReceipt } from '../features/account-administration/bulk-api';
import { BulkPlan } from '../features/account-administration/bulk-plan';
import { BulkUpload } from '../features/account-administration/bulk-upload';
import { SlipMaker } from '../features/account-administration/slip-maker';
import { useCan } from '../features/accounts/session';
import { useRound } from '../features/units/round-context';

/** "Quản trị › Tài khoản › Tạo từ Excel": the workbook in, the plan, the accounts, the slips. */
export default function AccountsFromExcelPage() {
  const { t } = useTranslation();
  const round = useRound();
  const may = useCan('account.assist');
  const [plan, setPlan] = useState<AccountsPlan | null>(null);
  const [receipt, setReceipt] = useState<NewAccountsReceipt | null>(null);
  if (!may) return <NoRight />;
  const accounts = paths.accounts(round.code);
  return (
    <>
      <PageHeader title={t('bulk.title')} above={[{ to: accounts, title: t('accounts.title') }]}>
        {t('bulk.lead')}
      </PageHeader>
      {receipt ? (
        <section className="panel stack">
          <Notice tone="green">
            {t('bulk.made', { created: receipt.created, unchanged: receipt.unchanged })}
          </Notice>
          {receipt.created > 0 && <p>{t('bulk.noPassword')}</p>}
          <SlipMaker ids={receipt.accounts.filter(({ created }) => created).map(({ id }) => id)} />
          <p>
            <Link to={accounts}>{t('bulk.toAccounts')}</Link>
          </p>
        </section>
      ) : plan ? (
        <BulkPlan plan={plan} onMade={setReceipt} onOther={() => setPlan(null)} />
      ) : (
        <BulkUpload onPlan={setPlan} />
      )}
    </>
  );
}
