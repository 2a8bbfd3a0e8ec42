import { ApiProblem } from '../../components/api-problem';
import { factsOfFile, sendForm } from '../../components/send-form';
import type { Attachment } from '../../api/types.gen';
import type { EvidenceFields, EvidenceSubject } from './api';

/** One file on its way. */
export interface Upload {
  id: string;
  subject: EvidenceSubject;
  fields: EvidenceFields;
  file: File;
  /** Sent so far, 0–1. */
  share: number;
  /** `waiting`: for its turn, or for the line to come back; `refused`: the server said no. */
  state: 'waiting' | 'sending' | 'refused';
  problem: unknown;
}

/** Seconds until the next try after the line was cut; the last one again and again. */
const PAUSES = [2, 5, 10, 30];

type Listener = () => void;

/**
 * Sends files one after the other, for a line that carries no more, and tries again by itself when it was cut.
 * Only in memory: a picture of somebody's papers does not stay in the browser of a shared computer.
 */
export class UploadQueue {
  private uploads: readonly Upload[] = [];
  private readonly listeners = new Set<Listener>();
  private busy = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Told of each file that arrived. */
  onArrived: (subject: EvidenceSubject, attachment: Attachment) => void = () => undefined;

  subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  snapshot = (): readonly Upload[] => this.uploads;

  add(subject: EvidenceSubject, fields: EvidenceFields, file: File): void {
    const act = actOf(subject, fields, file);
    // A second press while the first is under way is the same file.
    if (this.uploads.some((each) => actOf(each.subject, each.fields, each.file) === act)) return;
    const upload: Upload = {
      ...{ id: crypto.randomUUID(), subject, fields, file },
      ...{ share: 0, state: 'waiting' as const, problem: null },
    };
    this.set([...this.uploads, upload]);
    void this.run();
  }

  /** Tries again at once: somebody asked, or the line came back. */
  retry = (id?: string): void => {
    clearTimeout(this.timer);
    if (id) this.change(id, { state: 'waiting', problem: null });
    void this.run();
  };

  drop = (id: string): void => this.set(this.uploads.filter((each) => each.id !== id));

  private async run(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      for (let next = this.next(); next; next = this.next()) {
        if (!(await this.send(next))) return;
      }
    } finally {
      this.busy = false;
    }
  }

  private next = () => this.uploads.find(({ state }) => state === 'waiting');

  /** @returns whether to go on with the next one. */
  private async send({ id, subject, fields, file }: Upload): Promise<boolean> {
    this.change(id, { state: 'sending', share: 0 });
    const form = new FormData();
    for (const [key, value] of Object.entries(fields)) if (value) form.set(key, value as string);
    form.set('file', file);
    try {
      const attachment = await sendForm<Attachment>(
        addressOf(subject),
        form,
        actOf(subject, fields, file),
        (share) => this.change(id, { share }),
      );
      this.failures = 0;
      this.drop(id);
      this.onArrived(subject, attachment);
      return true;
    } catch (error) {
      if (!(error instanceof ApiProblem) || !isLine(error)) {
        this.change(id, { state: 'refused', problem: error });
        return true;
      }
      this.change(id, { state: 'waiting', problem: error });
      const seconds = PAUSES[Math.min(this.failures, PAUSES.length - 1)]!;
      this.failures += 1;
      this.timer = setTimeout(() => void this.run(), seconds * 1000);
      return false;
    }
  }

  private change(id: string, change: Partial<Upload>): void {
    this.set(this.uploads.map((each) => (each.id === id ? { ...each, ...change } : each)));
  }

  private set(uploads: readonly Upload[]): void {
    this.uploads = uploads;
    for (const listener of this.listeners) listener();
  }
}

/** Nobody answered, or a proxy did, or the server asks to wait: trying again helps. */
const isLine = ({ status }: ApiProblem): boolean => [0, 429, 502, 503, 504].includes(status);

const actOf = (subject: EvidenceSubject, fields: EvidenceFields, file: File): string =>
  JSON.stringify(['evidence', subject, fields, ...factsOfFile(file)]);

/** The one queue of this browser window. */
export const uploadQueue = new UploadQueue();

/** What evaluators confirmed takes files by the right to confirm; everything else by the right to bring files. */
const addressOf = ({ kind, id }: EvidenceSubject): string =>
  kind === 'rehearsal_result'
    ? `/api/rehearsal-results/${id}/evidence`
    : `/api/evidence/${kind}/${id}`;
