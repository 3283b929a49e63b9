// The inside of one execution environment. Plain JavaScript: a worker thread starts without any of the loaders that
// run the rest of the simulator from TypeScript, and therefore in milliseconds.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import { workerData } from 'node:worker_threads';

/** @type {{ port: import('node:worker_threads').MessagePort, answers: Int32Array, code: string, handler: string,
 *   functionName: string, functionArn: string, memoryMb: number, mostBytes: number, now: number | undefined }} */
const { port, answers, code, handler, functionName, functionArn, memoryMb, mostBytes } = workerData;

const log = (level, message) => port.postMessage({ type: 'log', level, message });
for (const level of ['trace', 'debug', 'info', 'log', 'warn', 'error'])
  console[level] = (...args) => log(level, format(...args));
for (const stream of ['stdout', 'stderr'])
  process[stream].write = (data, encoding, callback) => {
    log(
      stream,
      Buffer.from(data, typeof encoding === 'string' ? encoding : 'utf8')
        .toString()
        .trimEnd(),
    );
    (typeof encoding === 'function' ? encoding : callback)?.();
    return true;
  };

/** Simulated time at which the module was loaded, or the running invocation began. Undefined in real time. */
let { now } = workerData;
// A clock may have parts of a millisecond; Date.now() has none.
if (now !== undefined) globalThis.Date = simulatedDate(() => Math.floor(now));

try {
  const handle = await load();
  port.postMessage({ type: 'ready' });
  port.on('message', (invocation) => run(handle, invocation));
} catch (error) {
  port.postMessage({ type: 'not-ready', message: describe(error) });
}

async function run(handle, invocation) {
  now = invocation.now;
  let reply;
  try {
    reply = encode(await handle(JSON.parse(invocation.event), contextOf(invocation)));
  } catch (error) {
    reply = { type: 'failed', kind: 'Unhandled', message: describe(error) };
  }
  port.postMessage(reply);
  Atomics.add(answers, 0, 1);
}

async function load() {
  const at = handler.lastIndexOf('.');
  const file = moduleFile(handler.slice(0, at));
  const exported = handler.slice(at + 1);
  const module = await import(pathToFileURL(file).href);
  const handle = module[exported] ?? module.default?.[exported];
  if (typeof handle !== 'function')
    throw named('Runtime.HandlerNotFound', `${handler} is undefined or not exported`);
  if (handle.length > 2)
    throw named(
      'CallbackHandler',
      `${handler} takes a callback, which Node.js 24 on Lambda does not give: make it async`,
    );
  return handle;
}

function moduleFile(name) {
  if (/\.[cm]?js$/.test(code)) return code;
  for (const extension of ['.js', '.mjs', '.cjs']) {
    const file = join(code, name + extension);
    if (existsSync(file)) return file;
  }
  throw named('Runtime.ImportModuleError', `Cannot find module '${name}' in ${code}`);
}

function encode(result) {
  let payload;
  try {
    payload = JSON.stringify(result ?? null) ?? 'null';
  } catch (error) {
    return { type: 'failed', kind: 'NotJson', message: describe(error) };
  }
  const bytes = Buffer.byteLength(payload);
  if (bytes <= mostBytes) return { type: 'answer', payload };
  const message = `Response payload size exceeded maximum allowed payload size (${mostBytes} bytes).`;
  return { type: 'failed', kind: 'TooLarge', message };
}

function contextOf({ requestId, timeoutMs }) {
  const endsAt = performance.now() + timeoutMs;
  return {
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: functionArn,
    memoryLimitInMB: String(memoryMb),
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'simulator',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(endsAt - performance.now())),
  };
}

/** Date whose present is given: it stands still during an invocation, so that equal runs give equal answers. */
function simulatedDate(present) {
  const RealDate = Date;
  const SimulatedDate = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [present()] : args, newTarget),
    apply: () => new RealDate(present()).toString(),
    get: (target, key, receiver) => (key === 'now' ? present : Reflect.get(target, key, receiver)),
  });
  RealDate.prototype.constructor = SimulatedDate;
  return SimulatedDate;
}

function describe(error) {
  try {
    return error instanceof Error ? `${error.name}: ${error.message}` : `not an Error: ${format(error)}`;
  } catch {
    return 'an error that cannot be read';
  }
}

function named(name, message) {
  return Object.assign(new Error(message), { name });
}
