import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/query-view';
import { useFormat } from '../../components/use-format';
import type { HandoverList } from '../handover/api';
import { jointApi, type ListJointAcceptances } from './api';
import { JointCard } from './joint-card';
import { OpenJointDialog } from './open-joint-dialog';
import './joint.css';

type Share = ListJointAcceptances['shares'][number];

/** Acceptance of a whole share in one act: what waits, who has confirmed, asking for it. */
export function JointPanel({ list }: { list: HandoverList }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asking, setAsking] = useState<Share | null>(null);
  const query = useQuery({
    queryKey: ['joint', 'list', list.id, list.version],
    queryFn: () => jointApi.ofList(list.id),
  });
  return (
    <section className="panel stack joint-panel" aria-labelledby="joint-title">
      <h2 id="joint-title">{t('joint.title')}</h2>
      <QueryView query={query} what={t('joint.title')}>
        {({ shares, acts }) => (
          <>
            {acts.length === 0 && <p className="panel-hint">{t('joint.none')}</p>}
            {acts.length > 0 && (
              <ul className="joint-acts">
                {acts.map((act) => (
                  <JointCard key={act.id} joint={act} />
                ))}
              </ul>
            )}
            {shares
              .filter(({ mayOpen }) => mayOpen)
              .map((share) => (
                <div key={share.receiver.id}>
                  <Button onClick={() => setAsking(share)}>
                    {t('joint.ask', {
                      n: format.number(share.outstanding),
                      receiver: share.receiver.name,
                    })}
                  </Button>
                </div>
              ))}
            {asking && (
              <OpenJointDialog
                list={list}
                receiver={asking.receiver}
                outstanding={asking.outstanding}
                onClose={() => setAsking(null)}
              />
            )}
          </>
        )}
      </QueryView>
    </section>
  );
}
