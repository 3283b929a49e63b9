import {
  ConnectParticipantClient,
  CreateParticipantConnectionCommand,
} from '@aws-sdk/client-connectparticipant';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Contact } from '@resumed-chats/connect-simulator';
import type { LambdaLog } from '../../../packages/connect-simulator/src/lambda/definition.ts';
import { countsIn } from '../../logging/emf.ts';
import { REGION, TestCloud } from './support.ts';

jest.setTimeout(30_000);

const STACK = 'resumed-chats';

let cloud: TestCloud;
const logs: LambdaLog[] = [];
beforeAll(async () => {
  cloud = await TestCloud.start({ onLog: (log) => logs.push(log) });
  await cloud.deploy();
});
afterAll(() => cloud.close());

function participant(endpoint: string): ConnectParticipantClient {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  return new ConnectParticipantClient({ region: REGION, endpoint, credentials });
}

/** The contact that goes on. */
function current(): Contact {
  return [...cloud.cloud.simulator.connect.contacts()].at(-1)!;
}

test('the deployed functions count a chat whose customer comes back to her agent', async () => {
  const { simulator, url } = cloud.cloud;
  const { connect } = simulator;
  const answer = await fetch(`${url}/chats`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ParticipantDetails: { DisplayName: 'Ana' } }),
  });
  const text = await answer.text();
  const { data } = JSON.parse(text) as {
    data: { startChatResult: { ParticipantToken: string }; resumeToken: string };
  };
  const { ParticipantToken } = data.startChatResult;
  await participant(url).send(
    new CreateParticipantConnectionCommand({
      ParticipantToken,
      Type: ['CONNECTION_CREDENTIALS'],
      ConnectParticipant: true,
    }),
  );
  connect.agentAccepts('maria', current());
  await simulator.settle();
  connect.agentLeaves('maria', current());
  await simulator.advance(3600);
  for (const words of ['hello again', 'same issue']) {
    connect.customerSays(current().chat, words);
    await simulator.settle();
  }
  connect.agentAccepts('maria', current());
  await simulator.settle();

  const counted = logs.flatMap(({ functionName, message }) =>
    Object.entries(countsIn(message, STACK)).map(([metric, value]) => `${functionName} ${metric} ${value}`),
  );
  expect(counted.sort()).toEqual([
    'resumed-chats-fulfillment DecidedSame 1',
    'resumed-chats-start-chat ChatsStarted 1',
    'resumed-chats-wait-budget BackWithAgent 1',
    'resumed-chats-wait-budget FellBack 0',
    'resumed-chats-wait-budget Returns 1',
    'resumed-chats-wait-budget ReturnsAsked 1',
  ]);
  const everything = logs.map(({ message }) => message).join();
  expect(everything).not.toMatch(/Ana|Maria|hello again/);
  for (const token of [ParticipantToken, data.resumeToken]) {
    expect(token.length).toBeGreaterThan(20);
    expect(everything).not.toContain(token);
  }
});
