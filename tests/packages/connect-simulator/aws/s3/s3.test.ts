import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  DeletePublicAccessBlockCommand,
  GetBucketEncryptionCommand,
  GetBucketLocationCommand,
  GetBucketTaggingCommand,
  GetObjectCommand,
  GetPublicAccessBlockCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutBucketEncryptionCommand,
  PutBucketTaggingCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutPublicAccessBlockCommand,
  paginateListObjectsV2,
  type S3Client,
  waitUntilBucketExists,
} from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { FAST, failureOf, startServices } from '../services.ts';

let services: Awaited<ReturnType<typeof startServices>>;
let s3: S3Client;
beforeAll(async () => {
  services = await startServices();
  s3 = services.s3;
});

async function bucket(Bucket: string, keys: string[] = []): Promise<string> {
  await s3.send(new CreateBucketCommand({ Bucket }));
  for (const Key of keys) await s3.send(new PutObjectCommand({ Bucket, Key, Body: Key }));
  return Bucket;
}

describe('buckets', () => {
  test('are made, found, listed and deleted', async () => {
    const Bucket = 'made';
    expect(await failureOf(s3.send(new HeadBucketCommand({ Bucket })))).toMatchObject({
      name: 'NotFound',
      status: 404,
    });
    await s3.send(new CreateBucketCommand({ Bucket }));
    await waitUntilBucketExists({ client: s3, ...FAST }, { Bucket });
    expect((await s3.send(new HeadBucketCommand({ Bucket }))).BucketRegion).toBe('us-east-1');
    expect((await s3.send(new GetBucketLocationCommand({ Bucket }))).LocationConstraint).toBeUndefined();
    const { Buckets } = await s3.send(new ListBucketsCommand({}));
    expect(Buckets).toContainEqual({ Name: Bucket, CreationDate: expect.any(Date) });
    await s3.send(new DeleteBucketCommand({ Bucket }));
    expect(await failureOf(s3.send(new DeleteBucketCommand({ Bucket })))).toMatchObject({
      name: 'NoSuchBucket',
      status: 404,
    });
  });

  test('a bucket of ours that is made again stays as it is', async () => {
    const Bucket = await bucket('again', ['kept']);
    await s3.send(new CreateBucketCommand({ Bucket }));
    expect((await s3.send(new ListObjectsV2Command({ Bucket }))).KeyCount).toBe(1);
  });

  test.each([
    ['capital letters', { Bucket: 'Capital' }, 'InvalidBucketName'],
    ['the form of an address', { Bucket: '10.0.0.1' }, 'InvalidBucketName'],
    ['two dots', { Bucket: 'a..b' }, 'InvalidBucketName'],
    [
      "the region's own constraint",
      { Bucket: 'here', CreateBucketConfiguration: { LocationConstraint: 'us-east-1' as 'us-west-1' } },
      'InvalidLocationConstraint',
    ],
    [
      "another region's constraint",
      { Bucket: 'there', CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' as const } },
      'IllegalLocationConstraintException',
    ],
  ])('cannot have %s', async (_, input, name) => {
    expect(await failureOf(s3.send(new CreateBucketCommand(input)))).toMatchObject({ name, status: 400 });
  });

  test('are deleted only when they are empty', async () => {
    const Bucket = await bucket('full', ['a']);
    expect(await failureOf(s3.send(new DeleteBucketCommand({ Bucket })))).toMatchObject({
      name: 'BucketNotEmpty',
      status: 409,
    });
  });

  test('have settings, some from the beginning', async () => {
    const Bucket = await bucket('settings');
    const { PublicAccessBlockConfiguration } = await s3.send(new GetPublicAccessBlockCommand({ Bucket }));
    expect(PublicAccessBlockConfiguration?.BlockPublicPolicy).toBe(true);
    const { ServerSideEncryptionConfiguration } = await s3.send(new GetBucketEncryptionCommand({ Bucket }));
    expect(
      ServerSideEncryptionConfiguration?.Rules?.[0]?.ApplyServerSideEncryptionByDefault?.SSEAlgorithm,
    ).toBe('AES256');
    const Rules = [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' as const } }];
    await s3.send(new PutBucketEncryptionCommand({ Bucket, ServerSideEncryptionConfiguration: { Rules } }));
    await s3.send(
      new PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration: { BlockPublicAcls: true } }),
    );
    await s3.send(new DeletePublicAccessBlockCommand({ Bucket }));
    expect(await failureOf(s3.send(new GetPublicAccessBlockCommand({ Bucket })))).toMatchObject({
      name: 'NoSuchPublicAccessBlockConfiguration',
      status: 404,
    });
    expect(await failureOf(s3.send(new GetBucketTaggingCommand({ Bucket })))).toMatchObject({
      name: 'NoSuchTagSet',
    });
    await s3.send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet: [{ Key: 'a', Value: 'b&c' }] } }));
    expect((await s3.send(new GetBucketTaggingCommand({ Bucket }))).TagSet).toEqual([
      { Key: 'a', Value: 'b&c' },
    ]);
  });
});

