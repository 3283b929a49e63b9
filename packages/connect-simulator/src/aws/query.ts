import { z } from 'zod';
import { AwsError } from './errors.ts';
import type { HttpRequest, HttpResponse } from './http.ts';
import type { BeforeOperation } from './rest-json.ts';
import { type XmlValue, xmlDocument } from './xml.ts';

/** One operation of a service that speaks the query protocol: a form in, XML out. */
export interface QueryOperation<Input = never> {
  name: string;
  /** All values come as texts: see `flag`, `whole` and `listOf`. Strict: an unknown member is refused. */
  input: z.ZodType<Input>;
  /** Answers the members of the result; undefined for none. */
  handle: (input: Input) => XmlValue | undefined;
}

/** Keeps the input's type for the handler. */
export function queryOperation<Input>(given: QueryOperation<Input>): QueryOperation {
  return given as unknown as QueryOperation;
}

export interface QueryService {
  /** e.g. `CloudFormation`. */
  name: string;
  /** Of the answers' XML. */
  namespace: string;
  operations: readonly QueryOperation[];
  newRequestId: () => string;
}

/** A boolean of the query protocol. */
export const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** A whole number of the query protocol, in a range. */
export function whole(least: number, most: number) {
  return z
    .string()
    .regex(/^-?\d{1,15}$/, 'Member must be an integer')
    .transform(Number)
    .pipe(z.int().min(least).max(most));
}

/** A list of the query protocol. An empty one is sent as an empty text. */
export function listOf<Item extends z.ZodType>(item: Item, most = Number.POSITIVE_INFINITY) {
  return z.preprocess((value) => (value === '' ? [] : value), z.array(item).max(most));
}

/** Answers requests to one service. Every error of its own becomes a response; others are thrown. */
export function awsQuery(service: QueryService, before: BeforeOperation = () => undefined) {
  const operations = new Map(service.operations.map((each) => [each.name, each]));
  return async (request: HttpRequest): Promise<HttpResponse> => {
    const requestId = service.newRequestId();
    try {
      const { Action: action, Version: _, ...members } = readForm(request);
      const operation = typeof action === 'string' ? operations.get(action) : undefined;
      if (operation === undefined)
        throw new AwsError('InvalidAction', 400, `Could not find operation ${String(action)}`);
      if (before(service.name, operation.name) === 'drop') return { status: 500, drop: true };
      const input = operation.input.safeParse(members);
      if (!input.success) throw new AwsError('ValidationError', 400, problems(input.error));
      const result = operation.handle(input.data as never);
      return xmlResponse(200, `${operation.name}Response`, service.namespace, {
        ...(result === undefined ? {} : { [`${operation.name}Result`]: result }),
        ResponseMetadata: { RequestId: requestId },
      });
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      const { status, code, message, headers } = error;
      const Type = status < 500 ? 'Sender' : 'Receiver';
      const body = { Error: { Type, Code: code, Message: message }, RequestId: requestId };
      const response = xmlResponse(status, 'ErrorResponse', service.namespace, body);
      return { ...response, headers: { ...response.headers, ...headers } };
    }
  };
}

function xmlResponse(status: number, name: string, namespace: string, value: XmlValue): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'text/xml' },
    body: xmlDocument(name, value, 'member', namespace),
  };
}

type Form = { [name: string]: string | Form | (string | Form)[] };

/** The form's flat names as the structure that they stand for: `Tags.member.1.Key=a` is `{Tags: [{Key: 'a'}]}`. */
export function readForm({ query, body }: Pick<HttpRequest, 'query' | 'body'>): Form {
  const root: Form = Object.create(null);
  for (const [name, value] of [...query, ...new URLSearchParams(body.toString())]) {
    const path = name.split('.');
    const last = path.pop()!;
    let at: Form = root;
    for (const part of path) {
      const next = at[part];
      const inner: Form = typeof next === 'object' && !Array.isArray(next) ? next : Object.create(null);
      at[part] = inner;
      at = inner;
    }
    at[last] = value;
  }
  return withLists(root) as Form;
}

function withLists(form: Form): Form | (string | Form)[] {
  const names = Object.keys(form);
  const inner = form['member'];
  if (names.length === 1 && typeof inner === 'object' && !Array.isArray(inner))
    return Object.entries(inner)
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([, item]) =>
        typeof item === 'string' || Array.isArray(item) ? (item as string) : (withLists(item) as Form),
      );
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) => [
      name,
      typeof value === 'string' || Array.isArray(value) ? value : withLists(value),
    ]),
  );
}

function problems(error: z.ZodError): string {
  const lines = error.issues.map(({ path, message }) => {
    const at = path.map((part) => (typeof part === 'number' ? part + 1 : part)).join('.');
    return `Value at '${at}' failed to satisfy constraint: ${message}`;
  });
  return `${lines.length} validation error${lines.length === 1 ? '' : 's'} detected: ${lines.join('; ')}`;
}
