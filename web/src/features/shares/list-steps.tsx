import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/query-view';
import { useFormat } from '../../components/use-format';
import type { HandoverList } from '../handover/api';
import { sharesApi } from './api';
import { ShareStepsItem } from './share-steps-item';
import { StageSteps } from './stage-steps';
import './shares.css';

/** How far the list and each of its shares are, what comes next, and who must do it. */
export function ListStepsPanel({ list }: { list: HandoverList }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery({
    queryKey: ['list-steps', list.id, list.version],
    queryFn: () => sharesApi.ofList(list.id),
  });
  return (
    <section className="panel stack" aria-labelledby="steps-title">
      <h2 id="steps-title">{t('shares.title')}</h2>
      <QueryView query={query} what={t('shares.what')}>
        {(steps) => (
          <div className="stack">
            <StageSteps list={list} stage={steps.stage} today={steps.today} />
            {list.state !== 'empty' && steps.shares.length > 0 && (
              <>
                <h3>{t('shares.ofReceivers')}</h3>
                {steps.dueOn && (
                  <p className="shares-note">{t('shares.due', { day: format.day(steps.dueOn) })}</p>
                )}
                <ul className="shares-list">
                  {steps.shares.map((share) => (
                    <ShareStepsItem
                      key={share.receiver.id}
                      list={list}
                      share={share}
                      today={steps.today}
                      late={steps.dueOn !== null && steps.dueOn < steps.today}
                    />
                  ))}
                </ul>
              </>
            )}
          </div>
        )}
      </QueryView>
    </section>
  );
}
