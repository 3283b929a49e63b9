import { z } from 'zod';
import { queryOperation } from '../query.ts';
import { stackReference, template } from './inputs.ts';
import { declarationsOf } from './shapes.ts';
import { requiredCapabilities, templateBody } from './source.ts';
import type { Stacks } from './stacks.ts';
import { readTemplate } from './template/read.ts';
import type { Template } from './template/template.ts';

/** What can be said of a template before there is a stack. */
export function templateOperations(stacks: Stacks) {
  return [
    queryOperation({
      name: 'ValidateTemplate',
      input: z.strictObject(template),
      handle: (input) => {
        const read = readTemplate(templateBody(input, undefined, stacks));
        return { Description: read.description, ...capabilitiesOf(read), Parameters: declarationsOf(read) };
      },
    }),
    queryOperation({
      name: 'GetTemplateSummary',
      input: z.strictObject({ ...template, StackName: stackReference.optional() }),
      handle: ({ StackName, ...input }) => {
        const stack = StackName === undefined ? undefined : stacks.get(StackName);
        const body = stack?.source?.body ?? templateBody(input, undefined, stacks);
        const read = readTemplate(body);
        return {
          Parameters: declarationsOf(read).map((declaration) => ({
            ...declaration,
            ParameterType: read.parameters.get(declaration.ParameterKey)?.type,
            ParameterConstraints: {
              AllowedValues: read.parameters.get(declaration.ParameterKey)?.allowedValues,
            },
          })),
          Description: read.description,
          ...capabilitiesOf(read),
          ResourceTypes: [...new Set([...read.resources.values()].map(({ type }) => type))],
          Version: '2010-09-09',
          Metadata: read.metadata === undefined ? undefined : JSON.stringify(read.metadata),
        };
      },
    }),
  ];
}

function capabilitiesOf(read: Template) {
  const Capabilities = requiredCapabilities(read);
  if (Capabilities.length === 0) return {};
  const CapabilitiesReason = `The following resource(s) require capabilities: [AWS::IAM::Role]`;
  return { Capabilities, CapabilitiesReason };
}
