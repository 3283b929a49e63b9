/** One line of progress. */
export interface Progress {
  /** `step` changes something, `wait` says what is being waited for, `note` is anything else worth knowing. */
  kind: 'step' | 'wait' | 'note';
  text: string;
}

export type Report = (progress: Progress) => void;
