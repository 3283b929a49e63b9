import type { NewId } from '../../ids.ts';
import { AwsError } from '../errors.ts';
import type { HttpHandler, HttpRequest, HttpResponse } from '../http.ts';
import type { BeforeOperation } from '../rest-json.ts';
import { xmlDocument } from '../xml.ts';
import { createBucket, deleteObjects, listBuckets, listObjectsV2, xmlAnswer } from './bucket-operations.ts';
import { BUCKET_SETTINGS, bucketSetting } from './bucket-settings.ts';
import type { Buckets } from './buckets.ts';
import { notImplemented } from './errors.ts';
import { getObject, putObject } from './object-operations.ts';
import { type Place, placeOf } from './place.ts';

export { Buckets } from './buckets.ts';

interface S3Options {
  buckets: Buckets;
  newId: NewId;
  account: string;
  before?: BeforeOperation;
}

/** Amazon S3 over the wire, as far as uploading artefacts needs it. Signing name `s3`. */
export function createS3({ buckets, newId, account, before = () => undefined }: S3Options): HttpHandler {
  return (request) => {
    const requestId = newId().replaceAll('-', '').slice(0, 16).toUpperCase();
    try {
      const place = placeOf(request);
      const { name, handle } = operationOf(buckets, account, place, request);
      if (before('S3', name) === 'drop') return { status: 500, drop: true };
      const answer = handle();
      return { ...answer, headers: { 'x-amz-request-id': requestId, ...answer.headers } };
    } catch (error) {
      if (error instanceof AwsError) return errorAnswer(error, request, requestId);
      throw error;
    }
  };
}

interface Operation {
  name: string;
  handle: () => HttpResponse;
}

const VERBS = new Map([
  ['PUT', 'Put'],
  ['GET', 'Get'],
  ['DELETE', 'Delete'],
] as const) as ReadonlyMap<string, 'Put' | 'Get' | 'Delete'>;

/** Queries that say which operation is meant; whichever is not known here is not to be mistaken for another. */
const MEANT =
  /^(acl|accelerate|analytics|cors|intelligent-tiering|inventory|legal-hold|logging|metrics|notification|object-lock|partNumber|policy|policyStatus|replication|requestPayment|restore|retention|select|torrent|uploadId|uploads|versioning|versionId|versions|website|attributes)$/;

function operationOf(buckets: Buckets, account: string, place: Place, request: HttpRequest): Operation {
  const { method, query } = request;
  const { bucket, key } = place;
  const meant = [...query.keys()].find((name) => MEANT.test(name));
  if (meant !== undefined || request.headers['x-amz-copy-source'] !== undefined)
    throw notImplemented(`${method} ?${meant ?? 'copy'} of S3`);
  if (bucket === undefined) {
    if (method === 'GET') return { name: 'ListBuckets', handle: () => listBuckets(buckets, account) };
    throw notImplemented(`${method} / of S3`);
  }
  return key === undefined
    ? bucketOperation(buckets, bucket, request)
    : objectOperation(buckets, bucket, key, request);
}

function bucketOperation(buckets: Buckets, bucket: string, request: HttpRequest): Operation {
  const { method, query, body } = request;
  const setting = Object.keys(BUCKET_SETTINGS).find((name) => query.has(name));
  if (setting !== undefined) {
    const verb = VERBS.get(method);
    if (verb !== undefined)
      return {
        name: `${verb}${BUCKET_SETTINGS[setting]!.name}`,
        handle: () => bucketSetting(buckets.get(bucket), setting, verb, body),
      };
  }
  if (method === 'GET' && query.has('location'))
    return {
      name: 'GetBucketLocation',
      // us-east-1 is the one without a name. The element has no children: its text is the region.
      handle: () => {
        buckets.get(bucket);
        return xmlAnswer('LocationConstraint', '');
      },
    };
  if (method === 'GET' && query.get('list-type') === '2')
    return { name: 'ListObjectsV2', handle: () => listObjectsV2(buckets, bucket, request) };
  if (method === 'POST' && query.has('delete'))
    return { name: 'DeleteObjects', handle: () => deleteObjects(buckets, bucket, request) };
  if (method === 'PUT') return { name: 'CreateBucket', handle: () => createBucket(buckets, bucket, request) };
  if (method === 'HEAD')
    return {
      name: 'HeadBucket',
      handle: () => {
        buckets.get(bucket);
        return { status: 200, headers: { 'x-amz-bucket-region': 'us-east-1' } };
      },
    };
  if (method === 'DELETE')
    return {
      name: 'DeleteBucket',
      handle: () => {
        buckets.delete(bucket);
        return { status: 204 };
      },
    };
  throw notImplemented(`${method} of a bucket`);
}

function objectOperation(buckets: Buckets, bucket: string, key: string, request: HttpRequest): Operation {
  const { method } = request;
  if (method === 'PUT') return { name: 'PutObject', handle: () => putObject(buckets, bucket, key, request) };
  if (method === 'GET' || method === 'HEAD')
    return {
      name: method === 'GET' ? 'GetObject' : 'HeadObject',
      handle: () => getObject(buckets, bucket, key, request),
    };
  if (method === 'DELETE')
    return {
      name: 'DeleteObject',
      handle: () => {
        buckets.get(bucket).objects.delete(key);
        return { status: 204 };
      },
    };
  throw notImplemented(`${method} of an object`);
}

/** HEAD answers have no body: clients know them by their status. */
function errorAnswer(
  { code, status, message, headers }: AwsError,
  { method, path }: HttpRequest,
  requestId: string,
): HttpResponse {
  const all = { 'content-type': 'application/xml', 'x-amz-request-id': requestId, ...headers };
  if (method === 'HEAD') return { status, headers: all };
  const error = { Code: code, Message: message, Resource: path, RequestId: requestId };
  return { status, headers: all, body: xmlDocument('Error', error, 'flat') };
}
