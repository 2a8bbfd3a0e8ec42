import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { writeTable } from '../../office/excel/write-workbook';
import { writePaper } from '../../office/papers/write-paper';
import { canonical, sha256 } from '../../platform/audit/canonical';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import { Scratch } from '../../platform/files/scratch';
import type { Actor } from '../../platform/http/actor';
import { vietnamDay } from '../../platform/vietnam-time';
import { DossierViews } from '../dossiers/dossier-views.service';
import { stepFigures } from '../dossiers/step-figures';
import { Appointments } from '../evaluators/appointments';
import { UnitsReadModel } from '../../units/units.read-model';
import type { TrialDetail } from '../trials/trials.schema';
import { notStarted } from '../trials/trials.errors';
import { TrialViews } from '../trials/trial-views.service';
import type { ReportFacts } from './report-facts';
import { reportPaper } from './report-paper';
import { reportSheets } from './report-sheets';
import { ScoresService } from './scores.service';

export const REPORT_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type ReportFormat = keyof typeof REPORT_TYPES;

/** The evaluation report of a round, made when it is asked for from the figures of that moment. */
@Injectable()
export class ReportService {
  constructor(
    private readonly reader: Reader,
    private readonly views: TrialViews,
    private readonly scores: ScoresService,
    private readonly dossiers: DossierViews,
    private readonly appointments: Appointments,
    private readonly units: UnitsReadModel,
    private readonly scratch: Scratch,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes the report; the caller removes the folder once the file was sent.
   * @throws notFound, notStarted.
   */
  async write(
    actor: Actor,
    id: string,
    format: ReportFormat,
  ): Promise<{ folder: string; file: string; name: string }> {
    const facts = await this.facts(actor, id);
    const folder = await this.scratch.folder();
    const file = path.join(folder, `report.${format}`);
    try {
      if (format === 'xlsx') await writeTable(file, { sheets: reportSheets(facts) });
      else await writePaper(file, format, this.order(facts));
    } catch (error) {
      await this.scratch.remove(folder);
      throw error;
    }
    const name = `Báo cáo đánh giá lần vận hành thử số ${facts.trial.number}.${format}`;
    return { folder, file, name };
  }

  private order(facts: ReportFacts) {
    const { trial, scores, previous = null, dossiers = null } = facts;
    const text = canonical({ trial, scores, previous, dossiers });
    const { number } = facts.trial;
    return {
      paper: reportPaper(facts),
      data: {
        ...{
          name: 'bao-cao-van-hanh-thu.json',
          text,
          namespace: 'urn:ban-giao:bao-cao-van-hanh-thu',
        },
        description: `Số liệu của báo cáo đánh giá lần vận hành thử số ${number}`,
      },
      code: `ban-giao:bao-cao-van-hanh-thu:${number}:${sha256(text)}`,
      at: this.clock.moment(),
    };
  }

  private async facts(actor: Actor, id: string): Promise<ReportFacts> {
    const detail = await this.views.one(actor, id);
    if (detail.startedAt === null) throw notStarted({ number: detail.number });
    const scores = await this.scores.of(actor, id);
    const round = (await this.units.round(this.reader.manager, detail.roundId))!;
    const { provinceName, demonstration } = round;
    const { number, name, purpose, follows, startedAt, stoppedAt, boxMinutes } = detail;
    const { conclusion, paperNumber, signer, template } = detail;
    const evaluators = await this.evaluators(detail);
    return {
      round: { name: round.name, provinceName, demonstration },
      trial: {
        ...{ number, name, purpose, follows, startedAt, stoppedAt, boxMinutes, evaluators },
        ...{ conclusion, paperNumber, signer, template },
      },
      ...{ scores, day: detail.paperDay ?? vietnamDay(this.clock.now()) },
      ...{ previous: await this.previous(actor, detail), dossiers: await this.tested(actor, id) },
    };
  }

  /** As the plan names them, and whoever was appointed; each once. */
  private async evaluators({ id, evaluators }: TrialDetail): Promise<TrialDetail['evaluators']> {
    const appointed = await this.appointments.ofTrial(this.reader.manager, id);
    const all = [...evaluators, ...appointed.filter(({ withdrawnAt }) => withdrawnAt === null)];
    const people = all.map(({ name, position }) => ({ name, position }));
    return [...new Map(people.map((each) => [`${each.name} ${each.position}`, each])).values()];
  }

  /** What a second run is compared with. */
  private async previous(actor: Actor, { roundId, follows }: TrialDetail) {
    if (follows === null) return null;
    const { rows } = await this.views.list(actor, roundId);
    const followed = rows.find(({ number }) => number === follows);
    return followed ? this.scores.of(actor, followed.id) : null;
  }

  private async tested(actor: Actor, id: string): Promise<ReportFacts['dossiers']> {
    const view = await this.dossiers.ofRound(actor, id);
    if (view.dossiers.length === 0) return null;
    const purged = view.dossiers.filter((each) => each.purged).length;
    const { indicators } = view;
    return { count: view.dossiers.length, purged, indicators, steps: stepFigures(view) };
  }
}
