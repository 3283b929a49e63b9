/** Reads resource policies: Lambda and Lex give them as JSON text. */
export const LEX = 'lexv2.amazonaws.com';
export const CONNECT = 'connect.amazonaws.com';

interface Statement {
  Effect?: unknown;
  Principal?: unknown;
  Condition?: Record<string, Record<string, unknown>>;
}

/** Whether a statement allows this service, on behalf of exactly this source. */
export function allows(policy: string | undefined, service: string, sourceArn: string): boolean {
  return statementsOf(policy).some(
    (statement) =>
      statement.Effect === 'Allow' &&
      servicesOf(statement.Principal).includes(service) &&
      sourcesOf(statement).includes(sourceArn),
  );
}

function statementsOf(policy: string | undefined): Statement[] {
  if (policy === undefined) return [];
  try {
    const { Statement: statements } = JSON.parse(policy) as { Statement?: Statement | Statement[] };
    return statements === undefined ? [] : [statements].flat();
  } catch {
    return [];
  }
}

function servicesOf(principal: unknown): unknown[] {
  if (typeof principal !== 'object' || principal === null) return [];
  const { Service } = principal as { Service?: unknown };
  return [Service].flat();
}

/** Names of condition keys are case-insensitive. */
function sourcesOf({ Condition }: Statement): unknown[] {
  return Object.values(Condition ?? {}).flatMap((keys) =>
    Object.entries(keys).flatMap(([key, value]) =>
      key.toLowerCase() === 'aws:sourcearn' ? [value].flat() : [],
    ),
  );
}
