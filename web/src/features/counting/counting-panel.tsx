import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { QueryView } from '../../components/query-view';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import type { HandoverList } from '../handover/api';
import { useRound } from '../units/round-context';
import { countingApi } from './api';
import { ComparedTable } from './compared-table';
import { CoverageBar } from './coverage-bar';
import { OpenCountingDialog } from './open-counting-dialog';
import './counting.css';

/** The counts of a list: who counts, how far, and books, giver's and receiver's figures side by side. */
export function CountingPanel({ list }: { list: HandoverList }) {
  const { t } = useTranslation();
  const format = useFormat();
  const round = useRound();
  const [opening, setOpening] = useState(false);
  const [comparing, setComparing] = useState(false);
  const query = useQuery({
    queryKey: ['countings', list.id],
    queryFn: () => countingApi.ofList(list.id),
  });
  return (
    <section className="panel stack" aria-labelledby="counting-title">
      <h2 id="counting-title">{t('counting.title')}</h2>
      <QueryView query={query} what={t('counting.title')}>
        {(data) => (
          <>
            {data.sessions.length === 0 && <p className="panel-hint">{t('counting.none')}</p>}
            {data.sessions.length > 0 && (
              <ul className="counting-sessions">
                {data.sessions.map((each) => (
                  <li key={each.id} className="counting-session">
                    <div className="joint-line">
                      <Link to={paths.counting(round.code, each.id)}>
                        {t(`counting.sides.${each.side}`)}
                        {each.receiver && ` – ${each.receiver.name}`}
                        {each.place && ` – ${each.place}`}
                      </Link>
                      <StatusMark tone={each.state === 'open' ? 'blue' : 'green'}>
                        {t(`counting.states.${each.state}`)}
                      </StatusMark>
                    </div>
                    <span className="panel-hint">
                      {t('counting.by', {
                        name: each.countedBy,
                        day: format.day(each.countedOn),
                      })}
                    </span>
                    <CoverageBar coverage={each.coverage} />
                  </li>
                ))}
              </ul>
            )}
            <div className="evidence-buttons">
              {data.may.length > 0 && (
                <Button onClick={() => setOpening(true)}>{t('counting.open')}</Button>
              )}
              {data.sessions.length > 0 && (
                <Button aria-expanded={comparing} onClick={() => setComparing(!comparing)}>
                  {t('counting.compare')}
                </Button>
              )}
            </div>
            {comparing && <ComparedTable listId={list.id} />}
            {opening && (
              <OpenCountingDialog list={list} all={data} onClose={() => setOpening(false)} />
            )}
          </>
        )}
      </QueryView>
    </section>
  );
}
