import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/query-view';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import { ConcludeDialog } from './conclude-dialog';
import { historyApi, type ReadinessConclusions } from './history-api';

/** What the committee concluded about the unit, each with its notice and the figures it was made on. */
export function ConclusionsPanel({ unitId }: { unitId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const round = useRound();
  const [asked, setAsked] = useState<ReadinessConclusions | null>(null);
  const query = useQuery({
    queryKey: ['readiness', 'conclusions', round.id, unitId],
    queryFn: () => historyApi.conclusions(round.id, unitId),
  });
  return (
    <section className="panel" aria-labelledby="ket-luan">
      <div className="panel-head">
        <h2 id="ket-luan">{t('conclusion.title')}</h2>
        {query.data?.mayConclude && (
          <Button onClick={() => setAsked(query.data)}>{t('conclusion.record')}</Button>
        )}
      </div>
      <QueryView query={query} what={t('conclusion.title')}>
        {({ conclusions }) =>
          conclusions.length === 0 ? (
            <p className="panel-hint">{t('conclusion.none')}</p>
          ) : (
            <ol className="exception-list">
              {conclusions.map((each) => (
                <li key={each.id}>
                  <strong>{t(`conclusion.kinds.${each.kind}`)}</strong>{' '}
                  {t('conclusion.line', {
                    ...{ number: each.noticeNumber, day: format.day(each.noticeDay) },
                  })}{' '}
                  <a href={historyApi.notice(each.id)}>
                    {t('conclusion.download', { number: each.noticeNumber })}
                  </a>
                  {each.remedy && <p>{each.remedy}</p>}
                  <p className="panel-hint conclusion-basis">
                    {t('conclusion.basis', {
                      ...{ moment: format.moment(each.snapshot.asOf) },
                      ...{ verdict: t(`verdict.${each.snapshot.verdict}`) },
                      score:
                        each.snapshot.score === null ? '–' : format.number(each.snapshot.score, 1),
                      sha256: each.snapshot.sha256,
                    })}{' '}
                    {t('conclusion.by', { by: each.by, at: format.moment(each.at) })}
                  </p>
                </li>
              ))}
            </ol>
          )
        }
      </QueryView>
      {asked && <ConcludeDialog about={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}
