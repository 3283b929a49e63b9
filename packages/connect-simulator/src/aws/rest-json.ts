import type { z } from 'zod';
import { AwsError, unknownOperation } from './errors.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from './http.ts';

/** One operation of a service that speaks rest-json. */
export interface Operation<Input = never> {
  name: string;
  method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** e.g. `/bots/{botId}/botversions/{botVersion}`; with or without a slash at the end is the same. */
  path: string;
  /** Of success; 200 when left out. */
  status?: number;
  /** Members that are sent in the query: member to name there. `[]` after a name means a list. */
  query?: Readonly<Record<string, string>>;
  /** Members that are sent as headers: member to header, lower-case. */
  headers?: Readonly<Record<string, string>>;
  /** The member that is the whole body, as bytes, where that is not JSON with the members. */
  payload?: string;
  /** The members together. Strict: an unknown one is refused. */
  input: z.ZodType<Input>;
  /** Answers the output's members, or a RawOutput. */
  handle: (input: Input, request: HttpRequest) => unknown;
}

/** An output with members outside the JSON of the body: headers, a status, bytes. */
export class RawOutput {
  readonly response: HttpResponse;

  constructor(response: HttpResponse) {
    this.response = response;
  }
}

/** Keeps the input's type for the handler. */
export function operation<Input>(given: Operation<Input>): Operation {
  return given as unknown as Operation;
}

export interface RestJsonService {
  /** e.g. `Lex`. */
  name: string;
  operations: readonly Operation[];
  /** How the service refuses a request that does not fit its model. */
  invalid: (message: string) => AwsError;
}

/** Called before an operation runs; may throw an AwsError or ask for the connection to be cut. For faults. */
export type BeforeOperation = (service: string, operation: string) => 'drop' | undefined;

/** Answers requests to one service. Every error of its own becomes a response; others are thrown. */
export function restJson(service: RestJsonService, before: BeforeOperation = () => undefined) {
  const routes = service.operations.map((given) => ({ given, match: matcher(given.path) }));
  return async (request: HttpRequest): Promise<HttpResponse> => {
    try {
      for (const { given, match } of routes) {
        const labels = given.method === request.method ? match(request.path) : undefined;
        if (labels === undefined) continue;
        if (before(service.name, given.name) === 'drop') return { status: 500, drop: true };
        const input = given.input.safeParse(membersOf(given, labels, request, service));
        if (!input.success) throw service.invalid(problems(input.error));
        const output = await given.handle(input.data as never, request);
        return success(given.status ?? 200, output);
      }
      throw unknownOperation(request.method, request.path);
    } catch (error) {
      if (error instanceof AwsError) return errorResponse(error);
      throw error;
    }
  };
}

/** Whether a service has an operation at this place: several share one signing name. */
export function hasRoute(service: RestJsonService, { method, path }: HttpRequest): boolean {
  return service.operations.some(
    (given) => given.method === method && matcher(given.path)(path) !== undefined,
  );
}

function errorResponse({ code, status, message, members, headers }: AwsError): HttpResponse {
  return jsonResponse(status, { message, ...members }, { 'x-amzn-errortype': code, ...headers });
}

function success(status: number, output: unknown): HttpResponse {
  if (output instanceof RawOutput) return output.response;
  return status === 204 || output === undefined ? { status, body: '' } : jsonResponse(status, output);
}

type Match = (path: string) => Record<string, string> | undefined;

/** Operations are few and asked for with every request: each path's pattern is made once. */
const matchers = new Map<string, Match>();

function matcher(template: string): Match {
  const known = matchers.get(template) ?? newMatcher(template);
  matchers.set(template, known);
  return known;
}

function newMatcher(template: string): Match {
  const names: string[] = [];
  const pattern = template
    .replace(/\/$/, '')
    .split('/')
    .map((part) =>
      part.replace(/^\{(\w+)\}$/, (_, name: string) => {
        names.push(name);
        return '([^/]+)';
      }),
    )
    .join('/');
  const whole = new RegExp(`^${pattern}/?$`);
  return (path) => {
    const found = whole.exec(path);
    return found === null
      ? undefined
      : Object.fromEntries(names.map((name, index) => [name, decode(found[index + 1] ?? '')]));
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function membersOf(
  given: Operation,
  labels: Record<string, string>,
  request: HttpRequest,
  service: RestJsonService,
) {
  const { payload } = given;
  const body = payload === undefined ? bodyOf(request, service) : { [payload]: request.body };
  const elsewhere = Object.keys({ ...given.query, ...given.headers }).find((member) => member in body);
  if (elsewhere !== undefined) throw service.invalid(`${elsewhere} is no member of the request's body.`);
  const members: Record<string, unknown> = { ...body, ...labels };
  for (const [member, name] of Object.entries(given.query ?? {})) {
    const list = name.endsWith('[]');
    const values = request.query.getAll(list ? name.slice(0, -2) : name);
    if (values.length > 0) members[member] = list ? values : values[0];
  }
  for (const [member, name] of Object.entries(given.headers ?? {}))
    if (request.headers[name] !== undefined) members[member] = request.headers[name];
  return members;
}

function bodyOf({ body }: HttpRequest, service: RestJsonService): Record<string, unknown> {
  if (body.length === 0) return {};
  try {
    const parsed: unknown = JSON.parse(body.toString());
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
      return parsed as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw service.invalid('The request body is no JSON object.');
}

function problems(error: z.ZodError): string {
  const lines = error.issues.map(
    ({ path, message }) => `Value at '${path.join('.')}' failed to satisfy constraint: ${message}`,
  );
  return `${lines.length} validation error${lines.length === 1 ? '' : 's'} detected: ${lines.join('; ')}`;
}
