import type { z } from 'zod';
import { AwsError } from './errors.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from './http.ts';
import type { BeforeOperation } from './rest-json.ts';

/** One operation of a service that speaks AWS JSON 1.1: `POST /`, the operation in a header. */
interface JsonOperation<Input = never> {
  name: string;
  /** Strict: an unknown member is refused. */
  input: z.ZodType<Input>;
  /** Answers the output's members. */
  handle: (input: Input) => object;
}

/** Keeps the input's type for the handler. */
export function jsonOperation<Input>(given: JsonOperation<Input>): JsonOperation {
  return given as unknown as JsonOperation;
}

export interface JsonService {
  /** For faults, e.g. `SecretsManager`. */
  name: string;
  /** Before the operation's name in `X-Amz-Target`, e.g. `secretsmanager`. */
  target: string;
  operations: readonly JsonOperation[];
  /** How the service refuses a request that does not fit its model. */
  invalid: (message: string) => AwsError;
}

/** Answers requests to one service. Every error of its own becomes a response; others are thrown. */
export function awsJson(service: JsonService, before: BeforeOperation = () => undefined) {
  const operations = new Map(service.operations.map((each) => [`${service.target}.${each.name}`, each]));
  return async (request: HttpRequest): Promise<HttpResponse> => {
    try {
      const target = request.headers['x-amz-target'] ?? '';
      const operation = operations.get(target);
      if (operation === undefined)
        throw new AwsError('UnknownOperationException', 400, `${target || 'no target'} is no operation`);
      if (before(service.name, operation.name) === 'drop') return { status: 500, drop: true };
      const input = operation.input.safeParse(membersOf(request));
      if (!input.success) throw service.invalid(problems(input.error));
      return answer(200, operation.handle(input.data as never));
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      const { code, status, message, headers } = error;
      return answer(status, { __type: code, Message: message, message }, headers);
    }
  };
}

function answer(status: number, members: object, headers: Record<string, string> = {}): HttpResponse {
  return jsonResponse(status, members, { 'content-type': 'application/x-amz-json-1.1', ...headers });
}

function membersOf({ body }: HttpRequest): unknown {
  try {
    return body.length === 0 ? {} : JSON.parse(body.toString());
  } catch {
    throw new AwsError('SerializationException', 400, 'The request body is no JSON.');
  }
}

function problems(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}
