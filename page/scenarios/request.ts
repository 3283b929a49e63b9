/** Something about a request that its sender can mend, with the status that says so. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly status: 400 | 403 | 404 | 405 | 409;

  constructor(status: RequestError['status'], message: string) {
    super(message);
    this.status = status;
  }
}
