/** What a step expected and what happened instead: a step that fails throws it. */
export class StepFailure extends Error {
  override readonly name = 'StepFailure';
  readonly expected: string;
  readonly happened: string;

  constructor(expected: string, happened: string) {
    super(`expected ${expected}, but ${happened}`);
    this.expected = expected;
    this.happened = happened;
  }
}
