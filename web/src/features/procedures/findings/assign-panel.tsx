import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice';
import { useProblemText } from '../../../components/problem-text';
import { QueryView } from '../../../components/query-view';
import { useFormat } from '../../../components/use-format';
import { unclearDay } from '../../account-administration/duty-draft';
import { FollowFields, type FollowUp } from '../../follow-up/follow-fields';
import { useRound } from '../../units/round-context';
import { FINDINGS_KEY, findingsApi, type CauseFilters, type FindingCause } from './api';

interface AssignPanelProps {
  /** What the board shows: these causes, as far as they are open. */
  filters: CauseFilters;
  onClose: () => void;
}

/** Who mends by when, said once for every open cause that the filters leave. */
export function AssignPanel({ filters, onClose }: AssignPanelProps) {
  const { t } = useTranslation();
  const round = useRound();
  const query = useQuery({
    queryKey: [FINDINGS_KEY, round.id, 'to-assign', filters],
    queryFn: () => findingsApi.open(round.id, filters),
  });
  return (
    <section className="panel stack" aria-labelledby="findings-assign">
      <h2 id="findings-assign">{t('findings.assignMany')}</h2>
      <QueryView query={query} what={t('findings.what')}>
        {({ rows, total }) => <Fields causes={rows} total={total} onClose={onClose} />}
      </QueryView>
    </section>
  );
}

interface FieldsProps {
  causes: FindingCause[];
  total: number;
  onClose: () => void;
}

function Fields({ causes, total, onClose }: FieldsProps) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const [follow, setFollow] = useState<FollowUp>({ owner: null, person: '', dueOn: '' });
  const [tried, setTried] = useState(false);
  const { owner, person, dueOn } = follow;
  const act = useMutation({
    mutationFn: () =>
      findingsApi.assign(round.id, {
        causes: causes.map(({ id: cause, version }) => ({ id: cause, version })),
        ownerOrganisationId: owner?.id ?? null,
        ...{ ownerPerson: person.trim() || null, dueOn },
      }),
    onSuccess: ({ assigned }) => {
      void message.success(t('findings.assigned', { n: format.number(assigned) }));
      onClose();
    },
    onError: (error) => void message.error(problemText(error), 8),
    onSettled: () => client.invalidateQueries({ queryKey: [FINDINGS_KEY] }),
  });
  const lacks = (owner === null && person.trim() === '') || dueOn === '' || unclearDay(dueOn);
  const units = causes.reduce((sum, each) => sum + each.units, 0);
  const told = { n: format.number(causes.length), units: format.number(units) };
  return (
    <form
      className="stack"
      aria-label={t('findings.assignMany')}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!lacks && causes.length > 0) act.mutate();
      }}
    >
      <p role="status">
        {causes.length === 0 ? t('findings.assignNone') : t('findings.assignHint', told)}
        {total > causes.length && ` ${t('findings.assignPart', { total: format.number(total) })}`}
      </p>
      <div className="findings-assign">
        <FollowFields
          words={{
            owner: t('findings.owner'),
            person: t('findings.person'),
            dueOn: t('findings.dueOn'),
          }}
          value={follow}
          onChange={setFollow}
        />
      </div>
      {tried && lacks && <Notice tone="red">{t('findings.assignLacks')}</Notice>}
      <div className="toolbar">
        <Button
          htmlType="submit"
          type="primary"
          disabled={causes.length === 0}
          loading={act.isPending}
        >
          {t('findings.assignSave', told)}
        </Button>
        <Button onClick={onClose}>{t('action.close')}</Button>
      </div>
    </form>
  );
}
