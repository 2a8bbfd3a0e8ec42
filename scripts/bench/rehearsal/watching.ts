import http from 'node:http';

/** What a wall showed of the units, and when. */
export interface Shown {
  at: number;
  answered: Map<string, number>;
}

interface WallEvent {
  units: { rehearsalId: string; counts: { answered: number } }[];
}

/** A wall of a round as a browser has it open: every event with the moment it came. */
export class Watching {
  readonly shown: Shown[] = [];
  private request: http.ClientRequest | undefined;

  /** Opens it. @returns once the first event came. */
  open(address: string, cookie: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.request = http.get(address, { headers: { cookie } }, (response) => {
        if (response.statusCode !== 200) return reject(new Error(`wall: ${response.statusCode}`));
        let rest = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          rest += part;
          for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
            this.take(rest.slice(0, end));
            rest = rest.slice(end + 2);
            resolve();
          }
        });
      });
      this.request.on('error', (error) => {
        if (this.shown.length === 0) reject(error);
      });
    });
  }

  close(): void {
    this.request?.destroy();
  }

  private take(event: string): void {
    const at = performance.now();
    const data = /^data: (.*)$/m.exec(event)?.[1];
    if (!event.includes('event: wall') || !data) return;
    const { units } = JSON.parse(data) as WallEvent;
    const answered = new Map(units.map((unit) => [unit.rehearsalId, unit.counts.answered]));
    this.shown.push({ at, answered });
  }
}
