import { useQuery } from '@tanstack/react-query';
import { Button, Input, InputNumber } from 'antd';
import { useCallback, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { unclearDay } from '../account-administration/duty-draft';
import { EditConflict } from '../conflict/edit-conflict';
import { FollowFields, type FollowUp } from '../follow-up/follow-fields';
import { handoverApi } from '../handover/api';
import { discrepanciesApi, STATES, type Discrepancy } from './api';
import { useEditedFields } from './edited-fields';
import { useDiscrepancyAct } from './use-discrepancy-act';
import { useKinds } from './use-kinds';

const PER_UNIT = 1000;

interface ChangeFormProps {
  /** As the person saw it when the form was filled. */
  row: Discrepancy;
  /** As it is now: another version where somebody else was faster. */
  now: Discrepancy;
  /** Starts the form anew with what is there now. */
  onShow: (row: Discrepancy) => void;
}

/** Who answers by when, how much it is about, how far it has come. */
export function ChangeForm({ row, now, onShow }: ChangeFormProps) {
  const { t } = useTranslation();
  const id = useId();
  const { kinds, wordOf } = useKinds();
  const [state, setState] = useState(row.state);
  const [kind, setKind] = useState(row.kind);
  const [quantity, setQuantity] = useState(
    row.quantityDifference === null ? null : row.quantityDifference / PER_UNIT,
  );
  const [money, setMoney] = useState(row.moneyDifference);
  const [follow, setFollow] = useState<FollowUp>({
    ...{ owner: row.responsible, person: row.responsiblePerson ?? '', dueOn: row.dueOn },
  });
  const { person, dueOn } = follow;
  const responsible = follow.owner ?? row.responsible;
  const list = useQuery({
    queryKey: ['handover', 'list', row.listId, 'responsible'],
    queryFn: () => handoverApi.list(row.listId),
  });
  const near = [row.responsible, row.giver, ...(list.data?.possibleReceivers ?? [])];
  const bodies = [...new Map(near.map((each) => [each.id, each])).values()];
  const [evidence, setEvidence] = useState(row.evidence ?? '');
  const [tried, setTried] = useState(false);
  const act = useDiscrepancyAct(t('discrepancies.changed'));
  const wrongDay = dueOn === '' || unclearDay(dueOn);
  const mine = {
    ...{ state, kind, dueOn, moneyDifference: money },
    quantityDifference: quantity === null ? null : Math.round(quantity * PER_UNIT),
    evidence: evidence.trim() || null,
    responsiblePerson: person.trim() || null,
  };
  const fields = useEditedFields(
    { ...mine, responsible: responsible.name },
    { ...now, responsible: now.responsible.name },
  );
  const takeNow = useCallback(() => onShow(now), [onShow, now]);
  /** @param over what is there now is replaced, by choice. */
  const save = (over: Discrepancy = row) => {
    setTried(true);
    if (wrongDay || mine.state === 'closed') return;
    const { state: kept, ...rest } = mine;
    const change = { ...rest, state: kept, responsibleOrganisationId: responsible.id };
    act.mutate(() => discrepanciesApi.change(over, change));
  };
  // Back to "new" is no step: what somebody has taken up stays taken up.
  const states = STATES.filter(
    (each) => each !== 'closed' && (each !== 'open' || row.state === 'open'),
  );
  return (
    <form
      className="stack panel"
      aria-label={t('discrepancies.follow')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h3>{t('discrepancies.follow')}</h3>
      <EditConflict
        seen={row.version}
        now={now.version}
        act={act}
        fields={fields}
        lead={now.state === 'closed' ? t('discrepancies.closedMeanwhile') : undefined}
        onMine={now.may.includes('change') ? () => save(now) : undefined}
        onTheirs={takeNow}
      />
      {tried && wrongDay && <Notice tone="red">{t('rehearsal.dateWrong')}</Notice>}
      <div className="field">
        <label htmlFor={`${id}-state`}>{t('discrepancies.state')}</label>
        <select
          id={`${id}-state`}
          className="native-select"
          value={state}
          onChange={(event) => setState(event.target.value as Discrepancy['state'])}
        >
          {states.map((each) => (
            <option key={each} value={each}>
              {t(`discrepancyState.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-kind`}>{t('handover.disputeKind')}</label>
        <select
          id={`${id}-kind`}
          className="native-select"
          value={kind}
          onChange={(event) => setKind(event.target.value)}
        >
          {kinds.map(({ value }) => (
            <option key={value} value={value}>
              {wordOf(value)}
            </option>
          ))}
        </select>
      </div>
      <FollowFields
        words={{
          owner: t('discrepancies.responsible'),
          person: t('discrepancies.person'),
          dueOn: t('discrepancies.dueOn'),
        }}
        value={follow}
        onChange={setFollow}
        among={bodies}
      />
      <div className="field">
        <label htmlFor={`${id}-quantity`}>{t('discrepancies.quantityDifference')}</label>
        <InputNumber<number>
          id={`${id}-quantity`}
          decimalSeparator=","
          precision={3}
          value={quantity}
          onChange={setQuantity}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-money`}>{t('discrepancies.moneyDifference')}</label>
        <InputNumber<number>
          id={`${id}-money`}
          precision={0}
          className="board-money"
          value={money}
          onChange={setMoney}
        />
        <span className="field-hint">{t('discrepancies.differenceHint')}</span>
      </div>
      <div className="field">
        <label htmlFor={`${id}-evidence`}>{t('discrepancies.evidence')}</label>
        <Input.TextArea
          id={`${id}-evidence`}
          rows={2}
          maxLength={2000}
          value={evidence}
          onChange={(event) => setEvidence(event.target.value)}
        />
      </div>
      <div>
        <Button htmlType="submit" loading={act.isPending}>
          {t('discrepancies.save')}
        </Button>
      </div>
    </form>
  );
}
