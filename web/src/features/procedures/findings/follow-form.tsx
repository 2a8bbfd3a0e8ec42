import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useCallback, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isStale } from '../../../components/api-problem';
import { Notice } from '../../../components/notice';
import { useProblemText } from '../../../components/problem-text';
import { useFormat } from '../../../components/use-format';
import { unclearDay } from '../../account-administration/duty-draft';
import { EditConflict } from '../../conflict/edit-conflict';
import { FollowFields, type FollowUp } from '../../follow-up/follow-fields';
import { FINDINGS_KEY, findingsApi, type FindingCauseDetail } from './api';

/** Who mends a cause by when, at all its units at once; or whose guidance is waited for. */
export function FollowForm({ row: now }: { row: FindingCauseDetail }) {
  // What is being changed; a later version beside it is a conflict that the person settles.
  const [row, setRow] = useState(now);
  const takeNow = useCallback(() => setRow(now), [now]);
  return <Fields key={row.version} row={row} now={now} onShow={takeNow} />;
}

interface FieldsProps {
  row: FindingCauseDetail;
  now: FindingCauseDetail;
  onShow: () => void;
}

function Fields({ row, now, onShow }: FieldsProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const id = useId();
  const format = useFormat();
  const [waiting, setWaiting] = useState(row.state === 'waiting');
  const [follow, setFollow] = useState<FollowUp>({
    ...{ owner: row.owner, person: row.ownerPerson ?? '', dueOn: row.dueOn ?? '' },
  });
  const { owner, person, dueOn } = follow;
  const [guidance, setGuidance] = useState(row.guidance ?? '');
  const [note, setNote] = useState(row.note ?? '');
  const [tried, setTried] = useState(false);
  const act = useMutation({
    mutationFn: (over: FindingCauseDetail) =>
      findingsApi.follow(over, {
        ...{ state: waiting ? 'waiting' : 'open', ownerOrganisationId: owner?.id ?? null },
        ownerPerson: person.trim() || null,
        dueOn: dueOn || null,
        guidance: guidance.trim() || null,
        note: note.trim() || null,
      }),
    onSuccess: () => void message.success(t('findings.followed')),
    onError: (error) => {
      if (!isStale(error)) void message.error(problemText(error), 8);
    },
    onSettled: () => client.invalidateQueries({ queryKey: [FINDINGS_KEY] }),
  });
  const lacks =
    dueOn !== '' && unclearDay(dueOn)
      ? t('rehearsal.dateWrong')
      : waiting && guidance.trim() === ''
        ? t('findings.guidanceMissing')
        : null;
  const told: [string, string, string][] = [
    [
      t('findings.state'),
      t(`findings.states.${waiting ? 'waiting' : 'open'}`),
      t(`findings.states.${now.state === 'waiting' ? 'waiting' : 'open'}`),
    ],
    [t('findings.guidance'), waiting ? guidance.trim() : '', now.guidance ?? ''],
    [t('findings.owner'), owner?.name ?? '', now.owner?.name ?? ''],
    [t('findings.person'), person.trim(), now.ownerPerson ?? ''],
    [t('findings.dueOn'), format.day(dueOn || null), format.day(now.dueOn)],
    [t('findings.note'), note.trim(), now.note ?? ''],
  ];
  const fields = told.map(([name, mine, theirs]) => ({ name, mine, now: theirs }));
  return (
    <form
      className="stack panel"
      aria-label={t('findings.follow')}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!lacks) act.mutate(row);
      }}
    >
      <h3>{t('findings.follow')}</h3>
      <EditConflict
        seen={row.version}
        now={now.version}
        act={act}
        fields={fields}
        onMine={now.mayFollow && !lacks ? () => act.mutate(now) : undefined}
        onTheirs={onShow}
      />
      {tried && lacks && <Notice tone="red">{lacks}</Notice>}
      <div className="field">
        <label htmlFor={`${id}-state`}>{t('findings.state')}</label>
        <select
          id={`${id}-state`}
          className="native-select"
          value={waiting ? 'waiting' : 'open'}
          onChange={(event) => setWaiting(event.target.value === 'waiting')}
        >
          <option value="open">{t('findings.states.open')}</option>
          <option value="waiting">{t('findings.states.waiting')}</option>
        </select>
      </div>
      {waiting && (
        <div className="field">
          <label htmlFor={`${id}-guidance`}>{t('findings.guidance')}</label>
          <Input.TextArea
            id={`${id}-guidance`}
            rows={2}
            maxLength={1000}
            value={guidance}
            onChange={(event) => setGuidance(event.target.value)}
          />
        </div>
      )}
      <FollowFields
        words={{
          owner: t('findings.owner'),
          person: t('findings.person'),
          dueOn: t('findings.dueOn'),
        }}
        value={follow}
        onChange={setFollow}
      />
      <div className="field">
        <label htmlFor={`${id}-note`}>{t('findings.note')}</label>
        <Input.TextArea
          id={`${id}-note`}
          rows={2}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      <div>
        <Button htmlType="submit" type="primary" loading={act.isPending}>
          {t('findings.save')}
        </Button>
      </div>
    </form>
  );
}
