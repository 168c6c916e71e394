// What we use of pdfkit; it comes without types of its own.
declare module 'pdfkit' {
  type TextOptions = { lineBreak?: boolean; baseline?: 'alphabetic' };
  type Structure = { add: (child: Structure | (() => void)) => Structure; end: () => void };

  export default class PDFDocument {
    constructor(options: Record<string, unknown>);
    readonly page: {
      width: number;
      height: number;
      margins: { left: number; right: number; bottom: number };
    };
    /** the font that is set, as its file has it */
    readonly _font: {
      ascender: number;
      font: { hasGlyphForCodePoint: (codePoint: number) => boolean };
    };
    x: number;
    y: number;
    registerFont(name: string, source: Uint8Array): this;
    font(name: string): this;
    fontSize(points: number): this;
    text(text: string, x: number, y: number, options?: TextOptions): this;
    widthOfString(text: string): number;
    /** in points, of the letters that are set */
    currentLineHeight(withGap: boolean): number;
    rect(x: number, y: number, width: number, height: number): this;
    fill(color: string): this;
    fillColor(color: string): this;
    moveDown(lines: number): this;
    addPage(): this;
    /** the same in the middle of what is tagged */
    continueOnNewPage(): this;
    /** pages that were not flushed yet: number of the first, and how many */
    bufferedPageRange(): { start: number; count: number };
    switchToPage(number: number): this['page'];
    flushPages(): void;
    markContent(tag: 'Artifact', options: { type: 'Pagination' }): this;
    endMarkedContent(): this;
    struct(type: string, children?: () => void): Structure;
    struct(
      type: string,
      options: { lang?: string; alt?: string },
      children?: () => void,
    ): Structure;
    addStructure(structure: Structure): this;
    on(event: 'data', heard: (chunk: Uint8Array) => void): this;
    on(event: 'end', heard: () => void): this;
    on(event: 'error', heard: (error: Error) => void): this;
    end(): void;
  }
}
