import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ApiProblem } from '../../components/api-problem';
import { paths } from '../../components/paths';
import { useProblemText } from '../../components/problem-text';
import { useRound } from '../units/round-context';
import { handoverApi, type MatrixUnit } from './api';
import { useHandoverRefresh } from './use-handover-refresh';

const AGAINST_CONTROL = 'handover.control-against-empty';

/**
 * Asks before it is stated that a unit has nothing of a kind, since it counts as a declaration. Where
 * a control figure stands against it, the way to that figure is shown. One for a whole table.
 */
export function useDeclareEmpty() {
  const { t } = useTranslation();
  const round = useRound();
  const navigate = useNavigate();
  const refresh = useHandoverRefresh();
  const problemText = useProblemText();
  const { modal, message } = App.useApp();
  return (unit: MatrixUnit, listType: string, typeName: string) => {
    const giver = unit.organisationId;
    if (!giver) return;
    const declare = async () => {
      try {
        await handoverApi.declareEmpty(round.id, giver, listType);
        void message.success(t('handover.declareEmptyDone'));
        await refresh();
      } catch (error) {
        if (!(error instanceof ApiProblem) || error.code !== AGAINST_CONTROL) {
          void message.error(problemText(error), 8);
          return;
        }
        modal.confirm({
          title: t('control.title'),
          content: problemText(error),
          okText: t('control.open'),
          cancelText: t('action.cancel'),
          onOk: () =>
            void navigate(paths.control(round.code, { 'ben-giao': giver, loai: listType })),
        });
      }
    };
    modal.confirm({
      title: t('handover.declareEmptyAsk', { unit: unit.name, list: typeName }),
      content: t('handover.notSignature'),
      okText: t('handover.declareEmpty'),
      cancelText: t('action.cancel'),
      onOk: declare,
    });
  };
}
