/** What verify says of files, and of what it cannot check. */

import { MissingLanguageError } from '../../../../bot/errors.ts';
import { readFlow, readFlowFile } from '../../../../scripts/verify/flow-file.ts';
import { attempt } from '../../../../scripts/verify/project.ts';
import type { Report } from '../../../../scripts/verify/report.ts';
import type { Example, Examples } from './example.ts';

const END = { Identifier: 'end', Type: 'DisconnectParticipant', Transitions: {} };
const FLOW = { Version: '2019-10-30', StartAction: 'end', Actions: [END] };
const LEGACY = {
  modules: [{ id: 'end', type: 'Disconnect', branches: [], parameters: [] }],
  version: '1',
  type: 'contactFlow',
  start: 'end',
};
const TASK = {
  Identifier: 'task',
  Type: 'CreateCase',
  Parameters: { Name: 'x' },
  Transitions: { NextAction: 'end' },
};
const CALLBACK = {
  id: 'callback',
  type: 'SetCallBackNumber',
  branches: [{ condition: 'Success', transition: 'end' }],
  parameters: [],
};

const tried = (check: () => Report) => attempt('flows/index.ts', check).findings.map(({ rule }) => rule);
const rulesOf = (value: unknown) =>
  readFlow(JSON.stringify(value), 'flow.json').findings.map(({ rule }) => rule);
const example = (broken: unknown, sound: unknown = FLOW): Example => ({
  broken: () => rulesOf(broken),
  sound: () => rulesOf(sound),
});

export const FILES: Examples = {
  'not-built': {
    broken: () =>
      tried(() => {
        throw new MissingLanguageError(['de_DE']);
      }),
    sound: () => tried(() => ({ checked: [], findings: [] })),
  },
  'file-unreadable': {
    broken: () => readFlowFile('no-such.json').findings.map(({ rule }) => rule),
    sound: () => rulesOf(FLOW),
  },
  'flow-module': example({ ...FLOW, Settings: {} }),
  'action-not-checked': example({ ...FLOW, StartAction: 'task', Actions: [TASK, END] }),
  'legacy-format': example(LEGACY),
  'legacy-not-converted': example({ ...LEGACY, modules: [CALLBACK, ...LEGACY.modules] }, LEGACY),
};
