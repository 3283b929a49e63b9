import { createHash } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import { AwsError } from '../errors.ts';
import { noSuchBucket, noSuchKey, preconditionFailed } from './errors.ts';

export interface StoredObject {
  readonly key: string;
  readonly body: Buffer;
  /** Quoted MD5. */
  readonly etag: string;
  /** Epoch milliseconds. */
  readonly lastModified: number;
  /** `content-type`, `cache-control`, `x-amz-meta-*` … as they were sent. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Bucket {
  readonly name: string;
  readonly createdAt: number;
  readonly objects: Map<string, StoredObject>;
  /** Encryption, public access block, tags …: the XML that was put, by the query's name, e.g. `encryption`. */
  readonly settings: Map<string, string>;
}

/** Source: S3 user guide, bucket naming rules. */
const BUCKET_NAME = /^(?!xn--|\d+\.\d+\.\d+\.\d+$)(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/** What every bucket has since April 2023: S3's own encryption, no public access, no access control lists. */
const NEW_BUCKET = [
  [
    'encryption',
    '<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256</SSEAlgorithm></ApplyServerSideEncryptionByDefault><BucketKeyEnabled>false</BucketKeyEnabled></Rule></ServerSideEncryptionConfiguration>',
  ],
  [
    'publicAccessBlock',
    '<PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>true</IgnorePublicAcls><BlockPublicPolicy>true</BlockPublicPolicy><RestrictPublicBuckets>true</RestrictPublicBuckets></PublicAccessBlockConfiguration>',
  ],
  [
    'ownershipControls',
    '<OwnershipControls><Rule><ObjectOwnership>BucketOwnerEnforced</ObjectOwnership></Rule></OwnershipControls>',
  ],
] as const;

/** The account's buckets, in memory. */
export class Buckets {
  readonly #clock: Pick<Clock, 'now'>;
  readonly #buckets = new Map<string, Bucket>();

  constructor(clock: Pick<Clock, 'now'>) {
    this.#clock = clock;
  }

  list(): Bucket[] {
    return [...this.#buckets.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** A bucket that is there already stays as it is, as in us-east-1. @throws AwsError InvalidBucketName */
  create(name: string): void {
    if (!BUCKET_NAME.test(name))
      throw new AwsError('InvalidBucketName', 400, 'The specified bucket is not valid.');
    if (this.#buckets.has(name)) return;
    const createdAt = this.#clock.now();
    this.#buckets.set(name, { name, createdAt, objects: new Map(), settings: new Map(NEW_BUCKET) });
  }

  /** @throws AwsError NoSuchBucket */
  get(name: string): Bucket {
    const bucket = this.#buckets.get(name);
    if (bucket === undefined) throw noSuchBucket();
    return bucket;
  }

  /** @throws AwsError NoSuchBucket, BucketNotEmpty */
  delete(name: string): void {
    if (this.get(name).objects.size > 0)
      throw new AwsError('BucketNotEmpty', 409, 'The bucket you tried to delete is not empty');
    this.#buckets.delete(name);
  }

  /** @param ifNoneMatch `*`: only when there is no such object. @throws AwsError NoSuchBucket, PreconditionFailed */
  put(
    name: string,
    key: string,
    body: Buffer,
    {
      headers = {},
      ifNoneMatch,
    }: { headers?: Record<string, string>; ifNoneMatch?: string | undefined } = {},
  ): StoredObject {
    const { objects } = this.get(name);
    if (ifNoneMatch === '*' && objects.has(key)) throw preconditionFailed();
    const etag = `"${createHash('md5').update(body).digest('hex')}"`;
    const object = { key, body, etag, lastModified: this.#clock.now(), headers };
    objects.set(key, object);
    return object;
  }

  /** @throws AwsError NoSuchBucket, NoSuchKey */
  object(name: string, key: string): StoredObject {
    const object = this.get(name).objects.get(key);
    if (object === undefined) throw noSuchKey();
    return object;
  }
}
