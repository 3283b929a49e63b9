import { afterAll, describe, expect, test } from '@jest/globals';
import { UserError } from '@resumed-chats/findings';
import { FLOW_TYPES, validateFlow } from '@resumed-chats/flow-language';
import { requireConfig } from '../../../config/load.ts';
import { flowTemplate, PLACEHOLDER } from '../../../scripts/build/flow-template.ts';
import {
  closeProjects,
  deployLocally,
  deployPrepared,
  prepareProject,
} from '../../../scripts/local/project.ts';
import { CONFIG_FILE, INSTANCE } from '../../fixture.ts';

const config = requireConfig(CONFIG_FILE);

afterAll(closeProjects);

describe('the project on a simulator', () => {
  test('has its five flows, its bot and its Lambdas', async () => {
    const { simulator, flows, botAliasArn } = await deployLocally({ config, instance: INSTANCE });
    expect([...flows.keys()].sort()).toEqual([
      'agent-whisper',
      'customer-queue',
      'disconnect',
      'inbound',
      'return',
    ]);
    expect(simulator.connect.flows.list().every(({ content }) => !content.includes('{{'))).toBe(true);
    const result = await simulator.lex.recognizeText({
      aliasArn: botAliasArn,
      localeId: 'en_US',
      sessionId: 'one',
      text: 'same issue',
    });
    expect(result.sessionState?.sessionAttributes).toMatchObject({ resumeIssue: 'same' });
  });

  test('starts chats as the start-chat Lambda does', async () => {
    const { simulator, startChat } = await deployLocally({ config, instance: INSTANCE });
    const chat = startChat({
      name: 'Ana',
      topic: 'billing',
      message: 'Hi',
      locale: 'es_US',
      interactive: false,
    });
    expect(chat.attributes).toEqual({
      chatStartedAt: new Date(simulator.clock.now()).toISOString(),
      chatDurationMinutes: '1500',
      locale: 'es_US',
      previousTopic: 'billing',
      interactiveMessages: 'false',
    });
    expect(chat).toMatchObject({ customerName: 'Ana', durationMinutes: 1500, contentTypes: ['text/plain'] });
    expect(startChat().attributes).not.toHaveProperty('previousTopic');
  });

  test('is prepared once for equal configurations', async () => {
    expect(await prepareProject(structuredClone(config), INSTANCE)).toBe(
      await prepareProject(config, INSTANCE),
    );
  });

  test('Lambdas see the time of the simulator that calls them', async () => {
    const prepared = await prepareProject(config, INSTANCE);
    const left: unknown[] = [];
    const [first, second] = [1, 2].map(() =>
      deployPrepared(prepared, {
        wrapLambda: (inner) => ({
          invoke: async (...call) => {
            const result = await inner.invoke(...call);
            if (result.ok) left.push((result.payload as Record<string, unknown>)['minutesLeft']);
            return result;
          },
        }),
      }),
    );
    for (const [index, project] of [first!, second!].entries()) {
      const { connect } = project.simulator;
      const chat = project.startChat({ topic: 'billing' });
      await project.simulator.advance(5);
      connect.agentAccepts('maria', chat.contacts[0]!);
      await project.simulator.advance(3600 * (index + 1));
      connect.agentLeaves('maria', chat.contacts[0]!);
      await project.simulator.settle();
    }
    expect(left).toEqual(['1439', '1379']);
  });

  test('a fresh simulator is cheap', async () => {
    const prepared = await prepareProject(config, INSTANCE);
    const before = performance.now();
    for (let count = 0; count < 50; count++) deployPrepared(prepared);
    // A millisecond each on a quiet machine; the limit allows for a busy one.
    expect((performance.now() - before) / 50).toBeLessThan(10);
  });
});

test.each(FLOW_TYPES)('a %s can be created before what it refers to', (type) => {
  expect(validateFlow(PLACEHOLDER, type)).toEqual([]);
});

describe('flows that cannot be deployed', () => {
  const content = (text: string) => ({
    Version: '2019-10-30',
    StartAction: 'Queue',
    Actions: [
      {
        Identifier: 'Queue',
        Type: 'UpdateContactTargetQueue',
        Parameters: { QueueId: text },
        Transitions: { NextAction: 'End', Errors: [{ NextAction: 'End', ErrorType: 'NoMatchingError' }] },
      },
      { Identifier: 'End', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
    ],
  });

  test('a resource that is not there is named with its place', async () => {
    const flows = [flowTemplate('mine', 'CONTACT_FLOW', content('{{queue:Nowhere}}'))];
    const error = await deployLocally({ config, instance: INSTANCE, flows }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toContain(
      'the flow "mine" refers to the queue "Nowhere" (action "Queue", Parameters.QueueId), which is not there',
    );
  });

  test('a start flow that is not there is named with those that are', async () => {
    await expect(deployLocally({ config, instance: INSTANCE, start: 'mine' })).rejects.toThrow(
      'there is no flow "mine" to start in; there are inbound',
    );
  });

  test('flow language that the service refuses is refused', async () => {
    const flows = [flowTemplate('mine', 'AGENT_WHISPER', content('{{queue:Billing}}'))];
    const error = await deployLocally({ config, instance: INSTANCE, flows }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toContain('The flow "mine" is not valid');
  });

  test('of ours only those are deployed that are reached from the start', async () => {
    const flows = [flowTemplate('mine', 'CONTACT_FLOW', content('{{queue:Complaints}}'))];
    const project = await deployLocally({
      config,
      flows,
      start: 'mine',
      instance: { queues: [{ name: 'Complaints' }], agents: [] },
    });
    expect([...project.flows.keys()]).toEqual(['mine']);
  });
});
