/** One statement of a function's resource policy, as AddPermission writes it. */
export interface PolicyStatement {
  Sid: string;
  Effect: 'Allow';
  Principal: '*' | { Service: string } | { AWS: string };
  Action: string;
  Resource: string;
  Condition?: {
    ArnLike?: { 'AWS:SourceArn': string };
    StringEquals?: { 'AWS:SourceAccount': string };
  };
}

/** Who invokes a function. */
export interface Caller {
  /** A service, e.g. `connect.amazonaws.com`. */
  service: string;
  /** On behalf of which resource, e.g. the ARN of an instance. */
  sourceArn: string;
}

interface PermissionInput {
  StatementId: string;
  Action: string;
  Principal: string;
  SourceArn?: string | undefined;
  SourceAccount?: string | undefined;
}

/** The statement that AddPermission makes. */
export function statementOf(functionArn: string, input: PermissionInput): PolicyStatement {
  const condition = {
    ...(input.SourceAccount === undefined
      ? {}
      : { StringEquals: { 'AWS:SourceAccount': input.SourceAccount } }),
    ...(input.SourceArn === undefined ? {} : { ArnLike: { 'AWS:SourceArn': input.SourceArn } }),
  };
  return {
    Sid: input.StatementId,
    Effect: 'Allow',
    Principal: principalOf(input.Principal),
    Action: input.Action,
    Resource: functionArn,
    ...(Object.keys(condition).length === 0 ? {} : { Condition: condition }),
  };
}

/** Whether a service may invoke the function. Without a statement for it, it may not. */
export function permits(statements: Iterable<PolicyStatement>, caller: Caller): boolean {
  const account = caller.sourceArn.split(':')[4] ?? '';
  for (const { Principal, Action, Condition } of statements) {
    const service = Principal === '*' || ('Service' in Principal && Principal.Service === caller.service);
    if (!service || !['lambda:InvokeFunction', 'lambda:*', '*'].includes(Action)) continue;
    const arn = Condition?.ArnLike?.['AWS:SourceArn'];
    const owner = Condition?.StringEquals?.['AWS:SourceAccount'];
    if (arn !== undefined && !arnLike(arn, caller.sourceArn)) continue;
    if (owner !== undefined && owner !== account) continue;
    return true;
  }
  return false;
}

/** IAM's ArnLike: each of the six parts of an ARN by itself, with `*` and `?`. */
export function arnLike(pattern: string, arn: string): boolean {
  const [patterns, parts] = [split(pattern), split(arn)];
  return patterns.length === parts.length && patterns.every((each, at) => glob(each).test(parts[at]!));
}

function split(arn: string): string[] {
  const parts = arn.split(':');
  return [...parts.slice(0, 5), parts.slice(5).join(':')];
}

function glob(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's');
}

function principalOf(principal: string): PolicyStatement['Principal'] {
  if (principal === '*') return '*';
  if (/^\d{12}$/.test(principal)) return { AWS: `arn:aws:iam::${principal}:root` };
  return principal.startsWith('arn:') ? { AWS: principal } : { Service: principal };
}
