/** `@nlpjs/neural` comes without types: the part that is used here. */
declare module '@nlpjs/neural' {
  export interface Sample {
    input: Record<string, number>;
    output: Record<string, number>;
  }
  export interface Settings {
    iterations?: number;
    errorThresh?: number;
    log?: boolean;
  }
  /** One linear unit an output, over named features. The object that `run` returns is used again. */
  export class NeuralNetwork {
    constructor(settings?: Settings);
    /** What the constructor was given, and the defaults. Read anew by each `train`. */
    settings: { iterations: number; learningRate: number };
    /** Goes on from what was learnt before, up to `settings.iterations` in all. */
    train(samples: Sample[]): unknown;
    run(input: Record<string, number>): Record<string, number> | undefined;
  }
}
