import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isStale } from '../../components/api-problem';
import { formatDay } from '../../components/format';
import { useBilingual } from '../../components/use-bilingual';
import { EditConflict } from '../conflict/edit-conflict';
import { ActDialog } from '../handover/act-dialog';
import { useListTypes } from '../handover/use-list-types';
import { GiverSelect } from '../imports/giver-select';
import { useRound } from '../units/round-context';
import { CONTROL_KEY, controlApi, type ControlLine } from './api';
import { AMOUNTS, draftOf, readDraft, type FigureDraft } from './figure-draft';
import { useControlAct } from './use-control-act';

interface EnterDialogProps {
  /** The figure to correct; a new one where it is left out. */
  line?: ControlLine;
  onClose: () => void;
}

/** Enters a control figure, or corrects one: which giver and list, which source says what of which day. */
export function EnterDialog({ line, onClose }: EnterDialogProps) {
  const { t } = useTranslation();
  const round = useRound();
  const inLanguage = useBilingual();
  const { types } = useListTypes();
  const known = useQuery({
    queryKey: [...CONTROL_KEY, round.id],
    queryFn: () => controlApi.ofRound(round.id),
  });
  const [draft, setDraft] = useState(() => draftOf(line ?? null, formatDay(line?.asOf)));
  const [tried, setTried] = useState(false);
  // What the fields were filled with; a later version beside it is a conflict that the person settles.
  const [seen, setSeen] = useState(line);
  const reading = readDraft(draft, seen?.version ?? 0);
  const enter = useControlAct({
    run: ({ entry, reason }: Extract<typeof reading, { entry: unknown }>) =>
      controlApi.enter(round.id, entry, reason),
    done: t('control.entered'),
    onDone: onClose,
    inDialog: true,
  });
  const change = (patch: Partial<FigureDraft>) => setDraft((before) => ({ ...before, ...patch }));
  const takeNow = useCallback(() => {
    setSeen(line);
    setDraft(draftOf(line ?? null, formatDay(line?.asOf)));
  }, [line]);
  const now = line && draftOf(line, formatDay(line.asOf));
  const fields = (['asOf', ...AMOUNTS, 'note'] as const).map((key) => ({
    ...{ name: t(`control.${key}`), mine: draft[key].trim(), now: now?.[key] ?? '' },
  }));
  const sources = known.data?.sources ?? [];
  const entering = known.data?.entering ?? [];
  const choose = (source: string) => {
    const day = sources.find(({ code }) => code === source)?.asOf;
    change({ source, ...(day && draft.asOf === '' && { asOf: formatDay(day) }) });
  };
  const fits = [...sources].sort(
    (a, b) =>
      Number(b.listTypes.includes(draft.listType)) - Number(a.listTypes.includes(draft.listType)),
  );
  const title = line ? t('control.correct') : t('control.enter');
  return (
    <ActDialog
      title={title}
      okText={title}
      missing={tried && 'lacks' in reading ? t(`control.${reading.lacks}`) : null}
      problem={isStale(enter.error) ? null : enter.error}
      busy={enter.isPending}
      onOk={() => {
        setTried(true);
        if ('entry' in reading) enter.mutate(reading);
      }}
      onCancel={onClose}
    >
      {line && seen && (
        <EditConflict
          seen={seen.version}
          now={line.version}
          act={enter}
          fields={fields}
          onMine={
            'entry' in reading
              ? () =>
                  enter.mutate({ ...reading, entry: { ...reading.entry, version: line.version } })
              : undefined
          }
          onTheirs={takeNow}
        />
      )}
      {line ? (
        <p>
          <strong>{inLanguage(line.listTypeName)}</strong> – {line.giver.name} –{' '}
          {inLanguage(line.sourceWords)}
        </p>
      ) : (
        <>
          <div className="field">
            <label htmlFor="giver">{t('control.giver')}</label>
            <GiverSelect
              value={draft.giverOrganisationId}
              onChange={(giverOrganisationId) => change({ giverOrganisationId })}
            />
          </div>
          <div className="field">
            <label htmlFor="control-list">{t('control.list')}</label>
            <select
              id="control-list"
              className="native-select"
              value={draft.listType}
              onChange={(event) => change({ listType: event.target.value })}
            >
              <option value="">…</option>
              {types
                .filter(({ code }) => entering.includes(code))
                .map(({ code, name }) => (
                  <option key={code} value={code}>
                    {code} · {inLanguage(name)}
                  </option>
                ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor="control-source">{t('control.source')}</label>
            <select
              id="control-source"
              className="native-select"
              value={draft.source}
              onChange={(event) => choose(event.target.value)}
            >
              <option value="">…</option>
              {fits.map(({ code, name }) => (
                <option key={code} value={code}>
                  {inLanguage(name)}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor="control-source-name">{t('control.sourceName')}</label>
            <Input
              id="control-source-name"
              maxLength={200}
              value={draft.sourceName}
              onChange={(event) => change({ sourceName: event.target.value })}
            />
            <span className="field-hint">{t('control.sourceNameHint')}</span>
          </div>
        </>
      )}
      <div className="control-fields">
        <div className="field">
          <label htmlFor="control-as-of">{t('control.asOf')}</label>
          <Input
            id="control-as-of"
            inputMode="numeric"
            placeholder="dd/mm/yyyy"
            maxLength={12}
            value={draft.asOf}
            onChange={(event) => change({ asOf: event.target.value })}
          />
        </div>
        {AMOUNTS.map((kind) => (
          <div key={kind} className="field">
            <label htmlFor={`control-${kind}`}>{t(`control.${kind}`)}</label>
            <Input
              id={`control-${kind}`}
              inputMode="decimal"
              maxLength={24}
              value={draft[kind]}
              onChange={(event) => change({ [kind]: event.target.value })}
            />
          </div>
        ))}
      </div>
      <div className="field">
        <label htmlFor="control-note">{t('control.note')}</label>
        <Input
          id="control-note"
          maxLength={1000}
          value={draft.note}
          onChange={(event) => change({ note: event.target.value })}
        />
      </div>
      {line && (
        <div className="field">
          <label htmlFor="control-reason">{t('control.correctReason')}</label>
          <Input.TextArea
            id="control-reason"
            rows={2}
            maxLength={1000}
            value={draft.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
          <span className="field-hint">{t('control.correctHint')}</span>
        </div>
      )}
    </ActDialog>
  );
}
