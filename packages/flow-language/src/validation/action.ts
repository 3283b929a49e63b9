import type { Finding } from '@resumed-chats/findings';
import { ACTION_SPECS, actionSpec } from '../actions/index.ts';
import { shapeOf } from '../spec.ts';
import type { FlowType } from '../types.ts';
import { ActionFindings } from './action-findings.ts';
import { isDocumentedOnly } from './documented-types.ts';
import { identifierComplaint } from './identifiers.ts';
import { isObject } from './json.ts';
import { checkParameters } from './parameters.ts';
import { checkTransitions } from './transitions.ts';

const KNOWN = ['Identifier', 'Type', 'Parameters', 'Transitions'];

/** Types that people meet and the flow language does not have. */
const TYPE_HINTS: ReadonlyMap<string, string> = new Map([
  [
    'CreatePersistentContactAssociation',
    'A console block whose flow language nobody has seen; call the API operation of that name instead.',
  ],
  ['RouteContactToAgent', 'Its flow language is not known.'],
]);

const NOT_MODELLED = 'Amazon Connect has it; it is no part of routing a chat, and not modelled here.';

/** Everything that is wrong with one action. */
export function checkAction(
  action: unknown,
  index: number,
  flowType: FlowType,
  identifiers: ReadonlySet<string>,
): Finding[] {
  if (!isObject(action)) {
    const problems = new ActionFindings(index, undefined);
    problems.invalidValue('action-shape', '', 'An action is an object.');
    return problems.found;
  }
  const problems = new ActionFindings(index, action['Identifier']);
  for (const key of Object.keys(action))
    if (!KNOWN.includes(key))
      problems.invalidName('action-shape', key, `An action holds ${KNOWN.join(', ')}.`);
  checkIdentifier(action['Identifier'], problems);

  const type = action['Type'];
  if (type === undefined || type === null) problems.missingProperty('action-shape', 'Type');
  else if (typeof type !== 'string') problems.invalidValue('action-shape', 'Type');
  else {
    const spec = actionSpec(type);
    if (spec === undefined) problems.invalidType(type, typeHint(type));
    else {
      if (!spec.flowTypes.includes(flowType))
        problems.add(
          'flow-type',
          `Action is not allowed in this flow type. Type: ${type}`,
          'Type',
          spec.flowTypes.length === 0
            ? `${type} is for flow modules.`
            : `${type} is for ${spec.flowTypes.join(', ')}; this flow is ${flowType}.`,
        );
      const parameters = checkParameters(spec, action['Parameters'], problems);
      checkTransitions(spec, shapeOf(spec, parameters), action['Transitions'], identifiers, problems);
    }
  }
  return problems.found;
}

function checkIdentifier(identifier: unknown, problems: ActionFindings): void {
  if (identifier === undefined || identifier === null) problems.missingProperty('identifier', 'Identifier');
  else if (typeof identifier !== 'string')
    problems.invalidValue('identifier', 'Identifier', 'An Identifier is a string.');
  else {
    const complaint = identifierComplaint(identifier);
    if (complaint !== undefined) problems.invalidValue('identifier', 'Identifier', complaint);
  }
}

function typeHint(type: string): string | undefined {
  const similar = ACTION_SPECS.find((spec) => spec.type.toLowerCase() === type.toLowerCase());
  if (similar !== undefined) return `The service calls it ${similar.type}.`;
  return isDocumentedOnly(type) ? NOT_MODELLED : TYPE_HINTS.get(type);
}
