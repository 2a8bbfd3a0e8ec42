import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { StatusMark, type Tone } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { VerdictMark } from '../../components/verdict-mark';
import { useRound } from '../units/round-context';
import type { OverviewTile } from './api';
import { OwnUnitWay } from './own-unit-way';
import './own-unit-tasks.css';

/** How far a task is: nothing, some, or all of the whole. */
function progressOf(
  done: number,
  whole: number,
): { word: 'notStarted' | 'doing' | 'done'; tone: Tone } {
  if (whole > 0 && done >= whole) return { word: 'done', tone: 'green' };
  if (done > 0) return { word: 'doing', tone: 'yellow' };
  return { word: 'notStarted', tone: 'grey' };
}

/** What a commune officer's own unit has to do, each line with its state and its figures. */
export function OwnUnitTasks({ unit }: { unit: OverviewTile }) {
  const { t } = useTranslation();
  const { code } = useRound();
  const format = useFormat();
  const { handover, rehearsal, procedures } = unit;
  const settled = handover.accepted + handover.closed;
  const tasks = [
    {
      key: 'receive',
      to: paths.incoming(code, unit.unitId),
      done: settled,
      whole: handover.declared,
    },
    {
      key: 'rehearse',
      to: `${paths.unit(code, unit.unitId)}?muc=van-hanh-thu`,
      done: rehearsal.met,
      whole: rehearsal.mandatory,
    },
    {
      key: 'verify',
      to: `${paths.unit(code, unit.unitId)}?muc=thu-tuc`,
      done: procedures.passed,
      whole: procedures.total,
    },
  ] as const;
  return (
    <section className="panel own-tasks" aria-label={unit.name}>
      <div className="panel-head">
        <h2>
          <Link to={paths.unit(code, unit.unitId)}>{unit.name}</Link>
        </h2>
        <VerdictMark verdict={unit.verdict} long />
      </div>
      <ul>
        {tasks.map(({ key, to, done, whole }) => {
          const progress = progressOf(done, whole);
          return (
            <li key={key}>
              <Link to={to}>{t(`task.${key}`)}</Link>
              <span className="panel-hint">
                {t('job.counts', { done: format.number(done), total: format.number(whole) })}
              </span>
              <StatusMark tone={progress.tone}>{t(`task.${progress.word}`)}</StatusMark>
            </li>
          );
        })}
      </ul>
      {unit.verdict !== 'green' && <OwnUnitWay unitId={unit.unitId} />}
    </section>
  );
}
