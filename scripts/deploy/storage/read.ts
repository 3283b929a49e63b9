import { GetPublicAccessBlockCommand, HeadBucketCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import type { Aws } from '../aws/aws.ts';
import { failureOf, isDenied } from '../aws/failure.ts';
import { pages } from '../aws/pages.ts';
import { DeployError } from '../errors.ts';
import type { ActualBucket } from './plan.ts';

/** @throws DeployError also when the bucket is somebody else's: names are the whole world's */
export async function readBucket(
  aws: Aws,
  bucket: string,
  account: string,
): Promise<ActualBucket | undefined> {
  const { s3 } = aws.clients;
  const owned = { Bucket: bucket, ExpectedBucketOwner: account };
  const found = await aws.find('HeadBucket', () =>
    s3.send(new HeadBucketCommand(owned)).catch((error: unknown) => {
      throw isDenied(failureOf(error)) ? notOurs(bucket, error) : error;
    }),
  );
  if (found === undefined) return undefined;
  const [access, objects] = await Promise.all([
    aws.find('GetPublicAccessBlock', () => s3.send(new GetPublicAccessBlockCommand(owned))),
    pages(async (token) => {
      const page = await aws.read('ListObjectsV2', () =>
        s3.send(new ListObjectsV2Command({ ...owned, ContinuationToken: token })),
      );
      return { items: page.Contents, next: page.NextContinuationToken };
    }),
  ]);
  const block = access?.PublicAccessBlockConfiguration;
  return {
    closed:
      block?.BlockPublicAcls === true &&
      block.BlockPublicPolicy === true &&
      block.IgnorePublicAcls === true &&
      block.RestrictPublicBuckets === true,
    keys: objects.flatMap(({ Key }) => (Key === undefined ? [] : [Key])),
  };
}

function notOurs(bucket: string, cause: unknown): DeployError {
  return new DeployError(
    {
      place: `bucket ${bucket}`,
      what: 'it belongs to another account, or these credentials may not see it',
      how: 'Allow s3:ListBucket on it, or choose another --stack-name',
    },
    cause,
  );
}
