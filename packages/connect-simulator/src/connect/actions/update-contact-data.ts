import type { SegmentAttribute } from '../contact.ts';
import { failed, type RunAction, SUCCESS } from './action.ts';

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** Sets the contact's language, name, description, customer id, references and segment attributes. */
export const updateContactData: RunAction = (step) => {
  const { target: contact, parameters } = step;
  if (contact === undefined) return failed('the contact has no related contact');
  if (parameters['LanguageCode'] !== undefined) {
    const code = step.value('LanguageCode');
    if (code === undefined || !LANGUAGE.test(code))
      return failed(`"${code ?? ''}" is no language code such as en-US`);
    contact.languageCode = code;
  }
  if (parameters['Name'] !== undefined) contact.name = step.text(parameters['Name']);
  if (parameters['Description'] !== undefined) contact.description = step.text(parameters['Description']);
  if (parameters['CustomerId'] !== undefined) contact.customerId = step.value('CustomerId');
  const references = parameters['References'] as
    | Record<string, { Value?: string; Type?: string }>
    | undefined;
  for (const [name, { Value, Type }] of Object.entries(references ?? {}))
    contact.references = {
      ...contact.references,
      [name]: { Value: step.text(Value), Type: Type ?? 'STRING' },
    };
  const segment = parameters['SegmentAttributes'] as Record<string, SegmentAttribute> | undefined;
  for (const [name, value] of Object.entries(segment ?? {}))
    contact.segmentAttributes = {
      ...contact.segmentAttributes,
      [name]: value.ValueString === undefined ? value : { ValueString: step.text(value.ValueString) },
    };
  return SUCCESS;
};
