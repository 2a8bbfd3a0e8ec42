import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { useFormat } from '../../components/use-format';
import { WorkProgress, workOf } from '../../components/work-progress';
import type { HandoverList } from '../handover/api';
import { minutesApi, type DrawGeneralMinutes, type GeneralMinutes as Shown } from './api';
import { DrawDialog } from './draw-dialog';
import { MinutesPaper } from './minutes-paper';
import { useDrawing } from './use-drawing';

interface GeneralMinutesProps {
  list: HandoverList;
  receiver: { id: string; name: string };
}

/** One paper over all lists that go from the giver to a receiver. */
export function GeneralMinutes({ list, receiver }: GeneralMinutesProps) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['list-minutes', 'general', list.giver.id, receiver.id, list.version],
    queryFn: () => minutesApi.general(list.roundId, list.giver.id, receiver.id),
    retry: false,
  });
  // Whoever does not see every list of the pair is told nothing of a paper over all of them.
  if (query.isError) return null;
  return (
    <QueryView query={query} what={t('generalMinutes.title')}>
      {(general) => <Pair list={list} general={general} />}
    </QueryView>
  );
}

function Pair({ list, general }: { list: HandoverList; general: Shown }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const drawing = useDrawing((order: DrawGeneralMinutes) =>
    minutesApi.drawGeneral(list.roundId, order),
  );
  const { receiver, lists, minutes } = general;
  const open = lists.filter(({ uncounted, undirected }) => uncounted + undirected > 0);
  return (
    <div className="minutes-share">
      <div className="minutes-line">
        <strong>{t('generalMinutes.with', { receiver: receiver.name })}</strong>
        <span>{t('generalMinutes.lists', { n: format.number(lists.length) })}</span>
        {general.mayDraw && open.length === 0 && (
          <Button loading={drawing.running} onClick={() => setAsking(true)}>
            {t('generalMinutes.draw')}
          </Button>
        )}
      </div>
      {open.length > 0 && (
        <Notice tone="yellow">
          {t('generalMinutes.open', { names: open.map(({ name }) => name).join('; ') })}
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
          all={{ ...general, kind: 'general' }}
          share={{ receiver }}
          giver={list.giver.name}
          teams={{ listId: list.id, receiverId: receiver.id }}
          problem={drawing.refused}
          busy={drawing.asking}
          onCancel={() => setAsking(false)}
          onOk={({ records: _, ...order }) => {
            drawing.start({ ...order, giverOrganisationId: list.giver.id }, () => setAsking(false));
          }}
        />
      )}
    </div>
  );
}
