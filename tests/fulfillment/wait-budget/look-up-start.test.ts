import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { lookUpStart } from '../../../fulfillment/wait-budget/look-up-start.ts';

const CREDENTIALS = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_REGION: 'us-east-1' };
const environment = process.env;
const chat = { instanceId: 'instance-1', initialContactId: 'contact-1' };

let server: Server;
let asked: IncomingMessage[];

// One for all tests, because the SDK's client is made once and keeps its endpoint.
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    if (request.url?.endsWith('/contact-1') !== true) {
      response.writeHead(404, { 'x-amzn-errortype': 'ResourceNotFoundException' }).end('{"Message":"no"}');
      return;
    }
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ Contact: { Id: 'contact-1', InitiationTimestamp: 1767603600 } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

beforeEach(() => {
  asked = [];
  process.env = {
    ...environment,
    ...CREDENTIALS,
    AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
});

afterEach(() => {
  process.env = environment;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('when a chat began', () => {
  test("is the initiation of the chat's first contact", async () => {
    expect(await lookUpStart(chat)).toBe(1_767_603_600_000);
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /contacts/instance-1/contact-1',
    ]);
  });

  test('cannot be learnt of a contact that Connect does not know', async () => {
    await expect(lookUpStart({ ...chat, initialContactId: 'other' })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  test.each([{ instanceId: '' }, { initialContactId: '' }])('is not asked for without %j', async (part) => {
    await expect(lookUpStart({ ...chat, ...part })).rejects.toThrow('NoContact');
  });

  test('is not asked for without credentials: looking for some would take too long', async () => {
    delete process.env['AWS_ACCESS_KEY_ID'];
    await expect(lookUpStart(chat)).rejects.toThrow('NoCredentials');
    expect(asked).toEqual([]);
  });
});
