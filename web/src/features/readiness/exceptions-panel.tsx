import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/query-view';
import { StatusMark, type Tone } from '../../components/status-mark';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import { readinessApi, type JudgedRule, type ReadinessException } from './api';
import { GrantExceptionDialog } from './grant-exception-dialog';
import { WithdrawExceptionDialog } from './withdraw-exception-dialog';

const TONES: Record<ReadinessException['state'], Tone> = {
  coming: 'blue',
  'in-force': 'yellow',
  over: 'grey',
  withdrawn: 'grey',
};

/** Plans accepted for the unit: by which document, until when, and whether they count. */
export function ExceptionsPanel({ unitId, rules }: { unitId: string; rules: JudgedRule[] }) {
  const { t } = useTranslation();
  const round = useRound();
  const inLanguage = useBilingual();
  const format = useFormat();
  const [granting, setGranting] = useState(false);
  const [taken, setTaken] = useState<ReadinessException | null>(null);
  const query = useQuery({
    queryKey: ['readiness', 'exceptions', round.id, unitId],
    queryFn: () => readinessApi.exceptions(round.id, unitId),
  });
  const open = rules.filter(({ verdict }) => verdict !== 'green');
  const nameOf = (code: string) => {
    const name = rules.find(({ key }) => key === code)?.name;
    return name ? inLanguage(name) : code;
  };
  return (
    <section className="panel" aria-labelledby="chap-thuan">
      <div className="panel-head">
        <h2 id="chap-thuan">{t('exception.title')}</h2>
        {query.data?.mayGrant && open.length > 0 && (
          <Button onClick={() => setGranting(true)}>{t('exception.grant')}</Button>
        )}
      </div>
      <QueryView query={query} what={t('exception.title')}>
        {({ exceptions, mayGrant }) =>
          exceptions.length === 0 ? (
            <p className="panel-hint">{t('exception.none')}</p>
          ) : (
            <ul className="exception-list">
              {exceptions.map((each) => (
                <li key={each.id}>
                  <strong>{nameOf(each.criterion)}</strong>{' '}
                  <StatusMark tone={TONES[each.state]}>
                    {t(`exception.state.${each.state}`)}
                  </StatusMark>
                  <p>
                    {t('exception.line', {
                      ...{ number: each.documentNumber, day: format.day(each.documentDay) },
                      ...{ by: each.grantedBy, ends: format.day(each.endsOn) },
                    })}{' '}
                    {each.plan}
                  </p>
                  {each.withdrawn && (
                    <p className="panel-hint">
                      {t('exception.withdrawnBy', {
                        ...{ by: each.withdrawn.by, at: format.moment(each.withdrawn.at) },
                        reason: each.withdrawn.reason,
                      })}
                    </p>
                  )}
                  {mayGrant && !each.withdrawn && (
                    <Button
                      size="small"
                      aria-label={t('exception.withdrawOf', { number: each.documentNumber })}
                      onClick={() => setTaken(each)}
                    >
                      {t('exception.withdraw')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      {granting && (
        <GrantExceptionDialog unitId={unitId} rules={open} onClose={() => setGranting(false)} />
      )}
      {taken && <WithdrawExceptionDialog exception={taken} onClose={() => setTaken(null)} />}
    </section>
  );
}
