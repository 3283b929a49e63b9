import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What Lambda's own runtime client does, without its extras: load the handler, fetch an event from the Runtime API,
 * answer it, and end, which a real one does not.
 */
const CLIENT = `
import { request } from 'node:http';
const [file] = process.argv.slice(1);
const { handler } = await import(file);
const call = (method, path, body) => new Promise((resolve, reject) => {
  const sent = request('http://' + process.env.AWS_LAMBDA_RUNTIME_API + '/2018-06-01/runtime/invocation/' + path, { method },
    (response) => {
      let text = '';
      response.on('data', (data) => { text += data; });
      response.on('end', () => resolve({ text, id: response.headers['lambda-runtime-aws-request-id'] }));
    });
  sent.on('error', reject).end(body);
});
const { text, id } = await call('GET', 'next');
await call('POST', id + '/response', JSON.stringify(await handler(JSON.parse(text))));
process.exit(0);
`;

/** Starts processes that answer one event each, and measures how long that takes. */
export class StartMeter {
  readonly #event: string;
  readonly #environment: Readonly<Record<string, string>>;
  readonly #server = createServer((request, response) => {
    if (request.method === 'GET') {
      response.setHeader('lambda-runtime-aws-request-id', 'request-1');
      response.end(this.#event);
      return;
    }
    request.resume().on('end', () => {
      this.#answered(performance.now());
      response.end();
    });
  });
  #answered: (at: number) => void = () => {};

  /** @param environment variables of the function */
  constructor(event: unknown, environment: Readonly<Record<string, string>> = {}) {
    this.#event = JSON.stringify(event);
    this.#environment = environment;
  }

  /** Milliseconds from the start of the process to its first answer. */
  async measure(bundle: string): Promise<number> {
    if (!this.#server.listening)
      await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const { port } = this.#server.address() as AddressInfo;
    const answered = new Promise<number>((resolve) => {
      this.#answered = resolve;
    });
    const began = performance.now();
    const child = spawn(process.execPath, ['--input-type=module', '--eval', CLIENT, bundle], {
      env: { ...this.#environment, AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}` },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const ended = new Promise<never>((_, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => {
        if (code !== 0) reject(new Error(`the process that loads ${bundle} ended with ${code}`));
      });
    });
    const at = await Promise.race([answered, ended]);
    // The next one must not share the processor with the end of this one.
    await new Promise((resolve) =>
      child.exitCode === null ? child.once('exit', resolve) : resolve(undefined),
    );
    return at - began;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
