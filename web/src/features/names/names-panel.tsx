import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { QueryView } from '../../components/query-view';
import { StatusMark } from '../../components/status-mark';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import type { ChangeNamePermission } from '../../api/types.gen';
import { useRound } from '../units/round-context';
import { AllowDialog } from './allow-dialog';
import { namesApi, type NamePermission } from './api';
import '../handover/list-standing.css';

/** Whether names of applicants and complainants are taken in, list by list, and by whose decision. */
export function NamesPanel() {
  const { t } = useTranslation();
  const round = useRound();
  const query = useQuery({
    queryKey: ['name-permissions', round.id],
    queryFn: () => namesApi.list(round.id),
  });
  return (
    <section className="panel stack" aria-labelledby="names-title">
      <h2 id="names-title">{t('names.title')}</h2>
      <p className="panel-hint">{t('names.lead')}</p>
      <QueryView query={query} what={t('names.what')}>
        {(lists) => (
          <ul className="standing-entries">
            {lists.map((list) => (
              <NamesLine key={list.listType} list={list} />
            ))}
          </ul>
        )}
      </QueryView>
    </section>
  );
}

function NamesLine({ list }: { list: NamePermission }) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const problemText = useProblemText();
  const round = useRound();
  const client = useQueryClient();
  const { modal } = App.useApp();
  const [asking, setAsking] = useState(false);
  const change = useMutation({
    mutationFn: (body: ChangeNamePermission) => namesApi.change(round.id, list, body),
    onSuccess: () => setAsking(false),
    onSettled: () => client.invalidateQueries({ queryKey: ['name-permissions', round.id] }),
  });
  const name = inLanguage(list.listTypeName);
  const columns = list.columns.map(inLanguage).join(', ');
  const stop = () =>
    modal.confirm({
      title: t('names.stopAsk', { list: name }),
      content: t('names.stopHint'),
      okText: t('names.stop'),
      cancelText: t('action.cancel'),
      onOk: () => change.mutateAsync({ allowed: false }).catch(() => undefined),
    });
  return (
    <li className="standing-line">
      <StatusMark tone={list.allowed ? 'yellow' : 'grey'}>
        {t(list.allowed ? 'names.on' : 'names.off')}
      </StatusMark>
      <span>
        <strong>{`${list.listType} ${name}`}</strong> – {columns}
      </span>
      {list.changedAt && (
        <span className="standing-note">
          {list.decisionNumber &&
            `${t('names.basis', {
              number: list.decisionNumber,
              day: format.day(list.decisionDate),
              by: list.decidedBy ?? '',
            })}; `}
          {t('names.changed', {
            name: list.changedByName ?? '',
            time: format.moment(list.changedAt),
          })}
        </span>
      )}
      {list.allowed ? (
        <Button size="small" loading={change.isPending} onClick={stop}>
          {t('names.stop')}
        </Button>
      ) : (
        <Button size="small" onClick={() => setAsking(true)}>
          {t('names.allow')}
        </Button>
      )}
      {change.error && !asking && <Notice tone="red">{problemText(change.error)}</Notice>}
      {asking && (
        <AllowDialog
          title={t('names.allowTitle', { list: name })}
          busy={change.isPending}
          problem={change.error && problemText(change.error)}
          onOk={(basis) => change.mutate({ allowed: true, ...basis })}
          onCancel={() => setAsking(false)}
        />
      )}
    </li>
  );
}
