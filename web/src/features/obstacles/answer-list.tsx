import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { useFormat } from '../../components/use-format';
import { WordSearch } from '../../components/word-search';
import { History } from '../audit/history';
import { useRound } from '../units/round-context';
import { AnswerText } from './answer-text';
import { answersApi, OBSTACLES_KEY, type KnownAnswer } from './api';
import './obstacles.css';
import { PublishDialog } from './publish-dialog';
import { TextDialog } from './text-dialog';
import { useCatalogue } from './use-catalogue';
import { useObstacleAct } from './use-obstacle-act';

/** Answers for every unit: searched by whoever is about to report, published by who settles obstacles. */
export function AnswerList({ text, onSearch }: { text: string; onSearch: (to: string) => void }) {
  const { t } = useTranslation();
  const round = useRound();
  const [publishing, setPublishing] = useState(false);
  const query = useQuery({
    queryKey: [OBSTACLES_KEY, round.id, 'answers', text],
    queryFn: () => answersApi.search(round.id, { text: text || undefined }),
  });
  return (
    <div className="stack">
      <p className="panel-hint">{t('knownAnswer.lead')}</p>
      <div className="toolbar">
        <WordSearch
          text={text}
          label={t('knownAnswer.search')}
          noNumbers={t('obstacles.noNumbers')}
          onSearch={onSearch}
        />
        {query.data?.mayPublish && (
          <Button type="primary" onClick={() => setPublishing(true)}>
            {t('knownAnswer.publish')}
          </Button>
        )}
      </div>
      <QueryView query={query} what={t('knownAnswer.what')}>
        {({ rows, mayPublish }) =>
          rows.length === 0 ? (
            <EmptyState title={t(text ? 'knownAnswer.noneFound' : 'knownAnswer.none')} />
          ) : (
            <ul className="known-answers">
              {rows.map((answer) => (
                <AnswerItem key={answer.id} answer={answer} mayWithdraw={mayPublish} />
              ))}
            </ul>
          )
        }
      </QueryView>
      {publishing && <PublishDialog onClose={() => setPublishing(false)} />}
    </div>
  );
}

function AnswerItem({ answer, mayWithdraw }: { answer: KnownAnswer; mayWithdraw: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { categoryName } = useCatalogue();
  const [withdrawing, setWithdrawing] = useState(false);
  const act = useObstacleAct(t('knownAnswer.withdrawn'), () => setWithdrawing(false));
  return (
    <li>
      <details>
        <summary>{answer.question}</summary>
        <AnswerText answer={answer} />
        <History type="known_answer" id={answer.id} />
        {mayWithdraw && (
          <p>
            <Button size="small" onClick={() => setWithdrawing(true)}>
              {t('knownAnswer.withdraw')}
            </Button>
          </p>
        )}
      </details>
      <span className="panel-hint">
        {categoryName(answer.category)} ·{' '}
        {t('knownAnswer.by', { name: answer.publishedBy, at: format.moment(answer.publishedAt) })}
      </span>
      {withdrawing && (
        <TextDialog
          title={t('knownAnswer.withdrawTitle')}
          okText={t('knownAnswer.withdraw')}
          label={t('obstacles.reason')}
          missing={t('obstacleAct.reasonMissing')}
          busy={act.isPending}
          onOk={(reason) => act.mutate(() => answersApi.withdraw(answer, reason))}
          onCancel={() => setWithdrawing(false)}
        />
      )}
    </li>
  );
}
