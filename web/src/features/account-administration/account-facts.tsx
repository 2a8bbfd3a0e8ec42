import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import { AccountState } from './account-state';
import type { AccountView } from './api';
import './account.css';

/** How an account stands. */
export function AccountFacts({ account }: { account: AccountView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const round = useRound();
  const { secondFactor, lastSignedInAt, createdAt, own } = account;
  const signedIn = lastSignedInAt ? format.moment(lastSignedInAt) : t('accounts.neverSignedIn');
  return (
    <>
      {own && (
        <p className="panel-hint">
          {t('accounts.ownAccount')}{' '}
          <Link to={paths.ownAccount(round.code)}>{t('ownAccount.title')}</Link>.
        </p>
      )}
      <dl className="account-facts">
        <div>
          <dt>{t('accounts.state')}</dt>
          <dd>
            <AccountState account={account} />
          </dd>
        </div>
        <div>
          <dt>{t('accounts.factor')}</dt>
          <dd>{t(secondFactor ? 'accounts.factorYes' : 'accounts.factorNo')}</dd>
        </div>
        <div>
          <dt>{t('accounts.lastSignIn')}</dt>
          <dd>{signedIn}</dd>
        </div>
        <div>
          <dt>{t('accounts.createdAt')}</dt>
          <dd>{format.moment(createdAt)}</dd>
        </div>
      </dl>
    </>
  );
}
