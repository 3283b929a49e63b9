import { lines } from '../utterances.ts';

export const differentIssue = lines(`
  different
  different issue
  a different issue
  different problem
  a different problem
  different question
  a different question
  different topic
  a different topic
  different one
  a different one
  different thing
  something different
  something else
  something new
  another
  another one
  another issue
  another problem
  another question
  another topic
  another thing
  other issue
  other problem
  other question
  new
  new issue
  a new issue
  new problem
  a new problem
  new question
  a new question
  new topic
  a new one
  yes a different one
  yes a new issue
  yes something else
  it's different
  it's a different issue
  it's a different problem
  it's a different question this time
  it is a different thing
  it's something else
  it's something different
  it's something completely different
  it's something new
  it's another issue
  it's another problem
  it's a new issue
  it's a new problem
  it's a new question
  it's about something else
  it's for something else
  this is about something else
  this is a different issue
  this is a new one
  this time it's something else
  now it's something else
  hi it's about something else
  hello I have a different question
  hi I have another question
  hey new problem
  I have another question
  I have another problem
  I have a new question
  I have a new problem
  I have a different question
  I have a different problem now
  I've got a new issue
  I got another issue
  I need help with something else
  I need something else
  I want to ask something else
  I want to ask about something different
  I'm here for something else
  I'm writing about something else
  can I ask you something else
  can you help me with another thing
  one more thing
  one more question
  actually another thing
  actually it's something else
  separate issue
  a separate question
  unrelated
  unrelated question
  unrelated to the last one
  not related to what we discussed
  nothing to do with that
  nothing to do with before
  it has nothing to do with the other problem
  not the same
  not the same issue
  not the same problem
  not the same question
  not the same thing
  not the same one
  not the same as before
  it's not the same
  it's not the same issue
  it's not the same problem
  it's not the same thing
  it isn't the same
  it isn't the same issue
  this is not the same problem
  no it's not the same issue
  no not the same
  no it's different
  no it's a different one
  no it's another problem
  no a new one
  no something else
  nope something else
  not that
  not that one
  not about that
  not about that anymore
  not about that issue
  it's not about that
  not that issue
  not that problem
  not the previous issue
  not the last issue
  not the one from before
  not the old problem
  I don't mean that one
  I'm not here about that
  I don't need help with that anymore but with something else
  forget the old issue I have a new one
  forget about that I have another question
  that one is solved I have another question
  that's fixed but I have another problem
  that's done now something else
  the old one is solved this is new
  the other problem is gone but now I have a new one
  the first problem is fixed now there is another
  change topic
  change of topic
  let's talk about something else
  {Topic}
  my {Topic}
  the {Topic}
  a {Topic}
  {Topic} please
  {Topic} question
  {Topic} problem
  {Topic} problems
  {Topic} issue
  {Topic} help
  about {Topic}
  about my {Topic}
  about a {Topic}
  about the {Topic}
  it's {Topic}
  it's my {Topic}
  it's about {Topic}
  it's about my {Topic}
  it's about a {Topic}
  now it's {Topic}
  now it's about my {Topic}
  this time it's my {Topic}
  this time it's about {Topic}
  question about {Topic}
  question about my {Topic}
  question on my {Topic}
  new question about {Topic}
  new question about my {Topic}
  another question about my {Topic}
  different question about my {Topic}
  I have a question about {Topic}
  I have a question about my {Topic}
  hi I have a question about my {Topic}
  hello it's about my {Topic}
  quick question about my {Topic}
  new {Topic} question
  new {Topic} problem
  new {Topic} issue
  a different {Topic} issue
  another {Topic} problem
  problem with {Topic}
  problem with my {Topic}
  problem with the {Topic}
  a problem with my {Topic} this time
  I have a problem with my {Topic}
  I'm having trouble with my {Topic}
  trouble with {Topic}
  issue with my {Topic}
  issues with {Topic}
  help with {Topic}
  help with my {Topic}
  I need help with {Topic}
  I need help with my {Topic}
  I need help with a {Topic}
  can you help me with my {Topic}
  I need {Topic}
  I need a {Topic}
  I want a {Topic}
  I want to ask about my {Topic}
  I want to talk about my {Topic}
  I'd like to know about my {Topic}
  something is wrong with my {Topic}
  there is something wrong with the {Topic}
  there is a problem with my {Topic}
  there is a mistake on my {Topic}
  my {Topic} is wrong
  my {Topic} is not right
  my {Topic} is too high
  why is my {Topic} so high
  my {Topic} is down
  my {Topic} is not working
  my {Topic} isn't working
  my {Topic} doesn't work
  my {Topic} stopped working
  my {Topic} is slow
  the {Topic} is very slow
  the {Topic} keeps dropping
  my {Topic} is broken
  my {Topic} is late
  my {Topic} is missing
  my {Topic} never arrived
  my {Topic} hasn't arrived
  my {Topic} didn't come
  my {Topic} came damaged
  where is my {Topic}
  when will my {Topic} arrive
  when do I get my {Topic}
  I haven't received my {Topic}
  I didn't get my {Topic}
  I got the wrong {Topic}
  I get a {Topic}
  I keep getting a {Topic} message
  I got a {Topic} I don't recognize
  there is a {Topic} I don't recognize
  I was charged twice on my {Topic}
  I can't pay my {Topic}
  I want to pay my {Topic}
  I want to cancel my {Topic}
  I want to change my {Topic}
  I want to track my {Topic}
  I want to return my {Topic}
  I need a copy of my {Topic}
  I don't understand my {Topic}
  can you check my {Topic}
  something else about my {Topic}
  something else my {Topic}
  different issue {Topic}
  different one it's my {Topic}
  new issue with my {Topic}
  not the same it's about {Topic}
  not the same issue it's my {Topic}
  not the same problem now it's {Topic}
  not that it's about my {Topic}
  not about that it's my {Topic}
  not that anymore now it's my {Topic}
  no it's about {Topic}
  no it's about my {Topic}
  no it's my {Topic}
  no I have a question about my {Topic}
  no this time my {Topic}
  it's not about that it's about {Topic}
  that is solved now I have a question about my {Topic}
  forget that I need help with my {Topic}
`);
