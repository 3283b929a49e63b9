import { RawOutput } from '../../../../packages/connect-simulator/src/aws/rest-json.ts';
import { differences, sdkOperation } from './sdk-schemas.ts';

interface Service {
  readonly name: string;
  readonly operations: readonly { readonly name: string; handle(...given: never[]): unknown }[];
}

/** What the API answers, and the installed client is too old for. */
const NEWER: Readonly<Record<string, readonly string[]>> = {
  StartChatContact: ['Websocket: unknown', 'ConnectionCredentials: unknown'],
};

/** A service whose every answer is held against the SDK's schema: a member that clients would drop is an error. */
export function checked<S extends Service>(service: S): S {
  const operations = service.operations.map((operation) => {
    const { output } = sdkOperation(service.name, operation.name)!;
    const newer: readonly string[] = NEWER[operation.name] ?? [];
    const check = (answer: unknown) => {
      const wrong =
        answer instanceof RawOutput
          ? []
          : differences(answer, output).filter((line) => !newer.includes(line));
      if (wrong.length > 0)
        throw new Error(`${operation.name} answers otherwise than AWS: ${wrong.join('; ')}`);
      return answer;
    };
    const handle = (...given: never[]) => {
      const answer = operation.handle(...given);
      return answer instanceof Promise ? answer.then(check) : check(answer);
    };
    return { ...operation, handle };
  });
  return { ...service, operations };
}
