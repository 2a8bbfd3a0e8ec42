import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../../components/paths';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { useSession } from '../accounts/session';
import { ActDialog } from '../handover/act-dialog';
import type { HandoverList } from '../handover/api';
import { useRound } from '../units/round-context';
import { countingApi } from './api';
import type { ListCountings } from './types';

interface OpenCountingDialogProps {
  list: HandoverList;
  all: ListCountings;
  onClose: () => void;
}

/** Whose count, of what, where, when and by whom. */
export function OpenCountingDialog({ list, all, onClose }: OpenCountingDialogProps) {
  const { t } = useTranslation();
  const session = useSession();
  const round = useRound();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [which, setWhich] = useState(0);
  const [place, setPlace] = useState('');
  const [day, setDay] = useState(all.today);
  const [by, setBy] = useState(session.account.name);
  const [tried, setTried] = useState(false);
  const whole = Boolean(by.trim() && day) && !unclearDay(day);
  const open = useMutation({
    mutationFn: () => {
      const { side, receiver } = all.may[which]!;
      return countingApi.open(list.id, {
        ...{ side, receiverOrganisationId: receiver?.id ?? null, place: place || null },
        ...{ countedOn: day, countedBy: by.trim() },
      });
    },
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: ['countings', list.id] });
      void navigate(paths.counting(round.code, id));
    },
  });
  return (
    <ActDialog
      title={t('counting.openTitle')}
      okText={t('counting.openOk')}
      missing={tried && !whole ? t('counting.openMissing') : null}
      problem={open.error}
      busy={open.isPending}
      onOk={() => {
        setTried(true);
        if (whole) open.mutate();
      }}
      onCancel={onClose}
    >
      <div className="field">
        <label htmlFor="counting-side">{t('counting.whose')}</label>
        <select
          id="counting-side"
          className="native-select count-select"
          value={which}
          onChange={(event) => setWhich(Number(event.target.value))}
        >
          {all.may.map(({ side, receiver }, at) => (
            <option key={`${side} ${receiver?.id ?? ''}`} value={at}>
              {receiver
                ? `${t('counting.sides.receiver')} – ${receiver.name}`
                : t('counting.wholeList')}
            </option>
          ))}
        </select>
      </div>
      {all.places.length > 0 && (
        <div className="field">
          <label htmlFor="counting-place">{t('counting.place')}</label>
          <select
            id="counting-place"
            className="native-select count-select"
            value={place}
            onChange={(event) => setPlace(event.target.value)}
          >
            <option value="">{t('counting.allPlaces')}</option>
            {all.places.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </div>
      )}
      <DayField id="counting-day" label={t('counting.day')} value={day} onChange={setDay} />
      <div className="field">
        <label htmlFor="counting-by">{t('counting.who')}</label>
        <Input
          id="counting-by"
          maxLength={500}
          value={by}
          onChange={(event) => setBy(event.target.value)}
        />
      </div>
    </ActDialog>
  );
}
