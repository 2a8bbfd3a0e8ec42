import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { CatalogueEntry } from '../../src/procedures/catalogue/catalogue-file';
import { STAND_IN_HEADER } from '../../src/procedures/portal/robots';
import {
  page2025,
  page2026,
  PortalLists,
  type Question2025,
  type Question2026,
} from './portal-double-lists';
import { FaultPlan, faultsSchema, PROFILES, type FaultMode } from './portal-faults';
import { misbehave, send } from './portal-misbehaviour';

const LIST_2026 = '/api/v1/submitting/formality/list-all-public-formality-by-citizen';
const GATEWAY_2025 = '/jsp/rest.jsp';
/** Agencies the double knows: H and two digits, a dot, the five digits of a unit's code. */
const AGENCY = /^H\d{2}\.\d{5}$/;
/** How the gateway of 2025 numbers them: a 4, then the digits of the code. */
const NUMBER = /^4(\d{2})(\d{5})$/;

export interface DoubleManners {
  /** Name of one of `PROFILES`. */
  profile?: string;
  /** Requests a second that are answered; beyond, 429. Unlimited unless told. */
  rate?: number;
  /** Milliseconds before each answer. */
  latencyMs?: number;
  /** Agencies it knows, as `H49.06652`; every one of the right form unless told. */
  agencies?: readonly string[];
}

/**
 * A stand-in for the national portal, through its interface of 2026 and its gateway of 2025: every
 * known agency shows the whole catalogue, unless told otherwise. `POST /__double/faults` replaces the
 * faults; `GET /__double/log` tells which agencies were asked and when.
 */
export class PortalDoubleServer {
  private readonly faults = new FaultPlan();
  private readonly log: { agency: string; at: number }[] = [];
  private readonly lists: PortalLists;
  private readonly known: ReadonlySet<string> | null;
  private readonly robots?: string;
  private second = { at: 0, answered: 0 };
  readonly server: Server;

  /** @throws for a profile that does not exist. */
  constructor(
    catalogue: CatalogueEntry[],
    private readonly manners: DoubleManners = {},
  ) {
    this.lists = new PortalLists(catalogue);
    this.known = manners.agencies ? new Set(manners.agencies) : null;
    const profile = PROFILES[manners.profile ?? 'honest'];
    if (!profile)
      throw new Error(
        `no profile ${manners.profile}; there are: ${Object.keys(PROFILES).join(', ')}`,
      );
    this.robots = profile.robots;
    this.setFaults(profile.faults ?? {});
    this.server = createServer((request, response) => {
      response.setHeader(STAND_IN_HEADER, '1');
      this.route(request, response).catch((error: Error) =>
        send(response, 400, { error: error.message }),
      );
    });
  }

  /** @throws when the faults are not in the described form. */
  setFaults(faults: unknown): void {
    this.faults.replace(faultsSchema.parse(faults));
  }

  private async route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const where = `${request.method} ${request.url}`;
    if (where === 'GET /__double/log') return send(response, 200, this.log);
    if (where === 'GET /robots.txt') return this.tellRobots(response);
    const body = await readBody(request);
    if (where === 'POST /__double/faults') {
      this.setFaults(JSON.parse(body));
      this.log.length = 0;
      return send(response, 200, { ok: true });
    }
    if (where === `POST ${LIST_2026}`) {
      const question = JSON.parse(body) as Question2026;
      return this.answer(response, question.departmentCode ?? '', (all, mode) =>
        page2026(all, question, mode),
      );
    }
    if (where !== `POST ${GATEWAY_2025}`) return send(response, 404, { code: 'NOT_FOUND' });
    const params = new URLSearchParams(body).get('params') ?? '{}';
    return this.gateway(response, JSON.parse(params) as Question2025);
  }

  private gateway(response: ServerResponse, question: Question2025): Promise<void> {
    if (question.service?.startsWith('procedure_get_list_agency')) {
      const agencies = [...(this.known ?? [])];
      const rows = agencies.map((CODE) => ({ ID: numberOf(CODE), CODE, AGENCY_NAME: CODE }));
      send(response, 200, rows);
      return Promise.resolve();
    }
    const [, province, unit] = NUMBER.exec(question.impl_agency_id ?? '') ?? [];
    const agency = unit ? `H${province}.${unit}` : (question.impl_agency_id ?? '');
    return this.answer(response, agency, (all, mode) => page2025(all, question, mode));
  }

  private async answer(
    response: ServerResponse,
    agency: string,
    page: (all: ReturnType<PortalLists['itemsOf']>, mode?: FaultMode) => unknown,
  ): Promise<void> {
    this.log.push({ agency, at: Date.now() });
    const { mode, retryAfterSeconds, slowMs = 0 } = this.faults.takeMode(agency);
    const wait = slowMs + (this.manners.latencyMs ?? 0);
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    if (this.tooOften()) {
      response.setHeader('retry-after', '1');
      return send(response, 429, { code: 'TOO_MANY_REQUESTS' });
    }
    if (mode && misbehave(mode, response, retryAfterSeconds)) return;
    const shows = this.knows(agency) || mode === 'ignore-department';
    const all = shows && mode !== 'empty' ? this.lists.itemsOf(this.faults.contentFor(agency)) : [];
    send(response, 200, page(all, mode));
  }

  private knows(agency: string): boolean {
    return this.known ? this.known.has(agency) : AGENCY.test(agency);
  }

  private tooOften(): boolean {
    const at = Math.floor(Date.now() / 1000);
    if (this.second.at !== at) this.second = { at, answered: 0 };
    this.second.answered += 1;
    return this.second.answered > (this.manners.rate ?? Infinity);
  }

  private tellRobots(response: ServerResponse): void {
    if (this.robots === undefined) return send(response, 404, 'no rules');
    if (/^\d{3}$/.test(this.robots)) return send(response, Number(this.robots), 'later');
    response.writeHead(200, { 'content-type': 'text/plain' }).end(this.robots);
  }
}

/** The number under which the gateway of 2025 knows an agency. */
export const numberOf = (agency: string): string => `4${agency.replace(/\D/g, '')}`;

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
