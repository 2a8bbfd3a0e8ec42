import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useCallback, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useFormat } from '../../components/use-format';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { EditConflict } from '../conflict/edit-conflict';
import { OBSTACLES_KEY, obstaclesApi, SEVERITIES, STAGES, type Obstacle } from './api';
import { rehearsalApi } from '../rehearsal/api';
import { useCatalogue } from './use-catalogue';
import { useObstacleAct } from './use-obstacle-act';

/** What an obstacle says, who is in charge of it and by when. */
export function EditForm({ row: now, onClose }: { row: Obstacle; onClose: () => void }) {
  // What is being changed; a later version beside it is a conflict that the person settles.
  const [row, setRow] = useState(now);
  const takeNow = useCallback(() => setRow(now), [now]);
  return <Fields key={row.version} row={row} now={now} onShow={takeNow} onClose={onClose} />;
}

interface FieldsProps {
  row: Obstacle;
  now: Obstacle;
  onShow: () => void;
  onClose: () => void;
}

function Fields({ row, now, onShow, onClose }: FieldsProps) {
  const { t } = useTranslation();
  const id = useId();
  const format = useFormat();
  const { categories, categoryName, severityName } = useCatalogue();
  const [draft, setDraft] = useState(() => draftOf(row));
  const before = draftOf(row).codes;
  const [tried, setTried] = useState(false);
  const owners = useQuery({
    queryKey: [OBSTACLES_KEY, 'owners', row.id],
    queryFn: () => obstaclesApi.owners(row.id),
    staleTime: 5 * 60_000,
  });
  const bodies = (row.level === 'commune' ? owners.data?.unit : owners.data?.province) ?? [
    row.owner,
  ];
  const trials = useQuery({
    queryKey: ['rehearsals', row.roundId],
    queryFn: () => rehearsalApi.list(row.roundId),
    staleTime: 5 * 60_000,
  });
  const latest = trials.data?.find(({ unitId }) => unitId === row.unit.id)?.rehearsal?.id;
  const act = useObstacleAct(t('obstacles.saved'), onClose, true);
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const lacking = [
    !draft.title.trim() && t('obstacles.name'),
    !draft.description.trim() && t('obstacles.description'),
    (draft.dueOn === '' || unclearDay(draft.dueOn)) && t('obstacles.dueOn'),
  ].filter((each) => each !== false);
  const told: [string, (each: Draft) => string][] = [
    [t('obstacles.name'), ({ title }) => title.trim()],
    [t('obstacles.description'), ({ description }) => description.trim()],
    [t('obstacles.cause'), ({ cause }) => cause.trim()],
    [t('obstacles.category'), ({ category }) => categoryName(category)],
    [t('obstacles.severity'), ({ severity }) => severityName(severity)],
    [t('obstacles.stage'), ({ dueStage }) => t(`obstacleStage.${dueStage}`)],
    [
      t('obstacles.owner'),
      ({ owner }) =>
        [now.owner, row.owner, ...bodies].find(({ id: known }) => known === owner)?.name ?? '',
    ],
    [t('obstacles.person'), ({ person }) => person.trim()],
    [t('obstacles.items'), ({ codes }) => codes.trim()],
    [t('obstacles.dueOn'), ({ dueOn }) => format.day(dueOn)],
  ];
  const fields = told.map(([name, tell]) => ({ name, mine: tell(draft), now: tell(draftOf(now)) }));
  /** @param over what is there now is replaced, by choice. */
  const save = (over: Obstacle = row) => {
    setTried(true);
    if (lacking.length > 0) return;
    const { owner, person, codes, ...said } = draft;
    act.mutate(() =>
      obstaclesApi.change(over, {
        ...said,
        ...{ title: said.title.trim(), description: said.description.trim() },
        ...{ cause: said.cause.trim() || null, ownerPerson: person.trim() || null },
        ownerOrganisationId: owner,
        ...(codes !== before && { items: linked(codes, row.items, latest) }),
      }),
    );
  };
  const select = (
    key: 'category' | 'severity' | 'dueStage' | 'owner',
    label: string,
    options: ReactNode,
  ) => (
    <div className="field">
      <label htmlFor={`${id}-${key}`}>{label}</label>
      <select
        id={`${id}-${key}`}
        className="native-select"
        value={draft[key]}
        onChange={(event) => set({ [key]: event.target.value })}
      >
        {options}
      </select>
    </div>
  );
  const text = (key: 'title' | 'description' | 'cause' | 'person', label: string, most: number) => (
    <div className="field">
      <label htmlFor={`${id}-${key}`}>{label}</label>
      <Input.TextArea
        id={`${id}-${key}`}
        autoSize={{ minRows: key === 'description' ? 3 : 1 }}
        maxLength={most}
        value={draft[key]}
        onChange={(event) => set({ [key]: event.target.value })}
      />
    </div>
  );
  const option = (value: string, word: string) => (
    <option key={value} value={value}>
      {word}
    </option>
  );
  return (
    <form
      className="stack panel obstacle-form"
      aria-label={t('obstacleAct.change')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2>{t('obstacleAct.change')}</h2>
      <EditConflict
        seen={row.version}
        now={now.version}
        act={act}
        fields={fields}
        onMine={now.may.includes('change') ? () => save(now) : undefined}
        onTheirs={onShow}
      />
      {tried && lacking.length > 0 && (
        <Notice tone="red">{t('obstacles.missing', { fields: lacking.join(', ') })}</Notice>
      )}
      {text('title', t('obstacles.name'), 200)}
      {text('description', t('obstacles.description'), 4000)}
      {text('cause', t('obstacles.cause'), 2000)}
      {select(
        'category',
        t('obstacles.category'),
        categories.map(({ value }) => option(value, categoryName(value))),
      )}
      {select(
        'severity',
        t('obstacles.severity'),
        SEVERITIES.map((each) => option(each, severityName(each))),
      )}
      {select(
        'dueStage',
        t('obstacles.stage'),
        STAGES.map((each) => option(each, t(`obstacleStage.${each}`))),
      )}
      {select(
        'owner',
        t('obstacles.owner'),
        bodies.map((each) => option(each.id, each.name)),
      )}
      {text('person', t('obstacles.person'), 200)}
      <div className="field">
        <label htmlFor={`${id}-items`}>{t('obstacles.items')}</label>
        <Input
          id={`${id}-items`}
          maxLength={120}
          value={draft.codes}
          aria-describedby={`${id}-items-hint`}
          onChange={(event) => set({ codes: event.target.value })}
        />
        <span id={`${id}-items-hint`} className="field-hint">
          {t(latest ? 'obstacles.itemsHint' : 'obstacles.itemsNone')}
        </span>
      </div>
      <DayField
        id={`${id}-due`}
        label={t('obstacles.dueOn')}
        value={draft.dueOn}
        onChange={(dueOn) => set({ dueOn })}
      />
      <div className="toolbar">
        <Button type="primary" htmlType="submit" loading={act.isPending}>
          {t('obstacles.save')}
        </Button>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
      </div>
    </form>
  );
}

type Draft = ReturnType<typeof draftOf>;

/** The fields of the form as an obstacle has them. */
const draftOf = (row: Obstacle) => ({
  ...{ title: row.title, description: row.description, cause: row.cause ?? '' },
  ...{ category: row.category, severity: row.severity, dueStage: row.dueStage },
  ...{ owner: row.owner.id, person: row.ownerPerson ?? '', dueOn: row.dueOn },
  codes: row.items.map(({ itemCode }) => itemCode).join(', '),
});

/** Items by their codes: those that are there stay with their trial, others are of the latest one. */
function linked(codes: string, there: Obstacle['items'], latest: string | undefined) {
  return codes
    .split(/[\s,;]+/)
    .filter(Boolean)
    .flatMap((typed) => {
      const itemCode = typed.toUpperCase();
      const known = there.find((item) => item.itemCode === itemCode);
      const rehearsalId = known?.rehearsalId ?? latest;
      return rehearsalId ? [{ rehearsalId, itemCode }] : [];
    });
}
