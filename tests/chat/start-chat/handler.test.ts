import type { StartChatContactRequest } from '@aws-sdk/client-connect';
import { describe, expect, test } from '@jest/globals';
import type { StartChat } from '../../../chat/start-chat/aws.ts';
import { createHandler, type Dependencies } from '../../../chat/start-chat/handler.ts';
import { requireConfig } from '../../../config/load.ts';
import { CONFIG_FILE } from '../../fixture.ts';

const config = requireConfig(CONFIG_FILE);
const RESULT = {
  ContactId: 'contact-1',
  ParticipantId: 'participant-1',
  ParticipantToken: 'the-secret-token',
};
const named = (name: string, more: object = {}) =>
  Object.assign(new Error('Ana said something'), { name, ...more });

function starting(edges: Partial<Dependencies> = {}, given = config) {
  const requests: StartChatContactRequest[] = [];
  const lines: string[] = [];
  const startChat: StartChat = async (request) => {
    requests.push(request);
    return RESULT;
  };
  const handler = createHandler(given, {
    instanceId: 'instance-1',
    flowId: 'flow-1',
    origins: [],
    participantService: { region: 'us-east-1' },
    now: () => Date.UTC(2026, 0, 5, 9),
    startChat,
    log: (line) => lines.push(line),
    ...edges,
  });
  const post = async (body: object = {}) => {
    const event = {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ParticipantDetails: { DisplayName: 'Ana' }, ...body }),
    };
    const { statusCode, headers, body: text } = await handler(event);
    return { statusCode, headers, body: JSON.parse(text) };
  };
  return { post, requests, lines };
}

