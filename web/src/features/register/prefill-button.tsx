import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { useFormat } from '../../components/use-format';
import { useCan } from '../accounts/session';
import { ActDialog } from '../handover/act-dialog';
import { unitsApi } from '../units/api';
import { useRound } from '../units/round-context';
import { registerApi, type RegisterType } from './api';

/** Begins the list of a later round with what the unit accepted in this one; nothing where there is no later round. */
export function PrefillButton({ type, unitId }: { type: RegisterType; unitId: string }) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const may = useCan('handover.declare');
  const [asking, setAsking] = useState(false);
  const [chosen, setChosen] = useState('');
  const rounds = useQuery({ queryKey: ['rounds'], queryFn: unitsApi.rounds });
  const later = (rounds.data ?? []).filter((each) => each.effectiveDate > round.effectiveDate);
  const laterRoundId = chosen || later[0]?.id;
  const begin = useMutation({
    mutationFn: (id: string) =>
      registerApi.prefill(round.id, { unitId, listType: type.code, laterRoundId: id }),
    onSuccess: () => setAsking(false),
  });
  const target = later.find(({ id }) => id === begin.variables);
  if (!may || later.length === 0) return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('register.prefill')}</Button>
      {begin.data && target && (
        <span role="status">
          {t('register.prefilled', { n: format.number(begin.data.rows) })}{' '}
          <Link to={paths.list(target.code, begin.data.listId)}>{t('discrepancies.toList')}</Link>
        </span>
      )}
      {asking && (
        <ActDialog
          title={t('register.prefill')}
          okText={t('register.prefill')}
          missing={null}
          problem={begin.error}
          busy={begin.isPending}
          onOk={() => laterRoundId && begin.mutate(laterRoundId)}
          onCancel={() => setAsking(false)}
        >
          <p>{t('register.prefillLead')}</p>
          <div className="field">
            <label htmlFor="prefill-round">{t('register.prefillRound')}</label>
            <select
              id="prefill-round"
              className="native-select"
              value={laterRoundId}
              onChange={(event) => setChosen(event.target.value)}
            >
              {later.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        </ActDialog>
      )}
    </>
  );
}
