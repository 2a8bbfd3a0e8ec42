import http from 'node:http';
import { OWN_CLIENT_HEADER } from '../../../src/platform/http/same-site';

/** Who enters what, and who watches. */
export interface Entering {
  url: string;
  trialId: string;
  codes: string[];
  units: { rehearsalId: string; cookie: string }[];
  walls: string[];
}

/** A save that the server said it took. */
export interface Taken {
  rehearsalId: string;
  code: string;
  note: string;
  version: number;
  /** How long it took, and the moment it was answered; both of one clock, in ms. */
  took: number;
  answeredAt: number;
  /** Different items of the unit that are answered from then on. */
  answered: number;
}

/** One unit that enters its checklist item by item, and again from the start once it is through. */
export class EnteringUnit {
  private at = 0;
  private readonly versions = new Map<string, number>();

  constructor(
    private readonly of: Entering,
    private readonly unit: Entering['units'][number],
    private readonly agent: http.Agent,
  ) {}

  /** @throws Error where the server refuses it: here nobody else enters for the unit. */
  async save(): Promise<Taken> {
    const { codes, url } = this.of;
    const { rehearsalId, cookie } = this.unit;
    const code = codes[this.at % codes.length]!;
    const note = `Lượt ${this.at}`;
    this.at += 1;
    const version = this.versions.get(code) ?? 0;
    const body = JSON.stringify({ result: this.at % 3 === 0 ? 'partly_met' : 'met', note });
    const began = performance.now();
    const { status, text } = await send(
      `${url}/api/rehearsals/${rehearsalId}/assessments/${code}`,
      {
        ...{ agent: this.agent, body, cookie, version },
      },
    );
    const answeredAt = performance.now();
    if (status !== 200) throw new Error(`${code}: ${status} ${text}`);
    const { ownVersion } = JSON.parse(text) as { ownVersion: number };
    if (ownVersion !== version + 1)
      throw new Error(`${code}: version ${ownVersion} after ${version}`);
    this.versions.set(code, ownVersion);
    return {
      ...{ rehearsalId, code, note, version: ownVersion },
      ...{ took: answeredAt - began, answeredAt, answered: this.versions.size },
    };
  }
}

interface Sending {
  agent: http.Agent;
  body: string;
  cookie: string;
  version: number;
}

/** A change over a connection that stays open, as a browser has it. */
function send(address: string, { agent, body, cookie, version }: Sending) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const request = http.request(
      address,
      {
        ...{ method: 'PUT', agent },
        headers: {
          ...{ [OWN_CLIENT_HEADER]: '1', cookie, 'if-match': `"${version}"` },
          ...{ 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({ status: response.statusCode!, text: Buffer.concat(parts).toString('utf8') }),
        );
        response.on('error', reject);
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}
