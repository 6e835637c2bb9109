/** What an element does to the reading of a body: when it opens, and when it closes. */
import type { BodyWalk } from './body-walk.ts';
import type { Tag } from './scanner.ts';

export interface Element {
  open?(walk: BodyWalk, tag: Tag): void;
  close?(walk: BodyWalk, start: number, end: number): void;
}
