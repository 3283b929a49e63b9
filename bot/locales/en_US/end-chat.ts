import { lines } from '../utterances.ts';

export const endChat = lines(`
  bye
  bye bye
  goodbye
  good bye
  see you
  have a nice day
  thanks bye
  thank you bye
  ok bye
  ok thanks bye
  ok thank you goodbye
  I'm done
  I am done
  done
  we're done
  done here thanks
  all done
  all done thanks
  I'm finished
  that's all
  that's all thanks
  that is all
  that's it
  that's it thanks
  that was all I needed
  that's everything
  nothing else thanks
  nothing else thank you
  nothing more thanks
  nothing anymore thanks
  nothing thanks
  no thanks
  no thank you
  no I'm good
  no I'm fine thanks
  no that's all
  no need
  no need anymore
  neither thanks it's solved
  neither I'm good
  I'm good
  I'm good thanks
  I'm fine now
  I'm ok thanks
  all good
  all good now
  all good thanks
  it's all good
  everything is fine
  everything is fine now
  everything is ok now
  everything works now
  everything is working thanks
  it works
  it works now
  it works now thanks
  it's working
  it's working now
  it's working now thank you
  working again thanks
  it's back up thanks
  solved
  it's solved
  it's solved thanks
  it's solved now
  it's been solved
  problem solved
  problem solved thank you
  my problem is solved
  the problem is gone
  the issue is gone
  no more problems thanks
  fixed
  it's fixed
  it's fixed now
  it's fixed thanks
  it fixed itself
  I fixed it
  I fixed it myself
  resolved
  it's resolved
  it's resolved thanks
  issue resolved
  the issue has been resolved
  sorted
  all sorted thanks
  I figured it out
  I figured it out thanks
  I found the answer
  I found it myself
  I solved it myself
  I don't need help
  I don't need help anymore
  I don't need any more help
  I don't need anything
  I don't need anything else
  I don't need this anymore
  I don't have any more questions
  I have no more questions thanks
  I no longer need help
  no longer needed
  not needed anymore
  not necessary anymore
  no more help needed
  not an issue anymore
  it's not a problem anymore
  not a problem anymore thanks
  no longer an issue
  doesn't matter anymore
  it doesn't matter
  never mind
  nevermind
  never mind thanks
  never mind bye
  nvm
  forget it
  forget it bye
  forget about it
  just forget it
  leave it
  cancel that I'm done
  end chat
  end the chat
  end this chat
  please end the chat
  you can end the chat
  close chat
  close the chat
  close this chat
  please close this chat
  you can close it
  you can close the chat
  stop the chat
  finish the chat
  quit
  exit
  I want to end the chat
  I want to close this conversation
  I have to go bye
  thanks for your help
  thank you for your help bye
  thanks for everything
  thanks that's all
  thanks I'm good
  thanks it's working now
  thank you that helped
  thanks all good
  great thanks bye
  perfect thank you that's all
  thanks
  thank you
  thank you so much bye
  thank you that's all
  thanks for nothing bye
  thank you it's working
  thanks I don't need anything else
  thanks but I'm good now
  thanks but I don't need help anymore
  cheers
  take care
  talk to you later
  good night
  have a good day
  have a good one bye
  I have what I need
  I have everything I need
  I have what I needed thanks
  I got what I needed
  I got it thanks
  I got my answer
  I got an answer already
  got it thanks bye
  I already found what I needed
  somebody already helped me
  my friend helped me
  it has been taken care of
  it's been taken care of
  already solved
  already fixed
  already done
  already resolved thanks
  it's already fixed
  it's already solved
  it's ok now
  it's okay now
  it's fine now
  it's fine
  it's over
  ok it's fine now
  okay all good
  we're good
  we are good thanks
  we can close this
  you can stop
  you can stop now
  you can stop here
  stop
  stop here
  stop please
  cancel
  cancel the chat
  leave the chat
  log out
  that will be all
  that would be all thanks
  that'll be all
  that's all for today
  that's all for now
  that was it
  that did it
  that worked
  that worked thanks
  that fixed it
  that solved it thank you
  your solution worked
  your answer helped thanks
  the fix worked
  it worked
  it worked in the end
  it helped thanks
  it went away
  it went away by itself
  it's gone
  it's gone now
  the problem went away
  the problem solved itself
  the error is gone thanks
  everything works
  everything works again
  everything is sorted
  everything is solved
  everything's fine thanks
  everything is good now
  things are working now
  works fine now
  works again
  works now bye
  works perfectly now
  running again thanks
  back to normal
  it's back to normal now
  no problem anymore
  no issue anymore
  no issues anymore thanks
  no problems now
  no more issues
  no questions
  no more questions bye
  no further questions
  no further help needed
  no help needed
  no help needed anymore
  no need for help anymore
  no need to continue
  no need to go on
  no I don't need anything
  no it's solved
  no it's fixed now
  no all good
  no nothing thanks
  nothing to add
  nothing more to say bye
  nope all good
  nope I'm good
  nope that's all
  neither it's fixed
  neither one I'm done
  none thanks
  none of them it's solved
  I don't need it anymore
  I don't need you anymore
  I don't need to talk to anybody anymore
  I don't want to continue
  I don't want to continue this chat
  I won't need help
  I'm not having the problem anymore
  I don't have the problem anymore
  I don't have any questions
  I'm happy now
  I'm happy with the answer
  I'm leaving
  I'm leaving now bye
  I'm out
  I'm sorted
  I'm all set
  all set
  all set thanks
  I changed my mind
  I changed my mind forget it
  don't bother
  don't worry about it
  don't worry it's solved
  drop it
  ignore it it's solved
  ignore my messages it works now
  let's leave it there
  let's end this
  let's stop here
  gotta go
  gotta go bye
  I have to leave bye
  could you close the chat please
  can you close the chat
  can we close this
  please close it
  please stop the chat
  hi it's solved now
  hi all good now thanks
  hello it works now
  sorry never mind
  sorry it's solved already
  not interested anymore
  not needed
  not necessary thanks
  not a problem any longer
  it isn't a problem now
  it isn't needed anymore
`);
