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
    train(samples: Sample[]): unknown;
    run(input: Record<string, number>): Record<string, number> | undefined;
  }
}
