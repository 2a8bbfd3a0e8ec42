import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '../handover/reason-dialog';
import { controlApi } from './api';
import { useControlAct } from './use-control-act';

interface AcceptSideProps {
  figureId: string;
  side: 'only_source' | 'only_list';
}

/** One reason for every row that stands on this side only and that nobody has settled yet. */
export function AcceptSide({ figureId, side }: AcceptSideProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const accept = useControlAct({
    run: (note: string) => controlApi.settle(figureId, { kind: 'accepted', all: side, note }),
    done: t('matching.accepted'),
    onDone: () => setAsking(false),
    inDialog: true,
  });
  const name = t('matching.acceptAll', { side: t(`matching.state.${side}`).toLowerCase() });
  return (
    <>
      <Button onClick={() => setAsking(true)}>{name}</Button>
      {asking && (
        <ReasonDialog
          title={name}
          okText={t('matching.accept')}
          label={t('matching.why')}
          missing={t('matching.whyMissing')}
          problem={accept.error}
          busy={accept.isPending}
          onOk={(note) => accept.mutate(note)}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  );
}
