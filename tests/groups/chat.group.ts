import { group } from './group.ts';

group(['chat', 'logging'], { without: ['chat/widget/chromium'] });
