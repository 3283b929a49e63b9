import { AwsError } from '../errors.ts';
import { placeOfUrl } from '../s3/place.ts';
import type { Stack, StackSource } from './stack.ts';
import type { Stacks } from './stacks.ts';
import { type GivenParameter, parameterValues } from './template/parameters.ts';
import { MAX_TEMPLATE_BYTES, readTemplate } from './template/read.ts';
import { isObject, type Template, validationError } from './template/template.ts';

/** What requests say about a template and what goes with it. */
export interface SourceInput {
  TemplateBody?: string | undefined;
  TemplateURL?: string | undefined;
  UsePreviousTemplate?: boolean | undefined;
  Parameters?: GivenParameter[] | undefined;
  Capabilities?: string[] | undefined;
  Tags?: { Key: string; Value: string }[] | undefined;
}

/** Reads and checks what a stack is to be made from. @throws AwsError */
export function sourceOf(
  input: SourceInput,
  stack: Stack | undefined,
  stacks: Pick<Stacks, 'readObject'>,
): StackSource {
  const body = templateBody(input, stack, stacks);
  const template = readTemplate(body);
  const capabilities = input.Capabilities ?? [];
  const missing = requiredCapabilities(template).find((needed) => !isGranted(needed, capabilities));
  if (missing !== undefined)
    throw new AwsError('InsufficientCapabilitiesException', 400, `Requires capabilities : [${missing}]`);
  return {
    template,
    body,
    parameters: parameterValues(template, input.Parameters ?? [], stack?.source?.parameters),
    // Tags that are left out stay; an empty list takes them away.
    tags: input.Tags === undefined ? (stack?.source?.tags ?? new Map()) : tagsOf(input.Tags),
    capabilities,
  };
}

/** The template's text. @throws AwsError ValidationError */
export function templateBody(
  { TemplateBody, TemplateURL, UsePreviousTemplate }: SourceInput,
  stack: Stack | undefined,
  { readObject }: Pick<Stacks, 'readObject'>,
): string {
  if (UsePreviousTemplate === true) {
    if (stack?.source === undefined) throw validationError('There is no previous template');
    return stack.source.body;
  }
  if (TemplateURL !== undefined) {
    const { bucket, key } = placeOfUrl(TemplateURL) ?? {};
    if (bucket === undefined || key === undefined)
      throw validationError('TemplateURL must be a supported URL.');
    try {
      return readObject(bucket, key).toString();
    } catch (error) {
      throw validationError(`S3 error: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (TemplateBody === undefined)
    throw validationError('Either Template URL or Template Body must be specified.');
  if (Buffer.byteLength(TemplateBody) > MAX_TEMPLATE_BYTES)
    throw validationError(
      `1 validation error detected: Value at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to ${MAX_TEMPLATE_BYTES}`,
    );
  return TemplateBody;
}

/** Roles want to be acknowledged, those with a name of one's own the more so. */
export function requiredCapabilities({ resources }: Template): string[] {
  const roles = [...resources.values()].filter(({ type }) => type === 'AWS::IAM::Role');
  if (roles.length === 0) return [];
  const named = roles.some(({ properties }) => isObject(properties) && properties['RoleName'] !== undefined);
  return [named ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM'];
}

function isGranted(needed: string, granted: readonly string[]): boolean {
  return granted.includes(needed) || granted.includes('CAPABILITY_NAMED_IAM');
}

function tagsOf(tags: readonly { Key: string; Value: string }[]): Map<string, string> {
  return new Map(tags.map(({ Key, Value }) => [Key, Value]));
}
