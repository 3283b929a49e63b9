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
`);
