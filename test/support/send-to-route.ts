import type { Talk } from '../../scripts/support/talk';
import type { RouteRequest } from './routes/expectation';

/** Sends a request of the table; a version that nobody has seen goes with it where it asks for one. */
export function sendToRoute(
  talk: Talk,
  route: string,
  request: RouteRequest,
  more: Record<string, string> = {},
) {
  const [method] = route.split(' ') as [string];
  const body = request.form ? formOf(request.form) : request.body;
  const headers: Record<string, string> = {
    ...(request.stale ? { 'if-match': '"999999"' } : {}),
    ...more,
  };
  return talk<unknown>(method, request.address, body, headers);
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob(['không phải bảng tính']), 'danh sách.xlsx');
  return form;
}
