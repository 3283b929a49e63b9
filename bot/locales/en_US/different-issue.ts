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
  no that one is fine this is new
  no not that one another
  not that one a new one
  not what we talked about
  not what I asked before
  not what I wrote about earlier
  not what we discussed
  no longer the same issue
  no longer about that
  no longer that problem
  it's no longer the same problem
  I don't have that problem anymore but another one
  that works now but something else is broken
  that one works but I have a different problem
  that's solved next problem
  first one solved I have a second question
  I have a second question
  second question
  second problem
  next question
  next problem
  I have one more question
  I have one more issue
  I've another question for you
  also another thing
  also I have a different question
  by the way I have another question
  besides that I have a question
  apart from that I have another problem
  in addition I have a new question
  instead I want to ask something else
  I want to start a new topic
  I'd like to start a new request
  start over with a new issue
  start a new question
  new subject
  different subject
  another subject
  different matter
  another matter
  a different request
  new request
  another request
  different reason
  different reason this time
  another reason
  totally different
  totally different problem
  completely different
  completely new
  completely unrelated
  it's unrelated to the earlier one
  it isn't related to my last chat
  I've a totally new situation
  now I have a different situation
  brand new issue
  it's a brand new problem
  not connected to the previous one
  nothing to do with the earlier chat
  nothing to do with what I asked
  it doesn't have to do with the last one
  it has nothing to do with my last question
  it's not connected with the other thing
  it's not my old problem
  it's not my earlier question
  not my old problem
  not my earlier question
  not my last issue
  this one is new
  this one is different
  this is something new
  this problem is new
  this came up today
  something else came up
  something new came up
  something new happened
  something else happened
  a new thing happened
  now something else is wrong
  something else is broken
  something else stopped working
`);
