/** How one language shows what a sentence leans on and what kind of list it has before it. */
export type Signs = {
  /** How a sentence opens that cannot be understood without what stands before it. */
  readonly dependent: RegExp;
  /** Tells somebody to do something. */
  readonly isInstruction: (text: string) => boolean;
  /** An ingredient or another amount. */
  readonly quantity: RegExp;
  /** A label that counts the stations of a way: "Step 2". */
  readonly stepWord: RegExp;
  readonly announcesSteps: RegExp;
  readonly announcesRanking: RegExp;
  /** Numbered points under such words build on each other, whatever their labels. */
  readonly announcesOrder: RegExp;
  readonly timeLabel: RegExp;
};