describe('POST /chats', () => {
  test("starts a chat in the deployment's flow and answers as the widget wants it", async () => {
    const { post, requests } = starting();
    const { statusCode, headers, body } = await post({ InstanceId: 'instance-1', ContactFlowId: 'flow-1' });
    expect(statusCode).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toEqual({
      data: {
        startChatResult: RESULT,
        featurePermissions: {},
        participantService: { region: 'us-east-1' },
        chat: {
          startedAt: '2026-01-05T09:00:00.000Z',
          durationMinutes: 1500,
          locale: 'en_US',
          waits: {
            sameAgentSeconds: 300,
            askOnReturnSeconds: 43_200,
            lastCallSeconds: 1800,
            answerTimeoutSeconds: 600,
          },
          phrases: config.messages['en_US'],
        },
      },
    });
    expect(requests).toEqual([
      {
        InstanceId: 'instance-1',
        ContactFlowId: 'flow-1',
        ParticipantDetails: { DisplayName: 'Ana' },
        ChatDurationInMinutes: 1500,
        SupportedMessagingContentTypes: ['text/plain'],
        DisconnectOnCustomerExit: ['AGENT'],
        Attributes: {
          chatStartedAt: '2026-01-05T09:00:00.000Z',
          chatDurationMinutes: '1500',
          locale: 'en_US',
          interactiveMessages: 'false',
        },
      },
    ]);
  });

  test('passes on what the page chooses', async () => {
    const { post, requests } = starting();
    await post({
      Attributes: { topic: 'billing', interactive: 'true' },
      ChatDurationInMinutes: 90,
      SupportedMessagingContentTypes: ['text/markdown'],
      InitialMessage: { ContentType: 'text/plain', Content: 'Hello' },
    });
    expect(requests[0]).toMatchObject({
      ChatDurationInMinutes: 90,
      InitialMessage: { ContentType: 'text/plain', Content: 'Hello' },
      Attributes: { chatDurationMinutes: '90', previousTopic: 'billing', interactiveMessages: 'true' },
    });
    expect(requests[0]?.SupportedMessagingContentTypes).toContain(
      'application/vnd.amazonaws.connect.message.interactive',
    );
  });

  test.each([
    ['es_US', 'es_US'],
    ['es-US', 'es_US'],
    ['es-MX', 'es_US'],
    ['fr_FR', 'en_US'],
    [undefined, 'en_US'],
  ])('a page in %s gets its chat in %s', async (wanted, locale) => {
    const { post, requests } = starting();
    await post(wanted === undefined ? {} : { Attributes: { locale: wanted } });
    expect(requests[0]?.Attributes?.['locale']).toBe(locale);
  });

  test('who can show interactive messages gets buttons, unless the page says otherwise', async () => {
    const { post, requests } = starting();
    const types = {
      SupportedMessagingContentTypes: ['application/vnd.amazonaws.connect.message.interactive'],
    };
    await post(types);
    await post({ ...types, Attributes: { interactive: 'false' } });
    expect(requests.map(({ Attributes }) => Attributes?.['interactiveMessages'])).toEqual(['true', 'false']);
  });

  test.each([
    ['a wrong body', { ChatDurationInMinutes: 5 }, 'ChatDurationInMinutes has to be'],
    ['an instance of its own', { InstanceId: 'other' }, 'InstanceId has to be left out'],
    [
      'a topic of nobody',
      { Attributes: { topic: 'weather' } },
      'Attributes.topic has to be the key of a topic',
    ],
  ])('refuses %s without asking Connect', async (_, body, message) => {
    const { post, requests } = starting();
    const answer = await post(body);
    expect(answer.statusCode).toBe(400);
    expect(answer.body.message).toContain(message);
    expect(requests).toEqual([]);
  });

  test.each([{ instanceId: '' }, { flowId: '' }])(
    'cannot start before all is deployed: %j',
    async (edges) => {
      const { post, requests } = starting(edges);
      expect(await post()).toMatchObject({ statusCode: 503, headers: { 'retry-after': '60' } });
      expect(requests).toEqual([]);
    },
  );

  test.each<[unknown, number, string | undefined]>([
    [named('TooManyRequestsException'), 429, '2'],
    [named('ThrottlingException'), 429, '2'],
    [named('LimitExceededException'), 503, '60'],
    [named('InternalServiceException'), 503, '5'],
    [named('TimeoutError'), 503, '5'],
    [named('AbortError'), 503, '5'],
    [named('Error', { code: 'ECONNREFUSED' }), 503, '5'],
    [named('InvalidRequestException'), 502, undefined],
    [named('ResourceNotFoundException'), 502, undefined],
    [named('AccessDeniedException'), 502, undefined],
    ['not an error', 502, undefined],
  ])('%s becomes %s, and tells nothing about us', async (error, status, retryAfter) => {
    const { post, lines } = starting({ startChat: () => Promise.reject(error) });
    const answer = await post();
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['retry-after']).toBe(retryAfter);
    expect(JSON.stringify(answer.body)).not.toMatch(/instance|flow|Exception|Ana|ECONN/);
    expect(lines.join()).not.toContain('Ana said');
  });

  test('a first message in markdown needs no list that names markdown', async () => {
    const { post, requests } = starting();
    await post({ InitialMessage: { ContentType: 'text/markdown', Content: '*Hello*' } });
    expect(requests[0]?.SupportedMessagingContentTypes).toEqual(['text/plain', 'text/markdown']);
  });

  test('sets what attributes the configuration lets a page set, and leaves the agent where it says so', async () => {
    const { api, chat } = config;
    const { post, requests } = starting(
      {},
      {
        ...config,
        api: { ...api, allowedAttributes: ['customerName'] },
        chat: { ...chat, disconnectAgentOnCustomerExit: false },
      },
    );
    await post({ Attributes: { customerName: 'Ana', locale: 'es_US' } });
    expect(requests[0]?.Attributes).toMatchObject({ customerName: 'Ana', locale: 'es_US' });
    expect(requests[0]).not.toHaveProperty('DisconnectOnCustomerExit');
    expect((await starting().post({ Attributes: { customerName: 'Ana' } })).statusCode).toBe(400);
  });

  test("the log names AWS's error and its request, and says no more of it", async () => {
    const error = named('AccessDeniedException', { $metadata: { requestId: 'request-1' } });
    const { post, lines } = starting({ startChat: () => Promise.reject(error) });
    await post();
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { event: 'chat-failed', status: 502, error: 'AccessDeniedException', requestId: 'request-1' },
    ]);
  });

  test('the log has neither names nor tokens nor texts', async () => {
    const { post, lines } = starting();
    await post({ InitialMessage: { ContentType: 'text/plain', Content: 'my bill is wrong' } });
    await post({ Attributes: { secret: 'my bill is wrong' } });
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        event: 'chat-started',
        contactId: 'contact-1',
        durationMinutes: 1500,
        locale: 'en_US',
        interactive: false,
      },
      { event: 'chat-refused', problems: 1 },
    ]);
  });
});
