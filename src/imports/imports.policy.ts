import { covers, type Actor } from '../platform/http/actor';

/**
 * Who may import a giver's list, see it planned and take it back: whoever has a duty for the giver.
 * For everybody else the import does not exist. The right `import.write` is asked by the route.
 */
export function mayHandle(actor: Actor, giverPath: string): boolean {
  return covers(actor, giverPath);
}
