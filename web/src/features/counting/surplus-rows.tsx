import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { useProblemText } from '../../components/problem-text';
import { QueryView } from '../../components/query-view';
import { useFormat } from '../../components/use-format';
import { useHandoverRefresh } from '../handover/use-handover-refresh';
import { useRound } from '../units/round-context';
import { countingApi } from './api';
import { SurplusFields } from './surplus-fields';
import type { Counting, CountedSurplus } from './types';

type Line = CountedSurplus['lines'][number];
type Texts = Record<string, string>;

/** What a closed count found too much: looked over by who may declare, and entered as rows marked "thừa". */
export function SurplusRows({ session }: { session: Counting }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['counted-surplus', session.id],
    queryFn: () => countingApi.surplus(session.id),
  });
  return (
    <section className="stack" aria-labelledby="counted-surplus">
      <h2 id="counted-surplus">{t('counted.title')}</h2>
      <QueryView query={query} what={t('counted.title')}>
        {(data) =>
          data.lines.length === 0 ? (
            <p className="panel-hint">{t('counted.none')}</p>
          ) : (
            <SurplusList data={data} />
          )
        }
      </QueryView>
    </section>
  );
}

function SurplusList({ data }: { data: CountedSurplus }) {
  const { t } = useTranslation();
  const format = useFormat();
  const round = useRound();
  const client = useQueryClient();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const refresh = useHandoverRefresh();
  const open = data.lines.filter(({ taken }) => taken === null);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState<Record<string, Texts>>({});
  const textsOf = ({ lineId, proposed }: Line): Texts => typed[lineId] ?? proposed;
  const chosen = open.filter(({ lineId }) => !left.includes(lineId));
  const take = useMutation({
    mutationFn: () =>
      countingApi.takeSurplus(
        data.sessionId,
        chosen.map((line) => ({ lineId: line.lineId, values: textsOf(line) })),
      ),
    onSuccess: () => void message.success(t('counted.done')),
    onError: (error) => void message.error(problemText(error), 10),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['counted-surplus', data.sessionId] });
      await refresh();
    },
  });
  return (
    <>
      {open.length > 0 && (
        <p>
          {t(data.mayTake ? 'counted.lead' : 'counted.askGiver', { n: format.number(open.length) })}
        </p>
      )}
      <ul className="counting-sessions">
        {data.lines.map((line) => {
          const { lineId, kind, name, rowCode, quantity, place, taken } = line;
          const what = [
            kind === 'more' && t('counted.more', { code: rowCode ?? '' }),
            format.quantity(quantity),
            place,
          ]
            .filter(Boolean)
            .join(' · ');
          return (
            <li key={lineId} className="counting-session">
              {taken === null && data.mayTake ? (
                <Checkbox
                  checked={!left.includes(lineId)}
                  onChange={({ target }) =>
                    setLeft(
                      target.checked ? left.filter((each) => each !== lineId) : [...left, lineId],
                    )
                  }
                >
                  <strong>{name}</strong>
                </Checkbox>
              ) : (
                <strong>{name}</strong>
              )}
              <span className="panel-hint">{what}</span>
              {taken && (
                <Link to={paths.row(round.code, data.listId, taken.itemId)}>
                  {t('counted.taken', {
                    ...{ code: taken.rowCode, name: taken.by, time: format.moment(taken.at) },
                  })}
                </Link>
              )}
              {taken === null && data.mayTake && !left.includes(lineId) && (
                <SurplusFields
                  columns={data.columns}
                  of={name}
                  texts={textsOf(line)}
                  onChange={(texts) => setTyped({ ...typed, [lineId]: texts })}
                />
              )}
            </li>
          );
        })}
      </ul>
      {data.mayTake && open.length > 0 && (
        <button
          type="button"
          className="big-button big-amber"
          disabled={chosen.length === 0 || take.isPending}
          onClick={() => take.mutate()}
        >
          {t('counted.take', { n: format.number(chosen.length) })}
        </button>
      )}
    </>
  );
}
