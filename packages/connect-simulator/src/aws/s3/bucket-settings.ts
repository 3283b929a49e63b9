import { AwsError } from '../errors.ts';
import type { HttpResponse } from '../http.ts';
import { bodyXml } from './bucket-operations.ts';
import type { Bucket } from './buckets.ts';

/** A bucket's setting that is put and read as it was put. */
interface Setting {
  /** Of the operations: `Put…`, `Get…`, `Delete…`. */
  name: string;
  /** The root element. */
  element: string;
  /** The error that GET answers while there is none. */
  missing: { code: string; status: number; message: string };
}

/** By the name in the query. */
export const BUCKET_SETTINGS: Readonly<Record<string, Setting>> = {
  encryption: {
    name: 'BucketEncryption',
    element: 'ServerSideEncryptionConfiguration',
    missing: {
      code: 'ServerSideEncryptionConfigurationNotFoundError',
      status: 404,
      message: 'The server side encryption configuration was not found',
    },
  },
  publicAccessBlock: {
    name: 'PublicAccessBlock',
    element: 'PublicAccessBlockConfiguration',
    missing: {
      code: 'NoSuchPublicAccessBlockConfiguration',
      status: 404,
      message: 'The public access block configuration was not found',
    },
  },
  ownershipControls: {
    name: 'BucketOwnershipControls',
    element: 'OwnershipControls',
    missing: {
      code: 'OwnershipControlsNotFoundError',
      status: 404,
      message: 'The bucket ownership controls were not found',
    },
  },
  tagging: {
    name: 'BucketTagging',
    element: 'Tagging',
    missing: { code: 'NoSuchTagSet', status: 404, message: 'The TagSet does not exist' },
  },
  lifecycle: {
    name: 'BucketLifecycleConfiguration',
    element: 'LifecycleConfiguration',
    missing: {
      code: 'NoSuchLifecycleConfiguration',
      status: 404,
      message: 'The lifecycle configuration does not exist',
    },
  },
};

export function bucketSetting(
  { settings }: Bucket,
  setting: string,
  verb: 'Put' | 'Get' | 'Delete',
  body: Buffer,
): HttpResponse {
  const { element, missing } = BUCKET_SETTINGS[setting]!;
  if (verb === 'Put') {
    if (bodyXml(body).name !== element)
      throw new AwsError('MalformedXML', 400, `The body has to be a ${element}`);
    settings.set(setting, body.toString());
    return { status: setting === 'tagging' ? 204 : 200 };
  }
  if (verb === 'Delete') {
    settings.delete(setting);
    return { status: 204 };
  }
  const put = settings.get(setting);
  if (put !== undefined) return { status: 200, headers: { 'content-type': 'application/xml' }, body: put };
  throw new AwsError(missing.code, missing.status, missing.message);
}
