/** The parts of quikchat that the park uses; the package comes without types. */
declare module 'quikchat' {
  // biome-ignore lint/style/noDefaultExport: it is what the package exports.
  export default class Quikchat {
    constructor(
      parent: HTMLElement,
      onSend: (chat: Quikchat, text: string) => void,
      options: {
        readonly theme: string;
        readonly titleArea: {
          readonly title: string;
          readonly align: string;
          readonly show: boolean;
        };
        readonly messageFormatter: (text: string) => string;
      },
    );
    messageAddNew(text: string, name: string, side: 'left' | 'right', role: string): number;
    messageAddTypingIndicator(name: string): number;
    messageReplaceContent(message: number, text: string): void;
  }
}
