/** Work under way: time must not move while there is any. */
export class Work {
  #pending = 0;
  #idle: (() => void)[] = [];
  #failure: unknown;

  /** Runs `then` with the result. A failure in it is kept and thrown by `settled`. */
  follow<T>(promise: Promise<T>, then: (result: T) => void): void {
    this.#pending++;
    promise
      .then(then)
      .catch((error: unknown) => {
        this.#failure ??= error;
      })
      .finally(() => {
        if (--this.#pending > 0) return;
        for (const resolve of this.#idle.splice(0)) resolve();
      });
  }

  get pending(): number {
    return this.#pending;
  }

  /** Resolves when nothing is under way. Rejects with the first unexpected failure since the last call. */
  async settled(): Promise<void> {
    while (this.#pending > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure !== undefined) throw failure;
  }
}
