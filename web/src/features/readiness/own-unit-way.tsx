import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { QueryView } from '../../components/query-view';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { VerdictMark } from '../../components/verdict-mark';
import { useRound } from '../units/round-context';
import { readinessApi } from './api';
import { conditionsLeft } from './conditions-left';

/** Conditions shown on the home page; the sheet has all of them. */
const SHOWN = 5;
/** Why the own unit is not green yet: each condition in the way, with its day and the first thing to do about it. */
export function OwnUnitWay({ unitId }: { unitId: string }) {
  const { t } = useTranslation();
  const round = useRound();
  const inLanguage = useBilingual();
  const format = useFormat();
  const sheet = useQuery({
    queryKey: ['readiness', round.id, unitId],
    queryFn: () => readinessApi.unit(round.id, unitId),
  });
  return (
    <QueryView query={sheet} what={t('readiness.unitWhat')}>
      {({ rules }) => {
        const left = conditionsLeft(rules);
        if (left.length === 0) return null;
        return (
          <div className="own-way">
            <h3>{t('task.way', { count: left.length })}</h3>
            <ul>
              {left.slice(0, SHOWN).map(({ key, name, verdict, dueOn, late, toDo }) => (
                <li key={key}>
                  <VerdictMark verdict={verdict} />
                  <div>
                    <strong>{inLanguage(name)}</strong>{' '}
                    <span className="panel-hint">
                      {t('unitSheet.due', { day: format.day(dueOn) })}
                      {late && ` (${t('unitSheet.late')})`}
                    </span>
                    {toDo[0] && (
                      <p>
                        {inLanguage(toDo[0])}{' '}
                        {toDo.length > 1 && (
                          <span className="panel-hint">
                            {t('task.andMore', { count: toDo.length - 1 })}
                          </span>
                        )}
                      </p>
                    )}
                  </div>
                </li>
              ))}
            </ul>
            <Link to={paths.readinessUnit(round.code, unitId)}>
              {left.length > SHOWN
                ? t('task.allOf', { n: format.number(left.length) })
                : t('task.wholeSheet')}
            </Link>
          </div>
        );
      }}
    </QueryView>
  );
}
