import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog, lackingOf } from '../handover/act-dialog';
import { RANKING_KEY, rankingApi, type RankingSetHead } from './api';
import { VisibilityField } from './visibility-field';

/** Publishing a set, and taking it back from units with the reason. */
export function SetActs({ set }: { set: RankingSetHead }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [visibility, setVisibility] = useState(set.visibility);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const published = set.publishedAt !== null;
  const act = useMutation({
    mutationFn: () =>
      published ? rankingApi.withdraw(set, reason.trim()) : rankingApi.publish(set, visibility),
    onSuccess: () => setAsking(false),
    onSettled: () => client.invalidateQueries({ queryKey: [RANKING_KEY] }),
  });
  if (!set.mayPublish) return null;
  const word = t(published ? 'rankingSet.withdraw' : 'rankingSet.publish');
  const lacking = published
    ? lackingOf([['ranking-reason', t('rankingSet.reason'), reason.trim()]])
    : [];
  return (
    <>
      <Button aria-label={`${word} ${set.title}`} onClick={() => setAsking(true)}>
        {word}
      </Button>
      {asking && (
        <ActDialog
          title={`${word}: ${set.title}`}
          okText={word}
          lacking={tried ? lacking : []}
          problem={act.error}
          busy={act.isPending}
          onOk={() => {
            setTried(true);
            if (lacking.length === 0) act.mutate();
          }}
          onCancel={() => setAsking(false)}
        >
          {published ? (
            <div className="field">
              <label htmlFor="ranking-reason">{t('rankingSet.reason')}</label>
              <Input
                id="ranking-reason"
                maxLength={1000}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            </div>
          ) : (
            <VisibilityField value={visibility} onChange={setVisibility} />
          )}
        </ActDialog>
      )}
    </>
  );
}
