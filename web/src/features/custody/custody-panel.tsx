import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/query-view';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import type { HandoverList } from '../handover/api';
import { CUSTODY_KEY, custodyApi, type ItemCustody } from './api';
import { BeginCustodyDialog } from './begin-custody-dialog';
import { EndCustodyDialog } from './end-custody-dialog';

const TONES = {
  holding: 'blue',
  overdue: 'red',
  ended: 'grey',
  accepted: 'green',
  closed: 'grey',
} as const;

/** Who keeps a row until its receiver takes it over, and who did. */
export function CustodyPanel({ list, itemId }: { list: HandoverList; itemId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [beginning, setBeginning] = useState(false);
  const [ending, setEnding] = useState<ItemCustody | null>(null);
  const query = useQuery({
    queryKey: [...CUSTODY_KEY, 'item', itemId],
    queryFn: () => custodyApi.ofItem(list.id, itemId),
  });
  if (query.data && query.data.custodies.length === 0 && !query.data.mayBegin) return null;
  return (
    <section className="panel stack" aria-labelledby="custody-title">
      <h2 id="custody-title">{t('custody.title')}</h2>
      <QueryView query={query} what={t('custody.title')}>
        {({ custodies, mayBegin, mayEnd, today }) => (
          <>
            {custodies.length === 0 && <p className="panel-hint">{t('custody.none')}</p>}
            {custodies.length > 0 && (
              <ul className="custody-list">
                {custodies.map((each) => (
                  <li key={each.id}>
                    <div className="custody-head">
                      <strong>{each.custodian}</strong>
                      <StatusMark tone={TONES[each.state]}>
                        {t(`custody.state.${each.state}`)}
                      </StatusMark>
                      {mayEnd && ['holding', 'overdue'].includes(each.state) && (
                        <Button size="small" onClick={() => setEnding(each)}>
                          {t('custody.end')}
                        </Button>
                      )}
                    </div>
                    <span>
                      {t(each.until ? 'custody.sinceUntil' : 'custody.sinceOnly', {
                        since: format.day(each.since),
                        until: each.until ? format.day(each.until) : '',
                      })}{' '}
                      {t('custody.paper', {
                        number: each.paperNumber,
                        day: format.day(each.paperDay),
                      })}
                    </span>
                    {each.note && <span>{each.note}</span>}
                    {each.endedOn && (
                      <span>
                        {t('custody.ended', {
                          ...{ day: format.day(each.endedOn), by: each.endedBy ?? '' },
                          reason: each.endReason ?? '',
                        })}
                      </span>
                    )}
                    {!each.endedOn && each.endedAt && (
                      <span>
                        {t('custody.endedBySettling', { time: format.moment(each.endedAt) })}
                      </span>
                    )}
                    <span className="panel-hint">
                      {t('custody.madeBy', { name: each.madeBy, time: format.moment(each.madeAt) })}
                    </span>
                  </li>
                ))}
              </ul>
            )}
            {mayBegin && (
              <div>
                <Button onClick={() => setBeginning(true)}>{t('custody.begin')}</Button>
              </div>
            )}
            {beginning && (
              <BeginCustodyDialog
                list={list}
                itemIds={[itemId]}
                onDone={() => setBeginning(false)}
                onCancel={() => setBeginning(false)}
              />
            )}
            {ending && (
              <EndCustodyDialog custody={ending} today={today} onClose={() => setEnding(null)} />
            )}
          </>
        )}
      </QueryView>
    </section>
  );
}
