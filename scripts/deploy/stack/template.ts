import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { DeployError } from '../errors.ts';

const FILE = fileURLToPath(new URL('template.yaml', import.meta.url));
/** A template that comes with the call. Source: CloudFormation quotas. */
const MAX_BYTES = 51_200;

export interface Template {
  body: string;
  /** To know a stack of this template by. */
  description: string;
  parameters: readonly string[];
}

/** scripts/deploy/stack/template.yaml. @throws DeployError */
export function readTemplate(file = FILE): Template {
  const body = readFileSync(file, 'utf8');
  if (Buffer.byteLength(body) > MAX_BYTES)
    throw new DeployError({
      place: file,
      what: `it has more than ${MAX_BYTES} bytes`,
      how: 'Make it smaller: CloudFormation takes no more in a call',
    });
  // Tags such as !Sub are CloudFormation's own and of no interest here.
  const document = parseDocument(body, { logLevel: 'silent', prettyErrors: false });
  const names = document.getIn(['Parameters']) as { items?: { key: unknown }[] } | undefined;
  return {
    body,
    description: String(document.getIn(['Description']) ?? '').trim(),
    parameters: (names?.items ?? []).map(({ key }) => String(key)),
  };
}
