import { lines } from '../../utterances.ts';

/** Longer answers, as people give them who greet, explain, apologise or lose their patience. */
export const sameSentences = lines(`
  hi there same issue
  hi there it's me again about the same problem
  hey it's me again
  hello again it's about my open question
  good morning I'm coming back about the issue from yesterday
  good evening I would like to continue with my request
  sorry for the delay I was at work it's the same question
  sorry I fell asleep can we go on
  I was at lunch and now I can continue
  I lost my connection in the middle of our chat
  we got disconnected earlier and I want to finish
  my battery died while we were chatting about this
  I had a meeting but I'm back and the problem is still there
  it could be the same problem
  it might be the same issue
  I think it's still the same thing
  I believe it is the same as last time
  same as the last time I wrote
  same as what I reported this morning
  like last time
  like the last time we talked
  it's exactly like before
  it looks the same to me
  it looks like nothing has changed on your side
  looks like it's not fixed
  I checked again and it's not fixed
  I just checked and there is no difference
  I just tried again and it still fails
  I waited an hour and nothing happened
  I waited like you said but nothing happened
  I've been waiting all day for a solution
  I've been waiting since this morning and nobody fixed it
  I've tried all the steps twice already
  I tried turning it off and on and it's still dead
  I cleared everything as you told me and it did nothing
  I did everything the lady told me to do
  I did what your colleague suggested and it failed
  your colleague said it would be fixed by now and it's not
  you promised to fix it and it's still broken
  you said it would work after an hour but it doesn't
  you told me it was solved but it isn't
  they said it was resolved but it is not resolved
  they told me to come back if it happened again and it did
  the agent promised an answer and I still have none
  nobody has solved it so far
  nobody came back to me on this
  I'm still unable to use it
  I still don't understand what you told me
  I still don't know what to do about it
  I still have no solution
  still no solution
  still no reply from anybody
  still pending
  it's still pending
  it is still open
  it's still going on
  it's an ongoing problem
  this is an ongoing issue
  this has been going on for days
  it never got solved
  it was never resolved
  it was working for a bit and now it's dead again
  it worked yesterday after your fix and today it's broken again
  again the same
  again the same trouble
  again
  same again
  ugh same problem
  ugh still not fixed
  unbelievable still broken
  this is the third time I write about this
  this is the third time I have to explain the same problem
  how many times do I have to ask about this
  I keep having this problem
  I keep getting the same thing
  I keep coming back for the same reason
  I'm following up on what I reported
  I'm checking in on my case
  I'm checking on the status of my request
  I want to know what happened with my case
  I want to know if there's any progress
  do you have any news for me
  do you have an answer for me yet
  did anybody find out what's wrong
  was anybody able to fix it
  could you continue with my problem
  could we pick this up again
  let's pick it up again
  let's get back to my problem
  let's get back to what we were doing
  let's get this solved at last
  please continue with my case
  please go on with what we were doing
  please finish what we started
  I want to resolve what we started
  I want to go back to my first question
  I want to keep talking about the same thing
  I'd like to continue our conversation
  I'd like to get back to the same matter
  it's to do with the same thing
  it's to do with what I asked earlier
  it's connected to what I asked before
  it's related to my earlier question
  it's related to the same problem
  it's part of the same problem
  it's the problem I described before
  it's the one I described earlier
  it's the one you already know
  the one I mentioned
  the issue I mentioned this morning
  the question that you couldn't answer
  the matter we left open
  the thing we didn't resolve
  I didn't get a solution last time
  I don't think it's fixed
  I do not see any change
  it does nothing as before
  there's been no change at all
  no progress
  no progress at all
  zero change
  nothing has been done
  nothing was done about it
  nothing you told me worked
  none of that worked
  none of the steps worked
  neither of your suggestions worked
  nope it did not work
  no it's still the same
  no it still doesn't work
  no it's still not working
  no it isn't fixed yet
  no that didn't fix it
  no not solved
  no not yet
  not yet
  not really it's the same
  not working yet
  not working still
  not any better
  it's not any better
  it's not better
  I don't have any new issue it's the one from before
  there is nothing else it's this one problem
  I have only this one problem
  I've just got the one problem
`);