describe('objects', () => {
  test('come back as they were put, whatever their key', async () => {
    const Bucket = await bucket('objects');
    const Key = 'a/b c+ü%?&.txt';
    const { ETag } = await s3.send(
      new PutObjectCommand({
        Bucket,
        Key,
        Body: 'hello',
        ContentType: 'text/plain',
        Metadata: { from: 'here' },
      }),
    );
    const got = await s3.send(new GetObjectCommand({ Bucket, Key }));
    expect(await got.Body?.transformToString()).toBe('hello');
    expect(got).toMatchObject({
      ETag,
      ContentType: 'text/plain',
      ContentLength: 5,
      Metadata: { from: 'here' },
    });
    expect(await s3.send(new HeadObjectCommand({ Bucket, Key }))).toMatchObject({ ETag, ContentLength: 5 });
  });

  test('may be sent as a stream, in chunks with a checksum behind them', async () => {
    const Bucket = await bucket('streams');
    const Body = Readable.from([Buffer.from('one '), Buffer.from('two')]);
    await s3.send(new PutObjectCommand({ Bucket, Key: 's', Body, ContentLength: 7 }));
    const got = await s3.send(new GetObjectCommand({ Bucket, Key: 's' }));
    expect(await got.Body?.transformToString()).toBe('one two');
    expect(got.ContentEncoding).toBeUndefined();
  });

  test('may be had in part', async () => {
    const Bucket = await bucket('parts', ['0123456789']);
    const Key = '0123456789';
    const part = await s3.send(new GetObjectCommand({ Bucket, Key, Range: 'bytes=2-4' }));
    expect(await part.Body?.transformToString()).toBe('234');
    expect(part.ContentRange).toBe('bytes 2-4/10');
    const end = await s3.send(new GetObjectCommand({ Bucket, Key, Range: 'bytes=-3' }));
    expect(await end.Body?.transformToString()).toBe('789');
    const beyond = new GetObjectCommand({ Bucket, Key, Range: 'bytes=20-30' });
    expect(await failureOf(s3.send(beyond))).toMatchObject({ name: 'InvalidRange', status: 416 });
  });

  test('conditions are kept', async () => {
    const Bucket = await bucket('conditions', ['there']);
    const again = new PutObjectCommand({ Bucket, Key: 'there', Body: 'x', IfNoneMatch: '*' });
    expect(await failureOf(s3.send(again))).toMatchObject({ name: 'PreconditionFailed', status: 412 });
    const other = new GetObjectCommand({ Bucket, Key: 'there', IfMatch: '"other"' });
    expect(await failureOf(s3.send(other))).toMatchObject({ status: 412 });
  });

  test('damaged ones are not taken', async () => {
    const Bucket = await bucket('damaged');
    const put = new PutObjectCommand({ Bucket, Key: 'k', Body: 'x', ChecksumCRC32: 'AAAAAA==' });
    expect(await failureOf(s3.send(put))).toMatchObject({ name: 'BadDigest', status: 400 });
  });

  test('that are not there are not found, but may be deleted', async () => {
    const Bucket = await bucket('absent');
    const nothing = { Bucket, Key: 'nothing' };
    expect(await failureOf(s3.send(new GetObjectCommand(nothing)))).toMatchObject({
      name: 'NoSuchKey',
      status: 404,
    });
    expect(await failureOf(s3.send(new HeadObjectCommand(nothing)))).toMatchObject({
      name: 'NotFound',
      status: 404,
    });
    await s3.send(new DeleteObjectCommand(nothing));
    expect(
      await failureOf(s3.send(new PutObjectCommand({ Bucket: 'nowhere', Key: 'k', Body: 'x' }))),
    ).toMatchObject({
      name: 'NoSuchBucket',
    });
  });

  test('are deleted many at once', async () => {
    const Bucket = await bucket('many', ['a', 'b', 'c']);
    const Objects = [{ Key: 'a' }, { Key: 'c' }, { Key: 'never' }];
    const { Deleted } = await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    expect(Deleted).toEqual(Objects);
    expect((await s3.send(new ListObjectsV2Command({ Bucket }))).Contents?.map(({ Key }) => Key)).toEqual([
      'b',
    ]);
  });

  test('are listed by prefix, in pages, with what comes before a delimiter together', async () => {
    const Bucket = await bucket('listed', ['a/1', 'a/2', 'b', 'c/1', 'ü & ö']);
    const pages: string[][] = [];
    for await (const { Contents } of paginateListObjectsV2({ client: s3, pageSize: 2 }, { Bucket }))
      pages.push((Contents ?? []).map(({ Key }) => Key!));
    expect(pages).toEqual([['a/1', 'a/2'], ['b', 'c/1'], ['ü & ö']]);
    const top = await s3.send(new ListObjectsV2Command({ Bucket, Delimiter: '/' }));
    expect(top.CommonPrefixes).toEqual([{ Prefix: 'a/' }, { Prefix: 'c/' }]);
    expect(top.Contents?.map(({ Key }) => Key)).toEqual(['b', 'ü & ö']);
    const under = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'a/', EncodingType: 'url' }));
    expect(under.KeyCount).toBe(2);
  });
});

describe('requests', () => {
  test('may name the bucket in the host', async () => {
    await bucket('hosted', ['key']);
    const { port } = new URL(services.url);
    const { request } = await import('node:http');
    const text = await new Promise<string>((resolve, reject) => {
      const options = {
        port,
        path: '/key',
        headers: {
          host: `hosted.127.0.0.1:${port}`,
          authorization: 'AWS4-HMAC-SHA256 Credential=a/20260101/us-east-1/s3/aws4_request',
        },
      };
      request({ host: '127.0.0.1', ...options }, (response) => {
        response.setEncoding('utf8').once('data', resolve);
      })
        .on('error', reject)
        .end();
    });
    expect(text).toBe('key');
  });

  test('for what is not here are refused, never mistaken for something else', async () => {
    const Bucket = await bucket('refused');
    const versioning = new PutBucketVersioningCommand({
      Bucket,
      VersioningConfiguration: { Status: 'Enabled' },
    });
    expect(await failureOf(s3.send(versioning))).toMatchObject({ name: 'NotImplemented', status: 501 });
    const copy = new CopyObjectCommand({ Bucket, Key: 'k', CopySource: 'a/b' });
    expect(await failureOf(s3.send(copy))).toMatchObject({ name: 'NotImplemented', status: 501 });
  });
});
