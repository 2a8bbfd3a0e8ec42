import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '../../components/use-debounced';
import { useFormat } from '../../components/use-format';
import { ActDialog } from '../handover/act-dialog';
import { DISPUTE_KINDS, type DisputeKind, type HandoverList } from '../handover/api';
import { rowsApi } from '../rows/api';
import { jointApi, type JointException } from './api';
import { CountedExceptions } from './counted-exceptions';
import { useJointAct } from './use-joint-act';

interface OpenJointDialogProps {
  list: HandoverList;
  receiver: { id: string; name: string };
  outstanding: number;
  onClose: () => void;
}

type Chosen = JointException & { name: string };
const FOUND_SHOWN = 8;

/** Puts a share before its parties: which rows are not accepted with the rest, and whether somebody witnesses. */
export function OpenJointDialog({ list, receiver, outstanding, onClose }: OpenJointDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [witnessed, setWitnessed] = useState(false);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Chosen[]>([]);
  const [tried, setTried] = useState(false);
  const asked = useDebounced(text.trim(), 300);
  const filter = { bucket: 'outstanding' as const, receiver: receiver.id, q: asked };
  const found = useQuery({
    queryKey: ['handover-items', list.id, 'joint', receiver.id, asked],
    queryFn: () => rowsApi.page(list.id, { filter, pageSize: FOUND_SHOWN }),
    enabled: asked !== '',
  });
  const open = useJointAct(
    () =>
      jointApi.open(list.id, list.version, {
        ...{ receiverOrganisationId: receiver.id, witnessed },
        exceptions: chosen.map(({ portionId, kind, note }) => ({
          ...{ portionId, kind, note: note.trim() },
        })),
      }),
    onClose,
    true,
  );
  const unexplained = chosen.some(({ note }) => !note.trim());
  const change = (portionId: string, more: Partial<Chosen>) =>
    setChosen(chosen.map((each) => (each.portionId === portionId ? { ...each, ...more } : each)));
  const rows = (found.data?.rows ?? []).flatMap((item) =>
    item.portions
      .filter((portion) => portion.receiver?.id === receiver.id && portion.bucket === 'outstanding')
      .filter(({ id }) => !chosen.some(({ portionId }) => portionId === id))
      .map(({ id }) => ({ id, name: `${item.rowCode} · ${item.name}` })),
  );
  return (
    <ActDialog
      title={t('joint.openTitle', { receiver: receiver.name })}
      okText={t('joint.openOk', { n: format.number(outstanding - chosen.length) })}
      missing={tried && unexplained ? t('joint.noteMissing') : null}
      problem={open.error}
      busy={open.isPending}
      onOk={() => {
        setTried(true);
        if (!unexplained) open.mutate(undefined);
      }}
      onCancel={onClose}
    >
      <p>{t('joint.openLead', { n: format.number(outstanding) })}</p>
      <Checkbox checked={witnessed} onChange={(event) => setWitnessed(event.target.checked)}>
        {t('joint.withWitness')}
      </Checkbox>
      <CountedExceptions
        listId={list.id}
        receiverId={receiver.id}
        chosen={chosen.map(({ portionId }) => portionId)}
        onAdd={(more) => setChosen([...chosen, ...more])}
      />
      <div className="field">
        <label htmlFor="joint-search">{t('joint.findException')}</label>
        <Input
          id="joint-search"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {rows.length > 0 && (
        <ul className="joint-found" aria-label={t('joint.findException')}>
          {rows.map(({ id, name }) => (
            <li key={id}>
              <Button
                onClick={() =>
                  setChosen([...chosen, { portionId: id, name, kind: 'shortage', note: '' }])
                }
              >
                {t('joint.except', { name })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {chosen.map(({ portionId, name, kind, note }, at) => (
        <fieldset key={portionId} className="plain-fieldset joint-exception">
          <legend>{name}</legend>
          <label htmlFor={`joint-kind-${at}`}>{t('handover.disputeKind')}</label>
          <select
            id={`joint-kind-${at}`}
            className="native-select"
            value={kind}
            onChange={(event) => change(portionId, { kind: event.target.value as DisputeKind })}
          >
            {DISPUTE_KINDS.map((each) => (
              <option key={each} value={each}>
                {t(`disputeKind.${each}`)}
              </option>
            ))}
          </select>
          <label htmlFor={`joint-note-${at}`}>{t('handover.disputeNote')}</label>
          <Input
            id={`joint-note-${at}`}
            maxLength={1000}
            value={note}
            onChange={(event) => change(portionId, { note: event.target.value })}
          />
          <Button onClick={() => setChosen(chosen.filter((each) => each.portionId !== portionId))}>
            {t('joint.notException')}
          </Button>
        </fieldset>
      ))}
    </ActDialog>
  );
}
