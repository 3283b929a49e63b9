/** What a locale's language brings to the bot; texts and topics come from the configuration. */
export interface BotLanguage {
  /** What each intent means: assisted NLU of Lex reads these. */
  descriptions: {
    SameIssue: string;
    DifferentIssue: string;
    SpeakToAgent: string;
    EndChat: string;
    FallbackIntent: string;
  };
  /** `{Topic}` stands for any topic of the configuration. */
  utterances: {
    SameIssue: string[];
    DifferentIssue: string[];
    SpeakToAgent: string[];
    EndChat: string[];
  };
  /** Ways to say that it is still the topic it was; written out with each topic's words. */
  sameTopic: string[];
}
