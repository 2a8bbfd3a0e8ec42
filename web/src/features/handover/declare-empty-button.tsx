import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../components/problem-text';
import { useRound } from '../units/round-context';
import { handoverApi, type MatrixUnit } from './api';
import { useHandoverRefresh } from './use-handover-refresh';

interface DeclareEmptyButtonProps {
  unit: MatrixUnit;
  listType: string;
  typeName: string;
}

/** States that the unit has nothing of this kind; asks first, since it counts as a declaration. */
export function DeclareEmptyButton({ unit, listType, typeName }: DeclareEmptyButtonProps) {
  const { t } = useTranslation();
  const round = useRound();
  const refresh = useHandoverRefresh();
  const problemText = useProblemText();
  const { modal, message } = App.useApp();
  const declare = useMutation({
    mutationFn: () => handoverApi.declareEmpty(round.id, unit.organisationId ?? '', listType),
    onSuccess: () => {
      void message.success(t('handover.declareEmptyDone'));
      return refresh();
    },
    onError: (error) => void message.error(problemText(error), 8),
  });
  if (!unit.organisationId) return null;
  const ask = () =>
    modal.confirm({
      title: t('handover.declareEmptyAsk', { unit: unit.name, list: typeName }),
      content: t('handover.notSignature'),
      okText: t('handover.declareEmpty'),
      cancelText: t('action.cancel'),
      onOk: () => declare.mutateAsync().catch(() => undefined),
    });
  return (
    <button
      type="button"
      className="link-button"
      aria-label={`${t('handover.declareEmpty')}: ${typeName}, ${unit.name}`}
      onClick={ask}
    >
      {t('matrixState.empty')}
    </button>
  );
}
