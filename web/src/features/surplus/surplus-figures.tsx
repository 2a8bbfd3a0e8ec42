import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../components/status-mark';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import type { Register } from '../registers/api';
import type { SurplusBoard } from './api';

const KINDS = ['premises', 'vehicle'] as const;

/** How many are left over of each kind, how far they are, and what waits. */
export function SurplusFigures({ board, register }: { board: SurplusBoard; register: Register }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const format = useFormat();
  return (
    <div className="indicator-cards">
      {KINDS.map((kind) => {
        const own = board.counts.filter((each) => each.kind === kind);
        const sum = (of: 'n' | 'remaining') => own.reduce((all, each) => all + each[of], 0);
        const states = register.states
          .map((state) => ({ state, n: own.find((each) => each.state === state.value)?.n ?? 0 }))
          .filter(({ n }) => n > 0);
        return (
          <section
            key={kind}
            className="panel indicator-card"
            aria-label={t(`surplus.kinds.${kind}`)}
          >
            <h3>{t(`surplus.kinds.${kind}`)}</h3>
            <span className="indicator-figure">
              {t('surplus.inAll', { n: format.number(sum('n')) })}
            </span>
            <span className="panel-hint">
              {states.map(({ state, n }) => `${inLanguage(state)}: ${format.number(n)}`).join('; ')}
            </span>
            {sum('remaining') > 0 && (
              <span className="panel-hint">
                {t('surplus.remaining', { money: format.money(sum('remaining')) })}
              </span>
            )}
          </section>
        );
      })}
      <section className="panel indicator-card" aria-label={t('surplus.overdue')}>
        <h3>{t('surplus.overdue')}</h3>
        <StatusMark tone={board.overdue > 0 ? 'red' : 'green'}>
          {t('surplus.overdueN', { n: format.number(board.overdue) })}
        </StatusMark>
        {board.candidates > 0 && (
          <StatusMark tone="yellow">
            {t('surplus.toTake', { n: format.number(board.candidates) })}
          </StatusMark>
        )}
      </section>
    </div>
  );
}
