import { lines } from '../utterances.ts';

/** What customers ask about a topic. */
export const topicQuestions = lines(`
  can you help me with my {Topic}
  why is my {Topic} so high
  where is my {Topic}
  when will my {Topic} arrive
  when do I get my {Topic}
  can you check my {Topic}
  how do I pay my {Topic}
  how do I change my {Topic}
  how do I cancel my {Topic}
  how do I track my {Topic}
  how do I get a {Topic}
  how do I fix my {Topic}
  how do I reset my {Topic}
  how do I set up my {Topic}
  how can I see my {Topic}
  how can I return my {Topic}
  how much is {Topic}
  how long does {Topic} take
  how does {Topic} work
  what is this {Topic}
  what is this {Topic} for
  what about my {Topic}
  why is there a {Topic}
  why did I get a {Topic}
  why do I have a {Topic}
  why was my {Topic} cancelled
  why is my {Topic} late
  when is my {Topic} due
  when does my {Topic} come
  where can I find my {Topic}
  where can I see my {Topic}
  who do I ask about {Topic}
  do you have {Topic}
  do you do {Topic}
  do you offer {Topic} to my country
  do I have to pay for {Topic}
  can I get a {Topic}
  can I change my {Topic}
  can I cancel my {Topic}
  can I pay my {Topic} here
  can I get a copy of my {Topic}
  can I ask about my {Topic}
  could you look at my {Topic}
  could you check my {Topic} please
`);
