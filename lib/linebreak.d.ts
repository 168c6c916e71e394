// What we use of linebreak; it comes without types of its own.
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    /** where the next line may begin; null after the last one */
    nextBreak(): { position: number; required: boolean } | null;
  }
}
