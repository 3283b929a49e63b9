import { failed, type RunAction, SUCCESS } from './action.ts';

export const tagContact: RunAction = (step) => {
  const tags = step.map('Tags');
  const reserved = Object.keys(tags).find((key) => key.toLowerCase().startsWith('aws:'));
  if (reserved !== undefined) return failed(`the tag key "${reserved}" is reserved`);
  step.contact.tags = { ...step.contact.tags, ...tags };
  return SUCCESS;
};

export const untagContact: RunAction = (step) => {
  const keys = new Set((step.parameters['TagKeys'] ?? []) as string[]);
  const kept = Object.entries(step.contact.tags ?? {}).filter(([key]) => !keys.has(key));
  step.contact.tags = Object.fromEntries(kept);
  return SUCCESS;
};
