import { ResumedChat } from './element.ts';

const TAG = 'resumed-chat';

// A page may load the script twice.
if (customElements.get(TAG) === undefined) customElements.define(TAG, ResumedChat);
