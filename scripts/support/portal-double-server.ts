import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { CatalogueEntry } from '../../src/procedures/catalogue/catalogue-file';
import { FaultPlan, faultsSchema, type AgencyFaults, type FaultMode } from './portal-faults';

const LIST_PATH = '/api/v1/submitting/formality/list-all-public-formality-by-citizen';
const LARGEST_PAGE = 100;
/** Agencies the double knows: H and two digits, a dot, the five digits of a unit's code. */
const AGENCY = /^H\d{2}\.\d{5}$/;

interface Question {
  limit?: number;
  lastId?: string;
  departmentCode?: string;
}

/**
 * A stand-in for the national portal of 2026: every known agency shows the whole catalogue, unless told otherwise.
 * `POST /__double/faults` replaces the faults; `GET /__double/log` tells which agencies were asked and when.
 */
export class PortalDoubleServer {
  private readonly faults = new FaultPlan();
  private readonly log: { agency: string; at: number }[] = [];
  readonly server: Server;

  constructor(private readonly catalogue: CatalogueEntry[]) {
    this.server = createServer((request, response) => {
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
    const body = await readBody(request);
    if (where === 'POST /__double/faults') {
      this.setFaults(JSON.parse(body));
      this.log.length = 0;
      return send(response, 200, { ok: true });
    }
    if (where !== `POST ${LIST_PATH}`) return send(response, 404, { code: 'NOT_FOUND' });
    return this.list(JSON.parse(body) as Question, response);
  }

  private async list(question: Question, response: ServerResponse): Promise<void> {
    const agency = question.departmentCode ?? '';
    this.log.push({ agency, at: Date.now() });
    const { mode, retryAfterSeconds, slowMs } = this.faults.takeMode(agency);
    if (slowMs) await new Promise((resolve) => setTimeout(resolve, slowMs));
    if (mode && misbehave(mode, response, retryAfterSeconds)) return;
    send(response, 200, { code: 'OK', data: this.page(question, agency, mode) });
  }

  private page(question: Question, agency: string, mode?: FaultMode) {
    const known = AGENCY.test(agency) || mode === 'ignore-department';
    const all = known && mode !== 'empty' ? this.itemsOf(agency) : [];
    const limit = Math.min(Math.max(1, question.limit ?? 10), LARGEST_PAGE);
    const from =
      mode === 'same-page' ? 0 : all.findIndex((item) => item.id === question.lastId) + 1;
    const items = all.slice(from, from + limit);
    const more = from + limit < all.length;
    if (mode === 'repeat-cursor') return { items, lastId: all[0]?.id ?? 'x' };
    if (mode === 'same-page') return { items, lastId: `${question.lastId}+` };
    return { items, lastId: more ? items.at(-1)!.id : '' };
  }

  private itemsOf(agency: string) {
    const faults = this.faults.contentFor(agency);
    const missing = new Set(faults.missing);
    const shown = this.catalogue.filter((entry) => !missing.has(entry.code));
    return [
      ...shown.map((entry) => ({ ...entry })),
      ...(faults.extra ?? []).map((each) => ({ ...each, field: '' })),
    ].map((entry) => asItem(entry, faults));
  }
}

/** The shape of an item as the portal of 2026 sends it. */
function asItem(entry: CatalogueEntry, faults: AgencyFaults) {
  return {
    id: `double-${entry.code}`,
    name: faults.otherNames?.[entry.code] ?? entry.name,
    code: entry.code,
    codeNotation: entry.code,
    categories: [entry.field],
    categoryIds: [],
    departments: [faults.attachedTo?.[entry.code] ?? 'Ủy ban nhân dân cấp xã'],
    departmentPromulgate: 'UBND tỉnh',
    formalityTargetType: ['Công dân Việt Nam'],
    state: faults.notActive?.includes(entry.code) ? 'INACTIVE' : 'ACTIVE',
    type: 'STANDARD',
  };
}

/** @returns false for the modes that answer properly formed pages. */
function misbehave(mode: FaultMode, response: ServerResponse, retryAfterSeconds?: number): boolean {
  if (retryAfterSeconds !== undefined) response.setHeader('retry-after', String(retryAfterSeconds));
  if (mode === 'hang') return true;
  if (mode === 'reset') return (response.socket?.destroy(), true);
  if (mode === 'redirect') response.setHeader('location', '/dang-nhap');
  if (mode === 'trickle') return trickle(response);
  const html = '<!DOCTYPE html><html><body>Hệ thống đang bảo trì</body></html>';
  if (mode === 'redirect') send(response, 302, '');
  else if (mode === 'html') send(response, 200, html);
  else if (mode === 'not-json') send(response, 200, '{"code":"OK","data":{"items":[');
  else if (mode === 'wrong-json')
    send(response, 200, { code: 'OK', data: { items: [{ MA_TTHC: '1' }] } });
  else if (mode === 'error-code') send(response, 200, { code: 'INTERNAL_ERROR', data: null });
  else if (/^\d{3}$/.test(mode)) send(response, Number(mode), html);
  else return false;
  return true;
}

/** One byte a second, for ever. */
function trickle(response: ServerResponse): true {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 1000);
  response.on('close', () => clearInterval(timer));
  return true;
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const type = typeof body === 'string' ? 'text/html; charset=utf-8' : 'application/json';
  response.writeHead(status, { 'content-type': type }).end(text);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
