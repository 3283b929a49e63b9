import type { InstanceDefinition } from '@resumed-chats/connect-simulator';
import type { HttpRequest } from '@resumed-chats/connect-simulator/cloud';
import type { Conversation, PreparedTranscript, RequestOf, Transcript } from '@resumed-chats/conversations';

/** A transcript with all that a page does with it. */
export interface Scenario extends PreparedTranscript {
  readonly instance: InstanceDefinition;
  readonly requestOf: RequestOf;
  /**
   * `POST /chats` while it is being played: the customer's client joins the chat that the transcript has started, or starts
   * one when there is none yet. @param endpoint of the participant service. @throws RequestError
   */
  readonly joinChat: (conversation: Conversation, request: HttpRequest, endpoint: string) => Promise<unknown>;
  /** Another transcript on what this one is played on. @throws SetupError */
  readonly alike: (transcript: Transcript) => Promise<Scenario>;
}

/** What transcripts are played on. */
export interface ScenarioProject {
  /** @throws SetupError */
  prepare(transcript: Transcript): Promise<Scenario>;
  /** The same on what the cloud itself runs. */
  prepareLive(transcript: Transcript, instance: InstanceDefinition): Promise<Scenario>;
  /** Names of flows as they are deployed to the names that transcripts have for them. */
  readonly flowNames: ReadonlyMap<string, string>;
  close(): Promise<void>;
}
