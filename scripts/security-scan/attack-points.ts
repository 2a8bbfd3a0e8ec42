import type { OpenAPIObject } from '@nestjs/swagger';

/** One operation with every value that can be sent to it marked for sqlmap (`*`). */
export interface AttackPoint {
  name: string;
  method: 'GET' | 'POST';
  url: string;
  body?: string;
  parameters: number;
}

interface Shape {
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  anyOf?: Shape[];
  oneOf?: Shape[];
  items?: Shape;
  properties?: Record<string, Shape>;
  $ref?: string;
}

const MARK = '*';
const NO_ID = '00000000-0000-7000-8000-000000000000';

/**
 * Every GET and POST of the description, with right values where they are known.
 * @param ids by name of the parameter.
 */
export function attackPoints(
  document: OpenAPIObject,
  url: string,
  ids: Record<string, string>,
): AttackPoint[] {
  return Object.entries(document.paths).flatMap(([address, operations]) =>
    (['get', 'post'] as const).flatMap((method) => {
      const operation = operations[method];
      if (!operation) return [];
      const parameters = (operation.parameters ?? []) as {
        in: string;
        name: string;
        schema: Shape;
      }[];
      const value = (name: string, shape: Shape) => ids[name] ?? sample(document, shape, name);
      let to = `${url}${address}`;
      for (const { name, schema } of parameters.filter((each) => each.in === 'path')) {
        to = to.replace(`{${name}}`, `${String(value(name, schema))}${MARK}`);
      }
      const query = parameters
        .filter((each) => each.in === 'query')
        .map(
          ({ name, schema }) => `${name}=${encodeURIComponent(String(value(name, schema)))}${MARK}`,
        );
      if (query.length > 0) to += `?${query.join('&')}`;
      const content = (operation.requestBody as { content?: Record<string, { schema: Shape }> })
        ?.content?.['application/json'];
      const body = content && JSON.stringify(marked(sample(document, content.schema, '')));
      const marks = `${to}${body ?? ''}`.split(MARK).length - 1;
      if (marks === 0) return [];
      const name = `${method.toUpperCase()} ${address}`;
      return [
        { name, method: method.toUpperCase() as 'GET' | 'POST', url: to, body, parameters: marks },
      ];
    }),
  );
}

/** A value of the shape; of the right kind, so that the attack gets as far as it can. */
function sample(document: OpenAPIObject, shape: Shape, name: string): unknown {
  if (shape.$ref) {
    const target = document.components?.schemas?.[shape.$ref.split('/').at(-1)!] as Shape;
    return sample(document, target, name);
  }
  const [choice] = shape.anyOf ?? shape.oneOf ?? [];
  if (choice) return sample(document, choice, name);
  if (shape.enum) return shape.enum[0];
  const type = Array.isArray(shape.type) ? shape.type[0] : shape.type;
  if (type === 'object') {
    const entries = Object.entries(shape.properties ?? {});
    return Object.fromEntries(entries.map(([key, each]) => [key, sample(document, each, key)]));
  }
  if (type === 'array') return shape.items ? [sample(document, shape.items, name)] : [];
  if (type === 'integer' || type === 'number') return 1;
  if (type === 'boolean') return true;
  if (shape.format === 'uuid' || name.endsWith('Id')) return NO_ID;
  if (shape.format === 'date-time') return '2025-06-30T09:00:00.000Z';
  return 'a';
}

/** Marks every text and number inside. */
function marked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, marked(each)]));
  }
  return typeof value === 'boolean' || value === null ? value : `${String(value)}${MARK}`;
}
