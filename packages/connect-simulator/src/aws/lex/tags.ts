import { tagKey, tags } from '@resumed-chats/lex-model';
import { z } from 'zod';
import type { ModelStore } from '../../lex/models/store.ts';
import { tag, tagsOf, untag } from '../../lex/models/tags.ts';
import type { Operation } from '../rest-json.ts';
import { lexOperation } from './lex-operation.ts';

const TAGS = '/tags/{resourceARN}';
const resource = { resourceARN: z.string().min(1).max(1011) };

export function tagOperations(store: ModelStore): Operation[] {
  return [
    lexOperation({
      name: 'TagResource',
      method: 'POST',
      path: TAGS,
      input: z.strictObject({ ...resource, tags }),
      handle: ({ resourceARN, tags: added }) => {
        tag(store, resourceARN, added);
        return {};
      },
    }),
    lexOperation({
      name: 'UntagResource',
      method: 'DELETE',
      path: TAGS,
      query: { tagKeys: 'tagKeys[]' },
      input: z.strictObject({ ...resource, tagKeys: z.array(tagKey).max(200) }),
      handle: ({ resourceARN, tagKeys }) => {
        untag(store, resourceARN, tagKeys);
        return {};
      },
    }),
    lexOperation({
      name: 'ListTagsForResource',
      method: 'GET',
      path: TAGS,
      input: z.strictObject(resource),
      handle: ({ resourceARN }) => ({ tags: tagsOf(store, resourceARN) }),
    }),
  ];
}
