import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/query-view';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { EvidencePanel } from '../evidence/evidence-panel';
import { countingApi } from './api';
import { CloseCounting } from './close-counting';
import { CountCard } from './count-card';
import { CoverageBar } from './coverage-bar';
import { findRows } from './find-rows';
import { placeOfEntry } from './count-queue';
import { QueueLine } from './queue-line';
import { ScanButton } from './scan-button';
import { SurplusForm } from './surplus-form';
import { SurplusRows } from './surplus-rows';
import type { CountEntry, Counting, ExpectedRow } from './types';
import { rowsKey, useCountQueue } from './use-count-queue';

const SHOWN = 50;
const TONES = { found: 'green', missing: 'red', misplaced: 'yellow', surplus: 'yellow' } as const;

/** Counting with a telephone in the hand: find or scan, answer, next. */
export function CountSheet({ session }: { session: Counting }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const queue = useCountQueue(session);
  const search = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState<ExpectedRow | null>(null);
  const [surplus, setSurplus] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const query = useQuery({
    queryKey: rowsKey(session.id),
    queryFn: () => countingApi.rows(session.id),
    // Read again only when asked: what was counted is put in as it is answered.
    staleTime: Number.POSITIVE_INFINITY,
  });
  const waiting = new Map(queue.unsent.map((entry) => [placeOfEntry(entry), entry]));
  const count = (entry: CountEntry, name: string) => {
    queue.queue.add(entry);
    setSaid(t('counting.recorded', { name, result: t(`counting.results.${entry.result}`) }));
    setOpen(null);
    setSurplus(null);
    setText('');
    search.current?.focus();
  };
  const look = (rows: readonly ExpectedRow[], wanted: string) => {
    setText(wanted);
    const found = findRows(rows, wanted);
    if (found.length === 1) setOpen(found[0]!);
  };
  return (
    <div className="count-sheet stack">
      <CoverageBar coverage={session.coverage} />
      <QueueLine queue={queue} rows={query.data?.rows ?? []} />
      <QueryView query={query} what={t('counting.rows')}>
        {({ rows, total }) => {
          const found = text.trim() ? findRows(rows, text) : rows.filter(({ line }) => !line);
          return (
            <>
              <form
                className="count-find"
                role="search"
                onSubmit={(event) => {
                  event.preventDefault();
                  look(rows, text);
                }}
              >
                <label htmlFor="count-code">{t('counting.find')}</label>
                <Input
                  id="count-code"
                  ref={(input) => {
                    search.current = input?.input ?? null;
                  }}
                  autoComplete="off"
                  autoCapitalize="none"
                  enterKeyHint="search"
                  value={text}
                  onChange={(event) => setText(event.target.value)}
                />
                <button type="submit" className="big-button">
                  {t('counting.look')}
                </button>
                <ScanButton onCode={(code) => look(rows, code)} />
              </form>
              <p role="status" className="counting-hint">
                {said}
              </p>
              {open && (
                <CountCard
                  key={open.itemId}
                  row={rows.find(({ itemId }) => itemId === open.itemId) ?? open}
                  mayCount={session.mayCount}
                  onCount={(entry) => count(entry, open.name)}
                  onClose={() => setOpen(null)}
                />
              )}
              {surplus !== null && (
                <SurplusForm
                  name={surplus}
                  onCount={(entry) => count(entry, entry.name ?? '')}
                  onCancel={() => setSurplus(null)}
                />
              )}
              <h2>
                {t(text.trim() ? 'counting.matches' : 'counting.left', {
                  n: format.number(found.length),
                })}
              </h2>
              {total > rows.length && (
                <p>{t('counting.tooMany', { n: format.number(rows.length) })}</p>
              )}
              <ul className="count-rows">
                {found.slice(0, SHOWN).map((row) => {
                  const unsent = waiting.get(row.itemId);
                  const result = unsent?.result ?? row.line?.result;
                  return (
                    <li key={row.itemId}>
                      <button type="button" className="count-row" onClick={() => setOpen(row)}>
                        <span>
                          <strong>{row.name}</strong>
                          <br />
                          {[row.rowCode, row.place].filter(Boolean).join(' · ')}
                        </span>
                        {result && (
                          <StatusMark tone={TONES[result]}>
                            {t(`counting.results.${result}`)}
                          </StatusMark>
                        )}
                      </button>
                    </li>
                  );
                })}
              </ul>
              {session.mayCount && (
                <div className="count-answers">
                  <button
                    type="button"
                    className="big-button"
                    onClick={() => setSurplus(text.trim())}
                  >
                    {t('counting.addSurplus')}
                  </button>
                </div>
              )}
              {session.surplus.length > 0 && (
                <section className="stack" aria-labelledby="count-surplus">
                  <h2 id="count-surplus">{t('counting.surplusList')}</h2>
                  {session.surplus.map((line) => (
                    <details key={line.id}>
                      <summary>
                        {line.name} · {format.quantity(line.quantity)}
                        {line.place && ` · ${line.place}`}
                      </summary>
                      <EvidencePanel
                        subject={{ kind: 'counting_line', id: line.id }}
                        of={line.name ?? ''}
                        heading="h3"
                      />
                    </details>
                  ))}
                </section>
              )}
              <CloseCounting
                session={session}
                rows={rows}
                unsent={queue.unsent.length}
                onClosed={() =>
                  void client.invalidateQueries({ queryKey: ['counting', session.id] })
                }
              />
              {session.state === 'closed' && <SurplusRows session={session} />}
              <Button onClick={() => void query.refetch()} loading={query.isFetching}>
                {t('counting.refresh')}
              </Button>
            </>
          );
        }}
      </QueryView>
    </div>
  );
}
