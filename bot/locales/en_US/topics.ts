import { lines } from '../utterances.ts';

/** Naming a topic, without more, is a different issue too: it says which. */
export const namedTopic = lines(`
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
  I'm asking about {Topic}
  I'm asking about my {Topic}
  I'm asking about my {Topic} now
  I'm asking about a {Topic} now
  I'm writing about my {Topic}
  I'm here about my {Topic}
  I'm here for my {Topic}
  I'm contacting you about {Topic}
  regarding my {Topic}
  regarding the {Topic}
  it's regarding {Topic}
  please check my {Topic}
  please cancel my {Topic}
  please send me my {Topic}
  please explain my {Topic}
  tell me about my {Topic}
  I see a {Topic} on my account
  I see a {Topic} that I don't know
  I see two {Topic} on my card
  I have a {Topic} that is wrong
  I have two {Topic} this month
  I have no {Topic}
  I have no {Topic} at home since this morning
  I never got my {Topic}
  I'm still missing a {Topic}
  I just got a {Topic}
  I just placed an {Topic}
  I placed an {Topic} last week
  I made a {Topic} yesterday
  I paid my {Topic} twice
  I paid the {Topic} already
  I lost my {Topic}
  I forgot my {Topic}
  I can't see my {Topic}
  I can't connect to {Topic}
  I can't open the {Topic}
  I can't find my {Topic}
  I can't log in to my {Topic}
  you sent me the wrong {Topic}
  you sent me a {Topic} that is too high
  you charged me for {Topic}
  you didn't send my {Topic}
  your website shows an {Topic}
  your site gives me an {Topic}
  the app shows an {Topic}
  the page says {Topic}
  my computer says {Topic}
  my phone has no {Topic}
  my {Topic} has a mistake
  my {Topic} was not delivered
  my {Topic} was declined
  my {Topic} was cancelled
  my {Topic} was rejected
  my {Topic} is stuck
  my {Topic} is lost
  my {Topic} is delayed
  my {Topic} is incorrect
  my {Topic} is double
  my {Topic} is not showing up
  my {Topic} went up
  my {Topic} went out
  my {Topic} failed
  my {Topic} keeps failing
  my {Topic} keeps disconnecting
  my {Topic} arrived broken
  my {Topic} arrived open
  my last {Topic}
  my new {Topic}
  my last {Topic} was too high
  the {Topic} is wrong
  the {Topic} is missing
  the {Topic} is down
  the {Topic} is broken
  the {Topic} is not working
  the {Topic} won't work
  the {Topic} won't load
  the {Topic} never came
  the {Topic} says delivered but it's not here
  the {Topic} I got is wrong
  the {Topic} you sent is wrong
  no {Topic} at all
  no {Topic} since today
  {Topic} not working
  {Topic} is down
  {Topic} is slow
  {Topic} is wrong
  {Topic} not received
  {Topic} late
  {Topic} missing
  {Topic} status
  {Topic} this time
  {Topic} now
  {Topic} department
  another question {Topic}
  other question about {Topic}
  other question about my {Topic}
  new question my {Topic} is late
  new problem my {Topic} is down
  new problem the {Topic} stopped
  different problem my {Topic} doesn't work
  something else do you have {Topic}
  different question do you do {Topic}
  one more thing my {Topic}
  one more question about {Topic}
  one more thing about a {Topic}
  also a question about {Topic}
  forget the earlier question it's about {Topic}
  never mind the other thing my {Topic} is wrong
  not my old issue it's the {Topic}
  not my earlier question now I need {Topic}
  not what we talked about my {Topic}
  that's not it it's my {Topic}
  it isn't that it's the {Topic}
  not the same thing as before it's about a {Topic}
  the other thing is solved now it's my {Topic}
  the first issue is fixed now my {Topic} is wrong
  no longer that it's about my {Topic}
`);
