import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { QueryView } from '../../components/query-view';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import type { HandoverList } from '../handover/api';
import { useRound } from '../units/round-context';
import { CONTROL_KEY, controlApi, type ControlLine } from './api';
import { ControlActs } from './control-acts';
import { ControlAmounts } from './control-amounts';
import { ControlMark } from './control-mark';
import { ControlSentence } from './control-sentence';
import { Explanation } from './explanation';

/** What independent sources say beside what the list declares, at its head. */
export function ControlPanel({ list }: { list: HandoverList }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: [...CONTROL_KEY, 'list', list.id, list.version],
    queryFn: () => controlApi.ofList(list.id),
  });
  return (
    <section className="panel stack" aria-labelledby="control-title">
      <h2 id="control-title">{t('control.title')}</h2>
      <QueryView query={query} what={t('control.what')}>
        {(lines) =>
          lines.length === 0 ? (
            <p className="panel-hint">{t('control.noneForList')}</p>
          ) : (
            <ul className="control-lines">
              {lines.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </section>
  );
}

function Line({ line }: { line: ControlLine }) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const inLanguage = useBilingual();
  return (
    <li className="control-line">
      <span className="control-line-head">
        <strong>{inLanguage(line.sourceWords)}</strong>
        <span className="control-soft">
          {t('control.asOf')} {format.day(line.asOf)}
        </span>
        <ControlMark status={line.status} />
        <Link
          to={paths.controlFigure(round.code, line.id)}
          aria-label={`${t('control.openFigure')}: ${inLanguage(line.sourceWords)}`}
        >
          {t('control.openFigure')}
        </Link>
      </span>
      <ControlAmounts line={line} />
      {line.rows && (
        <p className="control-soft">
          {t('control.matched', {
            both: format.number(line.rows.both),
            onlySource: format.number(line.rows.onlySource),
            onlyList: format.number(line.rows.onlyList),
            open: format.number(line.rows.open),
          })}
        </p>
      )}
      <ControlSentence line={line} />
      {line.explanation && <Explanation explanation={line.explanation} />}
      <ControlActs line={line} />
    </li>
  );
}
