import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { AwsError } from '../../../../packages/connect-simulator/src/aws/errors.ts';
import type { HttpRequest } from '../../../../packages/connect-simulator/src/aws/http.ts';
import {
  awsQuery,
  flag,
  listOf,
  queryOperation,
  readForm,
  whole,
} from '../../../../packages/connect-simulator/src/aws/query.ts';

const request = (form: string): HttpRequest => ({
  method: 'POST',
  path: '/',
  query: new URLSearchParams(),
  headers: {},
  body: Buffer.from(form),
});

describe('forms', () => {
  test('flat names stand for structures and lists', () => {
    const form = readForm(
      request('Action=X&Tags.member.2.Key=b&Tags.member.1.Key=a&Tags.member.10.Key=c&Deep.One.Two=3'),
    );
    expect(form).toEqual({
      Action: 'X',
      Tags: [{ Key: 'a' }, { Key: 'b' }, { Key: 'c' }],
      Deep: { One: { Two: '3' } },
    });
  });

  test('names of JavaScript are names like others', () => {
    expect(() => readForm(request('__proto__.polluted=1&constructor=2'))).not.toThrow();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('a service of the query protocol', () => {
  const handle = awsQuery(
    {
      name: 'Things',
      namespace: 'urn:things',
      newRequestId: () => 'the-request',
      operations: [
        queryOperation({
          name: 'Count',
          input: z.strictObject({
            Of: listOf(z.string(), 2),
            Twice: flag.optional(),
            Plus: whole(0, 9).optional(),
          }),
          handle: ({ Of, Twice = false, Plus = 0 }) => ({ Count: Of.length * (Twice ? 2 : 1) + Plus }),
        }),
        queryOperation({
          name: 'Fail',
          input: z.strictObject({}),
          handle: () => {
            throw new AwsError('Busy', 503, 'Later & better', { headers: { 'retry-after': '3' } });
          },
        }),
      ],
    },
    (_, operation) => (operation === 'Fail' && dropping ? 'drop' : undefined),
  );
  let dropping = false;

  test('answers the result in XML, with the id of the request', async () => {
    const { status, body } = await handle(request('Action=Count&Version=1&Of.member.1=a&Twice=true&Plus=3'));
    expect(status).toBe(200);
    expect(body).toContain(
      '<CountResponse xmlns="urn:things"><CountResult><Count>5</Count></CountResult><ResponseMetadata><RequestId>the-request</RequestId></ResponseMetadata></CountResponse>',
    );
  });

  test('an empty list is sent as an empty text', async () => {
    expect((await handle(request('Action=Count&Of='))).body).toContain('<Count>0</Count>');
  });

  test.each([
    ['an unknown operation', 'Action=Other', 'InvalidAction'],
    ['no operation', 'Of=', 'InvalidAction'],
    ['an unknown member', 'Action=Count&Of=&More=1', 'ValidationError'],
    ['a missing member', 'Action=Count', 'ValidationError'],
    ['a list that is too long', 'Action=Count&Of.member.1=a&Of.member.2=b&Of.member.3=c', 'ValidationError'],
    ['a number out of range', 'Action=Count&Of=&Plus=10', 'ValidationError'],
    ['a boolean that is none', 'Action=Count&Of=&Twice=maybe', 'ValidationError'],
  ])('refuses %s', async (_, form, code) => {
    const { status, body } = await handle(request(form));
    expect(status).toBe(400);
    expect(body).toContain(`<Type>Sender</Type><Code>${code}</Code>`);
  });

  test('errors of the service are XML, with their headers', async () => {
    const { status, headers, body } = await handle(request('Action=Fail'));
    expect(status).toBe(503);
    expect(headers?.['retry-after']).toBe('3');
    expect(body).toContain('<Type>Receiver</Type><Code>Busy</Code><Message>Later &amp; better</Message>');
  });

  test('a connection may be cut before an operation', async () => {
    dropping = true;
    expect((await handle(request('Action=Fail'))).drop).toBe(true);
  });
});
