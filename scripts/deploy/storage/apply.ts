import {
  type BucketLocationConstraint,
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  HeadBucketCommand,
  PutObjectCommand,
  PutPublicAccessBlockCommand,
} from '@aws-sdk/client-s3';
import type { Aws } from '../aws/aws.ts';
import type { Target } from '../names.ts';
import type { StorageAction } from './plan.ts';

export async function applyStorage(
  { aws, target }: { aws: Aws; target: Target },
  action: StorageAction,
): Promise<void> {
  const { s3 } = aws.clients;
  const owned = { Bucket: action.bucket, ExpectedBucketOwner: target.account };
  switch (action.do) {
    case 'bucket.create':
      await aws.create<unknown>(
        'CreateBucket',
        () => s3.send(new CreateBucketCommand({ Bucket: action.bucket, ...placeOf(target.region) })),
        () => aws.find('HeadBucket', () => s3.send(new HeadBucketCommand(owned))),
      );
      return;
    case 'bucket.close': {
      const PublicAccessBlockConfiguration = {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      };
      await aws.write('PutPublicAccessBlock', () =>
        s3.send(new PutPublicAccessBlockCommand({ ...owned, PublicAccessBlockConfiguration })),
      );
      return;
    }
    case 'artefact.upload': {
      const { key, zip } = action.artefact;
      const object = { ...owned, Key: key, Body: zip, ContentType: 'application/zip' };
      await aws.write('PutObject', () => s3.send(new PutObjectCommand(object)));
      return;
    }
    case 'artefact.delete':
      return aws.remove('DeleteObject', () =>
        s3.send(new DeleteObjectCommand({ ...owned, Key: action.key })),
      );
    case 'bucket.delete':
      return aws.remove('DeleteBucket', () => s3.send(new DeleteBucketCommand(owned)));
  }
}

/** S3 takes no name for us-east-1. */
function placeOf(region: string) {
  if (region === 'us-east-1') return {};
  return { CreateBucketConfiguration: { LocationConstraint: region as BucketLocationConstraint } };
}
