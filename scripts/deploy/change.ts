/** One change, as data: planned without AWS, applied later, in the order of the plan. */
export interface Change<A> {
  /** `wait` changes nothing: it stands between changes that must not overtake each other. */
  change: 'create' | 'update' | 'delete' | 'wait';
  /** What it is about, e.g. `bot locale en_US, intent SameIssue`. */
  resource: string;
  /** Why, or what of it, for people. */
  why?: string;
  action: A;
}
