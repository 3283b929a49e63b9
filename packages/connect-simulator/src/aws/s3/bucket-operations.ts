import { AwsError } from '../errors.ts';
import type { HttpRequest, HttpResponse } from '../http.ts';
import { readXml, type XmlElement, type XmlValue, xmlDocument, xmlText } from '../xml.ts';
import type { Buckets } from './buckets.ts';
import { invalidArgument } from './errors.ts';
import { listObjects } from './listing.ts';

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';

export function xmlAnswer(name: string, value: XmlValue): HttpResponse {
  return {
    status: 200,
    headers: { 'content-type': 'application/xml' },
    body: xmlDocument(name, value, 'flat', NAMESPACE),
  };
}

/** Reads a body. @throws AwsError MalformedXML */
export function bodyXml(body: Buffer): XmlElement {
  try {
    return readXml(body.toString());
  } catch {
    throw new AwsError(
      'MalformedXML',
      400,
      'The XML you provided was not well-formed or did not validate against our published schema',
    );
  }
}

export function listBuckets(buckets: Buckets, owner: string): HttpResponse {
  return xmlAnswer('ListAllMyBucketsResult', {
    Owner: { ID: owner },
    Buckets: {
      Bucket: buckets
        .list()
        .map(({ name, createdAt }) => ({ Name: name, CreationDate: new Date(createdAt) })),
    },
  });
}

/** us-east-1 wants no location constraint; another region's endpoint has its own. */
export function createBucket(buckets: Buckets, bucket: string, { body }: HttpRequest): HttpResponse {
  const location = body.length === 0 ? undefined : xmlText(bodyXml(body), 'LocationConstraint');
  if (location === 'us-east-1')
    throw new AwsError('InvalidLocationConstraint', 400, 'The specified location-constraint is not valid');
  if (location !== undefined && location !== '')
    throw new AwsError(
      'IllegalLocationConstraintException',
      400,
      `The ${location} location constraint is incompatible for the region specific endpoint this request was sent to.`,
    );
  buckets.create(bucket);
  return { status: 200, headers: { location: `/${bucket}` } };
}

export function listObjectsV2(buckets: Buckets, bucket: string, { query }: HttpRequest): HttpResponse {
  const token = query.get('continuation-token');
  const maxKeys = Number(query.get('max-keys') ?? 1000);
  if (!Number.isInteger(maxKeys) || maxKeys < 0)
    throw invalidArgument('Argument max-keys must be an integer between 0 and 2147483647');
  const encode = query.get('encoding-type') === 'url' ? encodeKey : (key: string) => key;
  const [prefix, delimiter] = [query.get('prefix') ?? '', query.get('delimiter') ?? ''];
  const { contents, commonPrefixes, next } = listObjects(buckets.get(bucket).objects.values(), {
    prefix,
    delimiter,
    startAfter:
      token === null ? (query.get('start-after') ?? '') : Buffer.from(token, 'base64url').toString(),
    maxKeys: Math.min(1000, maxKeys),
  });
  return xmlAnswer('ListBucketResult', {
    Name: bucket,
    Prefix: encode(prefix),
    ...(delimiter === '' ? {} : { Delimiter: encode(delimiter) }),
    ...(query.has('encoding-type') ? { EncodingType: 'url' } : {}),
    ...(query.has('start-after') ? { StartAfter: encode(query.get('start-after')!) } : {}),
    ...(token === null ? {} : { ContinuationToken: token }),
    MaxKeys: maxKeys,
    KeyCount: contents.length + commonPrefixes.length,
    IsTruncated: next !== undefined,
    ...(next === undefined ? {} : { NextContinuationToken: Buffer.from(next).toString('base64url') }),
    Contents: contents.map(({ key, etag, body, lastModified }) => ({
      Key: encode(key),
      LastModified: new Date(lastModified),
      ETag: etag,
      Size: body.length,
      StorageClass: 'STANDARD',
    })),
    CommonPrefixes: commonPrefixes.map((each) => ({ Prefix: encode(each) })),
  });
}

/** Up to 1,000 objects; those that are not there count as deleted. */
export function deleteObjects(buckets: Buckets, bucket: string, { body }: HttpRequest): HttpResponse {
  const { objects } = buckets.get(bucket);
  const request = bodyXml(body);
  const keys = request.children
    .filter(({ name }) => name === 'Object')
    .map((object) => xmlText(object, 'Key') ?? '');
  if (keys.length === 0 || keys.length > 1000)
    throw new AwsError('MalformedXML', 400, 'A request deletes 1 to 1000 objects');
  for (const key of keys) objects.delete(key);
  const quiet = xmlText(request, 'Quiet') === 'true';
  return xmlAnswer('DeleteResult', { Deleted: quiet ? [] : keys.map((Key) => ({ Key })) });
}

function encodeKey(key: string): string {
  return encodeURIComponent(key).replaceAll('%2F', '/');
}
