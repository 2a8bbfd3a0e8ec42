import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { QueryView } from '../../components/query-view';
import { SESSION_KEY } from '../../components/query-client';
import { OWN_ACCOUNT_KEY, ownAccountApi } from './api';
import { FactorSetup } from './factor-setup';
import { RecoveryCodes } from './recovery-codes';

/** The own second factor: added, recovery codes made anew, removed where it need not be. */
export function OwnFactor() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const own = useQuery({ queryKey: OWN_ACCOUNT_KEY, queryFn: ownAccountApi.read });
  const [adding, setAdding] = useState(false);
  const refresh = async () => {
    await client.invalidateQueries({ queryKey: OWN_ACCOUNT_KEY });
    await client.invalidateQueries({ queryKey: SESSION_KEY });
  };
  const renew = useMutation({ mutationFn: ownAccountApi.renewRecoveryCodes });
  const remove = useMutation({ mutationFn: ownAccountApi.removeFactor, onSuccess: refresh });
  const error = renew.error ?? remove.error;
  const done = () => {
    setAdding(false);
    renew.reset();
    void refresh();
  };
  if (renew.isSuccess) return <RecoveryCodes codes={renew.data.codes} onDone={done} />;
  if (adding) return <FactorSetup onDone={done} />;
  return (
    <QueryView query={own} what={t('ownAccount.title')}>
      {({ secondFactor, demonstration }) => (
        <div className="stack">
          {error && <Notice tone="red">{problemText(error)}</Notice>}
          {demonstration && <Notice tone="yellow">{t('factor.demonstration')}</Notice>}
          <p>
            {secondFactor.present
              ? t('factor.present', { n: secondFactor.recoveryCodesLeft })
              : t('factor.absent')}
          </p>
          <div className="factor-actions">
            {!secondFactor.present && (
              <Button type="primary" onClick={() => setAdding(true)}>
                {t('factor.add')}
              </Button>
            )}
            {secondFactor.present && (
              <Button loading={renew.isPending} onClick={() => renew.mutate()}>
                {t('factor.renewCodes')}
              </Button>
            )}
            {secondFactor.present && !secondFactor.needed && (
              <Popconfirm
                title={t('factor.removeSure')}
                okText={t('factor.remove')}
                cancelText={t('action.cancel')}
                onConfirm={() => remove.mutate()}
              >
                <Button danger loading={remove.isPending}>
                  {t('factor.remove')}
                </Button>
              </Popconfirm>
            )}
          </div>
        </div>
      )}
    </QueryView>
  );
}
