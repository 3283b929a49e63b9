import { afterEach, describe, expect, test } from '@jest/globals';
import { Aws } from '../../../../scripts/deploy/aws/aws.ts';
import type { DeployError } from '../../../../scripts/deploy/errors.ts';

const slept: number[] = [];
const told: string[] = [];
const aws = new Aws({
  region: 'us-east-1',
  sleep: async (milliseconds) => slept.push(milliseconds),
  report: ({ text }) => told.push(text),
});

afterEach(() => {
  slept.length = 0;
  told.length = 0;
});

const error = (name: string, status?: number, retryAfterSeconds?: number) =>
  Object.assign(new Error(`${name}, says the service`), {
    name,
    $metadata: { httpStatusCode: status },
    retryAfterSeconds,
  });

/** Fails so in turn, then answers. */
function failing<T>(errors: Error[], answer: T) {
  return async () => {
    const next = errors.shift();
    if (next !== undefined) throw next;
    return answer;
  };
}

describe('calls', () => {
  test('are made again as the service asks', async () => {
    const send = failing(
      [error('ThrottlingException', 429, 7), error('InternalServerException', 500)],
      'done',
    );
    expect(await aws.write('UpdateIntent', send)).toBe('done');
    expect(slept[0]).toBe(7000);
    expect(slept).toHaveLength(2);
    expect(told[0]).toBe('UpdateIntent: ThrottlingException, once more in 7 s');
  });

  test('that fail for good say what to do', async () => {
    const denied = failing([error('AccessDeniedException', 403)], 'done');
    await expect(aws.write('CreateBot', denied)).rejects.toThrow(
      /^CreateBot: these credentials may not do this \(AccessDeniedException.*Permissions/,
    );
    const full = failing([error('ServiceQuotaExceededException', 402)], 'done');
    await expect(aws.write('CreateBot', full)).rejects.toThrow(/quota/);
  });

  test('that fail again and again are given up, and can be made later', async () => {
    const ill = async () => Promise.reject(error('InternalServerException', 500));
    await expect(aws.read('ListBots', ill)).rejects.toThrow(/still failing after several attempts.*later/);
    expect(slept).toHaveLength(8);
  });

  test('name every problem of a flow', async () => {
    const refused = Object.assign(error('InvalidContactFlowException', 400), {
      problems: [{ message: 'Path: Actions[1]' }, { message: 'Path: Actions[2]' }],
    });
    const failed = await aws
      .write('UpdateContactFlowContent', failing([refused], 1))
      .catch((thrown: unknown) => thrown);
    expect((failed as DeployError).findings.map(({ what }) => what)).toEqual([
      'Path: Actions[1]',
      'Path: Actions[2]',
    ]);
  });

  test('for what is not there answer nothing', async () => {
    expect(
      await aws.find('DescribeBot', failing([error('ResourceNotFoundException', 404)], 1)),
    ).toBeUndefined();
    await aws.remove('DeleteBot', failing([error('ResourceNotFoundException', 404)], 1));
  });

  test('of a faulty program keep their stack', async () => {
    const fault = new TypeError('x is not a function');
    await expect(aws.read('ListBots', async () => Promise.reject(fault))).rejects.toBe(fault);
  });
});

describe('what is created', () => {
  test('is taken as it is when the answer was lost', async () => {
    const lost = failing([Object.assign(new Error('gone'), { code: 'ECONNRESET' })], 'a second one');
    expect(await aws.create('CreateBot', lost, async () => 'the first one')).toBe('the first one');
  });

  test('is taken as it is when somebody was faster', async () => {
    const taken = failing([error('ConflictException', 409)], 'mine');
    expect(await aws.create('CreateBot', taken, async () => 'theirs')).toBe('theirs');
  });

  test('is asked for again when it is not there after all', async () => {
    const lost = failing([error('InternalServerException', 500)], 'new');
    expect(await aws.create('CreateBot', lost, async () => undefined)).toBe('new');
  });

  test('is not looked for when the service only throttles', async () => {
    const throttled = failing([error('ThrottlingException', 429)], 'new');
    const found = async () => {
      throw new Error('asked');
    };
    expect(await aws.create('CreateBot', throttled, found)).toBe('new');
  });
});

test('waiting ends after its time with what to do', async () => {
  const look = async () => undefined;
  await expect(aws.until('the build of en_US', 60_000, look)).rejects.toThrow(
    /^the build of en_US: not done after 1 minutes.*goes on where it stopped/,
  );
});
