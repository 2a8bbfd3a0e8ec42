import { fold } from '../platform/text/fold';
import type { Obstacle } from './obstacle.entity';

/** What is searched for words. */
export const foldedOf = (of: Pick<Obstacle, 'title' | 'description' | 'cause'>): string =>
  fold([of.title, of.description, of.cause ?? ''].join(' '));

/** A day as sentences write it: dd/MM/yyyy. */
export const day = (iso: string): string => iso.split('-').reverse().join('/');
