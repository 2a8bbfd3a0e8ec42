import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { useFormat } from '../../components/use-format';
import type { HandoverList } from '../handover/api';
import { minutesApi, type DrawMinutes, type ListMinutes, type MinutesShare } from './api';
import { DrawDialog } from './draw-dialog';
import { GeneralMinutes } from './general-minutes';
import { MinutesPaper } from './minutes-paper';
import { useDrawing } from './use-drawing';
import { WorkProgress, workOf } from '../../components/work-progress';
import './minutes.css';

/** The minutes of each share of a list: what is missing, drawing up, files, the signed copy. */
export function MinutesPanel({ list }: { list: HandoverList }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['list-minutes', list.id, list.version],
    queryFn: () => minutesApi.ofList(list.id),
  });
  return (
    <section className="panel stack" aria-labelledby="minutes-title">
      <h2 id="minutes-title">{t('minutes.title')}</h2>
      <QueryView query={query} what={t('minutes.title')}>
        {(data) =>
          data.shares.length === 0 ? (
            <p>{t('minutes.noShare')}</p>
          ) : (
            <>
              <ul className="minutes-shares">
                {data.shares.map((share) => (
                  <Share key={share.receiver.id} list={list} all={data} share={share} />
                ))}
              </ul>
              <h3>{t('generalMinutes.title')}</h3>
              {data.shares.map(({ receiver }) => (
                <GeneralMinutes key={receiver.id} list={list} receiver={receiver} />
              ))}
            </>
          )
        }
      </QueryView>
    </section>
  );
}

interface ShareProps {
  list: HandoverList;
  all: ListMinutes;
  share: MinutesShare;
}

function Share({ list, all, share }: ShareProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const drawing = useDrawing((order: DrawMinutes) => minutesApi.draw(list.id, list.version, order));
  const { uncounted, undirected, rows, minutes, receiver } = share;
  const ready = uncounted + undirected === 0;
  const again = minutes.some(({ state }) => state === 'drawn_up');
  return (
    <li className="minutes-share">
      <div className="minutes-line">
        <strong>{receiver.name}</strong>
        <span>{t('minutes.rows', { n: format.number(rows) })}</span>
        {share.mayDraw && ready && (
          <Button
            type={again ? 'default' : 'primary'}
            loading={drawing.running}
            onClick={() => setAsking(true)}
          >
            {t(
              again
                ? 'minutes.drawAgain'
                : share.supplements
                  ? 'shares.act.supplement'
                  : 'minutes.draw',
            )}
          </Button>
        )}
      </div>
      {!ready && (
        <Notice tone="yellow">
          {t('minutes.notReady', {
            uncounted: format.number(uncounted),
            undirected: format.number(undirected),
          })}
        </Notice>
      )}
      {drawing.problem && <Notice tone="red">{drawing.problem}</Notice>}
      {drawing.running && <WorkProgress work={workOf(drawing.job)} what={t('minutes.drawing')} />}
      {minutes.length > 0 && (
        <ul className="minutes-papers">
          {minutes.map((each) => (
            <MinutesPaper
              key={each.id}
              minutes={each}
              teams={{ listId: list.id, receiverId: receiver.id }}
            />
          ))}
        </ul>
      )}
      {asking && (
        <DrawDialog
          all={all}
          share={share}
          giver={list.giver.name}
          teams={{ listId: list.id, receiverId: receiver.id }}
          problem={drawing.refused}
          busy={drawing.asking}
          onCancel={() => setAsking(false)}
          onOk={(order) => drawing.start(order, () => setAsking(false))}
        />
      )}
    </li>
  );
}
