import { PhoneOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { useRound } from '../units/round-context';
import { STANDBY_KEY, standbyApi, type Hotline } from './api';
import { HotlineDialog } from './hotline-dialog';
import { RowActs } from './row-acts';
import './standby.css';

/** Whom everybody may call, the province first. */
export function HotlineList() {
  const { t } = useTranslation();
  const round = useRound();
  const [edited, setEdited] = useState<Hotline | 'new' | null>(null);
  const query = useQuery({
    queryKey: [STANDBY_KEY, round.id, 'hotlines'],
    queryFn: () => standbyApi.hotlines(round.id),
  });
  return (
    <div className="stack">
      <p className="panel-hint">{t('standby.hotlinesLead')}</p>
      <QueryView query={query} what={t('standby.what')}>
        {({ hotlines, places }) => (
          <>
            {places.length > 0 && (
              <div>
                <Button type="primary" onClick={() => setEdited('new')}>
                  {t('standby.add')}
                </Button>
              </div>
            )}
            {hotlines.length === 0 && <EmptyState title={t('standby.none')} />}
            <ul className="hotlines">
              {hotlines.map((row) => (
                <li key={row.id}>
                  <div>
                    <strong>{row.name}</strong>
                    <p className="panel-hint">
                      {row.unit.name} · {row.hours}
                    </p>
                    {row.note && <p>{row.note}</p>}
                  </div>
                  <a className="hotline-number" href={`tel:${row.phone.replace(/[^\d+]/g, '')}`}>
                    <PhoneOutlined aria-hidden="true" /> {row.phone}
                  </a>
                  {row.mayChange && (
                    <RowActs
                      name={row.name}
                      onChange={() => setEdited(row)}
                      remove={() => standbyApi.removeHotline(row)}
                    />
                  )}
                </li>
              ))}
            </ul>
            {edited && (
              <HotlineDialog
                now={
                  edited === 'new'
                    ? undefined
                    : (hotlines.find(({ id }) => id === edited.id) ?? edited)
                }
                places={places}
                onClose={() => setEdited(null)}
              />
            )}
          </>
        )}
      </QueryView>
    </div>
  );
}
