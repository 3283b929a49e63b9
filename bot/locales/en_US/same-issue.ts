import { lines } from '../utterances.ts';

export const sameIssue = lines(`
  same
  the same
  same issue
  the same issue
  same problem
  the same problem
  same question
  the same question
  same thing
  the same thing
  same one
  the same one
  same topic
  same as before
  the same as before
  same as last time
  same as earlier
  same issue as before
  same problem as before
  same thing as before
  same question as earlier
  same error as before
  exactly the same
  exactly the same problem
  yes the same
  yes same issue
  yeah same thing
  yep same problem
  still the same
  still the same issue
  still the same problem
  it's the same
  it's the same issue
  it's the same problem
  it is the same thing as before
  it's about the same issue
  this is about the same problem
  hi it's the same issue again
  hello I'm back with the same problem
  I have the same problem again
  I'm having the same issue
  still having the same problem
  same old problem
  same problem again
  it's all the same as yesterday
  no it's the same
  no it's the same problem
  no the same issue
  not a new issue
  not a new problem
  not a new question
  not new
  not something new
  nothing new
  nothing different
  nothing else just the same issue
  it's nothing new
  it's not a new issue
  it's not a new problem
  this isn't a new problem
  no it's not a new issue
  no it's not new
  no new issue
  no new question
  no other issue just the same one
  not a different issue
  not a different problem
  not a different one
  not different
  it's not different
  it's not a different issue
  it isn't a different problem
  no it's not a different issue
  no it's not something else
  it's not something else
  it's not another issue
  not another problem it's the same
  not something else the same thing
  I don't have a new question
  I don't have another problem
  I don't have a different issue
  still not working
  it's still not working
  it still doesn't work
  it still does not work
  still doesn't work
  still isn't working
  still broken
  it's still broken
  hi still not working
  hello it's still not working
  nope still not working
  still not fixed
  it's still not fixed
  still not resolved
  still not solved
  not fixed
  not fixed yet
  it isn't fixed
  it's not fixed
  it was never fixed
  you didn't fix it
  nobody fixed it
  not resolved
  not resolved yet
  not solved yet
  it's not solved
  my problem is not solved yet
  my issue hasn't been resolved
  my issue was never resolved
  didn't help
  that didn't help
  it didn't help
  it didn't work
  that didn't work
  that did not work at all
  what you told me didn't work
  the fix didn't work
  the solution you gave me doesn't work
  I tried that and it didn't work
  I tried what you said and it still fails
  I did what the agent told me and nothing changed
  no change
  no changes
  no difference
  no improvement
  no luck
  still no luck
  still nothing
  still no answer
  nothing changed
  nothing has changed
  nothing happened
  nothing works
  hasn't changed
  hasn't been fixed
  it keeps happening
  it's still happening
  still happening
  it happened again
  it's happening again
  it stopped working again
  it's doing it again
  it came back
  the problem is back
  the problem came back
  the issue is back
  the problem persists
  the issue persists
  the issue is still there
  the problem is still there
  I still have the problem
  I still have that problem
  I still have the same question
  I still need help with that
  I still need help with the same thing
  I still can't do it
  I still get the same message
  I'm still stuck
  still waiting
  I'm still waiting
  I'm still waiting for an answer
  still waiting for an answer on that
  still waiting on my problem to be fixed
  continue
  let's continue
  can we continue
  I want to continue where we left off
  pick up where we left off
  carry on from before
  going back to what we were talking about
  about what we were talking about
  about what we discussed
  about what I asked before
  about my earlier question
  about my previous issue
  about the issue from before
  about the problem from earlier
  about that problem from this morning
  regarding my previous question
  regarding the issue I told you about
  the issue I had before
  the issue from before
  the problem from before
  the problem from yesterday
  the previous one
  the previous issue
  the earlier one
  the first one
  the one from before
  the one we were talking about
  that one
  that same one
  as before
  like before
  following up
  following up on my issue
  just following up on my last chat
  follow up on our conversation
  any news
  any news on my issue
  any update
  any update on that
  any update on my case
  is there any progress on my case
  I'm back about the same thing
  I'm back it's still broken
  sorry I had to leave it's the same question
  sorry I got disconnected same issue
  I had to step away we were in the middle of it
  here is the information you asked for
  I have the number you asked me for
  I restarted it like you said and no change
  only that one
  only that
  just that one
  just that thing
  that's the only problem
  no other problem only that one
  there is no new problem
  there isn't another problem
  there's nothing new here
  nothing new from me same trouble
  not really different
  not another one
  I have no other question
  I didn't come for anything else
  nobody has helped me yet
  nobody answered me
  nobody called me back
  no one got back to me
  no one replied
  you never answered me
  you haven't answered my question
  you did not answer yet
  I never got an answer
  I haven't heard back from you
  I haven't heard anything
  did you find anything
  did you find out anything about my problem
  have you found a solution
  has anybody looked into my problem
  what happened with my case
  what about my case
  what about my problem
  what's the status of my case
  where were we
  so where were we
  we were not finished
  we hadn't finished
  we didn't finish
  you were helping me with something
  your colleague was helping me
  the agent was checking something for me
  the agent said he would check
  the agent told me to try again and it failed
  she told me to wait and come back
  he asked me to restart and I did
  I did all the steps and it fails
  I followed the steps and it still fails
  I tried everything you said
  I tried again and no luck
  tried the steps no luck
  tried it all again nothing
  rebooted and still the same
  reinstalled it and it's the same
  it only worked for a minute
  it worked for an hour and then stopped again
  it is failing again
  it broke again
  it's back again
  it got worse
  it's worse now
  it's getting worse
  this keeps coming back
  this keeps on happening to me
  the message keeps coming up
  same message on my screen
  it shows the same message again
  I see the same thing on the screen
  I get exactly what I got before
  I'm still having issues
  I'm still having problems
  I'm still having trouble
  I'm still unable to do it
  I still can't get in
  I can't do it yet
  I still don't have it
  I'm in the same situation
  same situation as earlier
  same trouble
  the trouble is still there
  unfortunately it's still there
  unfortunately nothing changed
  sadly no change
  yes still
  yes it still happens
  yes still broken
  yes that one
  yes please continue
  yes let's go on with that
  go on
  go on please
  let's keep going
  keep going with my case
  let's go back to it
  back to that
  back to my problem
  back to where we stopped
  going on with my question
  continue my case
  continue the conversation
  continue our chat please
  resume our chat
  resume where we stopped
  to finish what we started
  let's finish what we started
  same ticket
  same case
  same request
  same subject
  same reason
  same concern
  same reason as before
  my open case
  my case is still open
  the ticket from this afternoon
  the question from an hour ago
  the thing from a few hours ago
  as I said before
  like I said earlier
  like I told you
  it's what I told you before
  it's what I wrote above
  what I wrote earlier
  see above
  see my messages above
  read the conversation above
  I already explained it
  I already told you what it is
  I already explained everything to the other agent
  you have my details already
`);
