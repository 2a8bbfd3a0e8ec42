import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { useProblemText } from '../../components/problem-text';
import { QueryView } from '../../components/query-view';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { History } from '../audit/history';
import '../handover/item-table.css';
import { useRound } from '../units/round-context';
import { CASES_KEY, casesApi, type Case } from './api';
import { CaseDue, OwnershipMark, RuleText } from './case-marks';
import { PlanForm } from './plan-form';

/** One case: how it stands, its work plan, notes and history. */
export function CaseDrawer({ itemId, onClose }: { itemId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: [CASES_KEY, 'one', itemId],
    queryFn: () => casesApi.one(itemId),
    enabled: itemId !== '',
  });
  return (
    <Drawer open={itemId !== ''} onClose={onClose} title={t('cases.one')} size={520}>
      {itemId !== '' && (
        <QueryView query={query} what={t('cases.what')}>
          {(one) => <Details key={one.itemId} one={one} />}
        </QueryView>
      )}
    </Drawer>
  );
}

function Details({ one }: { one: Case }) {
  const { t } = useTranslation();
  const round = useRound();
  const inLanguage = useBilingual();
  // What is being changed; a later version beside it is a conflict that the person settles.
  const [shown, setShown] = useState(one);
  return (
    <div className="stack">
      <h2>{one.name || one.rowCode}</h2>
      <p className="toolbar">
        <OwnershipMark ownership={one.ownership} /> <CaseDue {...one} />
      </p>
      <p className="panel-hint">
        {inLanguage(one.listTypeName)} · {one.rowCode} · {one.giver.name} →{' '}
        {one.receiver?.name ?? t('handover.unassigned')}
      </p>
      {one.rule && (
        <p>
          <RuleText rule={one.rule} />. <strong>{t('cases.noResubmission')}</strong>{' '}
          <span className="panel-hint">{t('cases.ruleSource')}</span>
        </p>
      )}
      <Link to={paths.list(round.code, one.listId)}>{t('discrepancies.toList')}</Link>
      <PlanForm key={shown.version} one={shown} now={one} onShow={setShown} />
      <Notes one={one} />
      <History type="handover_item" id={one.itemId} />
    </div>
  );
}

function Notes({ one }: { one: Case }) {
  const { t } = useTranslation();
  const format = useFormat();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const add = useMutation({
    mutationFn: () => casesApi.note(one.itemId, text.trim()),
    onSuccess: () => {
      setText('');
      return client.invalidateQueries({ queryKey: [CASES_KEY] });
    },
    onError: (error) => void message.error(problemText(error), 8),
  });
  return (
    <section className="stack" aria-label={t('cases.notes')}>
      <h3>{t('cases.notes')}</h3>
      {one.notes.map((note) => (
        <p key={`${note.at} ${note.text}`}>
          {note.text}
          <br />
          <span className="panel-hint">
            {note.by}, {format.moment(note.at)}
          </span>
        </p>
      ))}
      {one.mayChange && (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim()) add.mutate();
          }}
        >
          <div className="field">
            <label htmlFor="case-note">{t('cases.newNote')}</label>
            <Input.TextArea
              id="case-note"
              rows={2}
              maxLength={1000}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            <span className="field-hint">{t('cases.noteHint')}</span>
          </div>
          <div>
            <Button htmlType="submit" loading={add.isPending} disabled={!text.trim()}>
              {t('cases.addNote')}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
