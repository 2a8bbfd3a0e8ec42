import type * as Swagger from '@nestjs/swagger';

type Name =
  | 'ApiAcceptedResponse'
  | 'ApiBody'
  | 'ApiConsumes'
  | 'ApiCreatedResponse'
  | 'ApiNoContentResponse'
  | 'ApiOkResponse'
  | 'ApiProduces'
  | 'ApiTags';

/** What is said of a route or of a controller, until somebody asks for the description. */
const said: ((swagger: typeof Swagger) => void)[] = [];

/**
 * Decorators of NestJS's description of the API under their own names. Hardly anybody asks a server for its description:
 * what makes it is loaded then, not at each start.
 */
const later =
  <N extends Name>(name: N) =>
  (...words: Parameters<(typeof Swagger)[N]>): ClassDecorator & MethodDecorator =>
  (...place: unknown[]): void => {
    type Decorator = (...words: unknown[]) => (...place: unknown[]) => void;
    said.push((swagger) => (swagger[name] as unknown as Decorator)(...words)(...place));
  };

export const ApiAcceptedResponse = later('ApiAcceptedResponse');
export const ApiBody = later('ApiBody');
export const ApiConsumes = later('ApiConsumes');
export const ApiCreatedResponse = later('ApiCreatedResponse');
export const ApiNoContentResponse = later('ApiNoContentResponse');
export const ApiOkResponse = later('ApiOkResponse');
export const ApiProduces = later('ApiProduces');
export const ApiTags = later('ApiTags');

/** Says all of it to who describes the API; each thing once. */
export function sayTo(swagger: typeof Swagger): void {
  for (const say of said.splice(0)) say(swagger);
}
