import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { Simulator } from '@resumed-chats/connect-simulator';
import { withConfigured } from '../../../scripts/local/instance.ts';
import { FIXTURE_FILES, filesFor, USER_FILES } from '../../../scripts/project-files.ts';
import { exampleConfig } from '../../config/example.ts';
import { INSTANCE } from '../../fixture.ts';

const CONFIG = exampleConfig();
const [first, ...others] = CONFIG.topics;

test('an instance that has all that the configuration names is as its file says', () => {
  expect(withConfigured(INSTANCE, CONFIG)).toEqual({ instance: INSTANCE, notices: [] });
});

test('a queue that is named and missing is made, with somebody who serves it, and a notice', () => {
  const topics = [{ ...first!, queue: 'It\'s "new"' }, ...others];
  const { instance, notices } = withConfigured(INSTANCE, { ...CONFIG, topics });
  expect(instance.queues.at(-1)).toEqual({ name: 'It\'s "new"' });
  expect(instance.agents.at(-1)).toMatchObject({ username: 'local-agent', queues: ['It\'s "new"'] });
  expect(notices).toEqual([expect.stringMatching(/no queue "It's \\"new\\"".*made here.*local-agent/)]);
  const { connect } = new Simulator({
    instance,
    lambda: { invoke: () => Promise.reject(new Error('none')) },
  });
  expect(connect.instance.queues.has('It\'s "new"')).toBe(true);
});

test('whoever is made has a name of their own', () => {
  const taken = { ...INSTANCE, agents: [{ username: 'local-agent', queues: ['Billing'] }] };
  const { instance } = withConfigured(taken, { ...CONFIG, queues: { ...CONFIG.queues, default: 'New' } });
  expect(instance.agents.map(({ username }) => username)).toEqual(['local-agent', 'local-agent-2']);
});

test.each([
  ['acme', 'acme'],
  ['12345678-1234-1234-1234-123456789012', 'my-contact-centre'],
  ['arn:aws:connect:us-east-1:123456789012:instance/x', 'my-contact-centre'],
])('by the configuration %s it is called %s', (instance, alias) => {
  expect(withConfigured(INSTANCE, { ...CONFIG, instance }).instance.alias).toBe(alias);
});

test("the project's own transcripts are played on the fixtures, all others on the user's files", () => {
  expect(filesFor(resolve(__dirname, '../../transcripts/es-bye.yaml'))).toBe(FIXTURE_FILES);
  expect(filesFor('tests/transcripts/es-bye.yaml')).toBe(FIXTURE_FILES);
  expect(filesFor('my/es-bye.yaml')).toBe(USER_FILES);
});
